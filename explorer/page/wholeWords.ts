import type { CodePoints } from "../../pipeline/lib/codePoints.ts";
import type { Span } from "../../pipeline/lib/span.ts";

const wordAtEnd = /[\p{L}\p{N}\p{M}]+$/u;
const wordAtStart = /^[\p{L}\p{N}\p{M}]+/u;
const spaceAtEnds = /^\p{White_Space}+|\p{White_Space}+$/gu;

/** A stretch without white space at its ends, and with all of the words that it cuts; null if it holds none. In UTF-16 units; gives code points. */
export function wholeWords(text: string, points: CodePoints, start: number, length: number): Span | null {
  const cut = text.slice(start, start + length);
  const words = cut.replace(spaceAtEnds, "");
  if (words === "") return null;
  const first = start + cut.indexOf(words);
  const last = first + words.length;
  const before = wordAtStart.test(words)
    ? (wordAtEnd.exec(text.slice(Math.max(0, first - 100), first))?.[0].length ?? 0)
    : 0;
  const after = wordAtEnd.test(words) ? (wordAtStart.exec(text.slice(last, last + 100))?.[0].length ?? 0) : 0;
  return { start: points.toCodePoint(first - before), end: points.toCodePoint(last + after) };
}
