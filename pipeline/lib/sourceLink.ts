/** Addresses of places in articles on the web, by their words: text fragments (wicg.github.io/scroll-to-text-fragment). */
import type { Span } from "./span.ts";

/** A stretch of so many words is named whole; of a longer one its first and last words are. */
const mostWords = 10;
const wordsAtAnEnd = 5;
/** A shorter stretch may stand in several places; words beside it tell which is meant. */
const fewWords = 4;
/** How far such words are looked for. */
const farthest = 300;

/** What an article on the web may have in another form, or another way round, than the text. */
const marksAtStart = /^[\p{White_Space}"'“”‘’„‚«»‹›.,;:!?…–—()[\]-]+/u;
const markAtEnd = /[\p{White_Space}"'“”‘’„‚«»‹›.,;:!?…–—()[\]-]$/u;
const directiveInUrl = /:~:.*$/s;

/**
 * The address of a stretch of a text that stands at a web address. `first` and `last`: the paragraphs in which the stretch begins and ends; a
 * browser looks for the words of a directive within one.
 */
export function sourceLink(
  url: string,
  text: string,
  stretch: Span,
  [first, last]: readonly [Span, Span],
): string {
  const address = url.replace(directiveInUrl, "");
  const { start, end } = withoutMarks(text, stretch);
  const isWhole = end <= first.end && wordsIn(text, { start, end }).length <= mostWords;
  const head = isWhole ? { start, end } : firstWords(text, { start, end: Math.min(end, first.end) });
  const named = isWhole ? [head] : [head, lastWords(text, { start: Math.max(start, last.start), end })];
  const isShort = wordsIn(text, head).length < fewWords;
  const before = isShort ? wordsBefore(text, start, first) : "";
  const after = isShort && isWhole && before === "" ? wordsAfter(text, end, first) : "";
  const directive = [
    ...(before === "" ? [] : [`${before}-`]),
    ...named.map((span) => shown(text, span)).filter((words) => words !== ""),
    ...(after === "" ? [] : [`-${after}`]),
  ];
  return `${address}${address.includes("#") ? "" : "#"}:~:text=${directive.join(",")}`;
}

/** A stretch that is nothing but marks is kept. */
function withoutMarks(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && markAtEnd.test(text.charAt(last - 1))) last -= 1;
  const words = text.slice(start, last);
  const skipped = marksAtStart.exec(words)?.[0].length ?? 0;
  return words === "" ? { start, end } : { start: start + skipped, end: start + words.length };
}

function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(/\P{White_Space}+/gu), ({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

function firstWords(text: string, span: Span): Span {
  const words = wordsIn(text, span).slice(0, wordsAtAnEnd);
  return { start: span.start, end: words.at(-1)?.end ?? span.start };
}

function lastWords(text: string, span: Span): Span {
  const words = wordsIn(text, span).slice(-wordsAtAnEnd);
  return { start: words[0]?.start ?? span.end, end: span.end };
}

/** The words of a paragraph before a position; a word that may be cut is left out, as it is below. */
function wordsBefore(text: string, position: number, { start }: Span): string {
  const from = Math.max(start, position - farthest);
  const words = wordsIn(text, { start: from, end: position }).slice(from === start ? 0 : 1);
  return shown(text, { start: words.slice(-wordsAtAnEnd)[0]?.start ?? position, end: position });
}

function wordsAfter(text: string, position: number, { end }: Span): string {
  const to = Math.min(end, position + farthest);
  const words = wordsIn(text, { start: position, end: to }).slice(0, to === end ? wordsAtAnEnd : -1);
  return shown(text, { start: position, end: words.slice(0, wordsAtAnEnd).at(-1)?.end ?? position });
}

/** Words with single spaces, percent-encoded; `-`, `,` and `&` would be read as part of the directive. */
function shown(text: string, { start, end }: Span): string {
  const words = wordsIn(text, { start, end }).map((word) => text.slice(word.start, word.end));
  return encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");
}
