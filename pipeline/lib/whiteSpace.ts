import type { Span } from "./span.ts";

// Unicode's White_Space; JavaScript's \s has U+FEFF besides and lacks U+0085.
const whiteSpaceCharacter = /^\p{White_Space}$/u;
const whiteSpaceRuns = /\p{White_Space}+/gu;
const wordRuns = /\P{White_Space}+/gu;

/** Whether one UTF-16 code unit, given as a string, is white space; every white space character is a single unit. */
export function isWhiteSpace(character: string): boolean {
  return whiteSpaceCharacter.test(character);
}

/** The span without white space at its ends; empty, at its start, if there is nothing else in it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && isWhiteSpace(text.charAt(last - 1))) last -= 1;
  if (last === start) return { start, end: start };
  let first = start;
  while (isWhiteSpace(text.charAt(first))) first += 1;
  return { start: first, end: last };
}

/** The text without white space at its ends. */
export function trimWhiteSpace(text: string): string {
  const { start, end } = trimSpan(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

/** The text with each run of white space turned into one space, and none at its ends. */
export function collapseWhiteSpace(text: string): string {
  return trimWhiteSpace(text).replace(whiteSpaceRuns, " ");
}

/** The number of words: runs of anything but white space. */
export function countWords(text: string): number {
  return text.match(wordRuns)?.length ?? 0;
}
