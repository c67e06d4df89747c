import type { Sentence } from "../../lib/document.ts";
import type { Span } from "../../lib/span.ts";
import { isWhiteSpace, trimSpan } from "../../lib/whiteSpace.ts";
import { findBoundaries } from "./boundaries.ts";
import { endsSentence } from "./sentenceEnds.ts";

const wordCharacter = /[\p{L}\p{N}]/u;
const secondOfPair = /^[\udc00-\udfff]/;

/**
 * In UTF-16 code units; four times what news has. Every row shows its whole sentence, so one of a megabyte with a number in every word
 * would be written hundreds of thousands of times.
 */
const longestSentence = 2_000;

/** The sentences of each paragraph: together they hold every character of it that is not white space. */
export function findSentences(text: string, paragraphs: readonly Span[]): Sentence[] {
  return paragraphs.flatMap((paragraph, index) =>
    splitParagraph(text, paragraph).map((span) => ({ ...span, paragraph: index })),
  );
}

function splitParagraph(text: string, paragraph: Span): Span[] {
  const content = text.slice(paragraph.start, paragraph.end);
  const sentences: Span[] = [];
  let start = 0;
  let read = 0;
  let hasWord = false;
  for (const boundary of findBoundaries(content)) {
    // Only what is new is looked at: a text of nothing but marks would be read again and again.
    hasWord ||= wordCharacter.test(content.slice(read, boundary.span.start));
    read = boundary.span.end;
    if (!hasWord || !endsSentence(boundary, content.slice(start, boundary.span.start))) continue;
    sentences.push({ start, end: boundary.span.end });
    start = boundary.span.end;
    hasWord = false;
  }
  const rest = { start, end: content.length };
  return joinRest(sentences, rest, wordCharacter.test(content.slice(read)) || hasWord).flatMap((span) =>
    cut(text, trimSpan(text, { start: paragraph.start + span.start, end: paragraph.start + span.end })),
  );
}

/** Pieces that are no longer than a sentence may be, cut at white space where there is some. */
function cut(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > longestSentence) {
    const end = cutBefore(text, start, start + longestSentence);
    pieces.push(trimSpan(text, { start, end }));
    start = trimSpan(text, { start: end, end: span.end }).start;
  }
  return [...pieces, { start, end: span.end }];
}

function cutBefore(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && !isWhiteSpace(text.charAt(end))) end -= 1;
  if (end > start) return end;
  return secondOfPair.test(text.charAt(limit)) ? limit - 1 : limit;
}

/** What is left at the end of a paragraph is no sentence without a word (a dash, a star): it belongs to the last one. */
function joinRest(sentences: readonly Span[], rest: Span, hasWord: boolean): Span[] {
  const last = sentences.at(-1);
  if (last === undefined || hasWord) return [...sentences, rest];
  return [...sentences.slice(0, -1), { start: last.start, end: rest.end }];
}
