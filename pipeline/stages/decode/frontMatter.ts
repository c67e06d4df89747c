import type { Document, Metadata } from "../../lib/document.ts";
import { countWords, trimWhiteSpace } from "../../lib/whiteSpace.ts";
import { readDateLine, readDateline } from "./dateline.ts";

/** What the head of a text says about it; null where it says nothing. */
export type FrontMatter = Pick<Metadata, "title" | "published" | "publisher">;

type Paragraph = readonly [string, ...string[]];

/** In UTF-16 code units: a title, a byline, a dateline and the first running text have room in it. */
const headLength = 4_000;
/** Datelines stand here, after a title and a byline at most. */
const datelineParagraphs = 3;
const fewestTitleWords = 3;
const mostTitleWords = 20;
const fewestProseWords = 12;

const markdownHeading = /^# +(?=\S)/;
const closingHashes = / #+$/;
/** A title begins like a sentence, and has neither the mark of a sentence at its end nor the form of a byline, list item or label. */
const titleStart = /^(?!By\b|Dear\b|FOR IMMEDIATE RELEASE|\d+[.)])["“‘'(]?[\p{Lu}\p{N}$£€]/u;
const titleEnd = /[\p{L}\p{M}\p{N}%?)]["”’']{0,2}$/u;
const proseEnd = /[.!?…]["”’')]{0,2}$/u;
const address = "://";

/** Reads title, date and agency off the head of a text with LF line ends. What is not plainly there is null, never guessed. */
export function readFrontMatter(text: string, mediaType: Document["mediaType"]): FrontMatter {
  const paragraphs = splitHead(text.slice(0, headLength));
  const first = paragraphs.slice(0, datelineParagraphs).map(([line]) => line);
  const title = (mediaType === "text/markdown" ? readHeading(first) : null) ?? readTitle(paragraphs);
  const [dateline] = first.flatMap((line) => readDateline(line) ?? []);
  const dated = dateline ?? (title === null ? null : readDateLine(first[1] ?? ""));
  return { title, published: dated?.published ?? null, publisher: dated?.publisher ?? null };
}

/** The lines of each paragraph, without white space at their ends; a blank line ends a paragraph. */
function splitHead(head: string): readonly Paragraph[] {
  const paragraphs: [string, ...string[]][] = [];
  let blank = true;
  for (const line of head.split("\n").map(trimWhiteSpace)) {
    if (blank && line !== "") paragraphs.push([line]);
    else if (line !== "") paragraphs.at(-1)?.push(line);
    blank = line === "";
  }
  return paragraphs;
}

function readHeading([line = ""]: readonly string[]): string | null {
  return markdownHeading.test(line) ? line.replace(markdownHeading, "").replace(closingHashes, "") : null;
}

function readTitle([title, ...rest]: readonly Paragraph[]): string | null {
  return title?.length === 1 && looksLikeTitle(title[0]) && rest.some(isProse) ? title[0] : null;
}

function looksLikeTitle(line: string): boolean {
  const words = countWords(line);
  if (words < fewestTitleWords || words > mostTitleWords || line.includes(address)) return false;
  if (readDateLine(line) !== null || readDateline(line) !== null) return false;
  return titleStart.test(line) && titleEnd.test(line);
}

function isProse(lines: Paragraph): boolean {
  const text = lines.join(" ");
  return countWords(text) >= fewestProseWords && proseEnd.test(text);
}
