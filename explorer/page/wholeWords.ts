import type { CodePoints } from "../../pipeline/lib/codePoints.ts";
import type { Span } from "../../pipeline/lib/span.ts";
import { trimSpan } from "../../pipeline/lib/whiteSpace.ts";

const wordCharacter = /^[\p{L}\p{N}\p{M}]$/u;
/** How far words are followed beyond the ends of a stretch. */
const mostBeyond = 100;

/** A stretch without white space at its ends, and with all of the words that it cuts; null if it holds none. In UTF-16 units; gives code points. */
export function wholeWords(text: string, points: CodePoints, start: number, length: number): Span | null {
  const words = trimSpan(text, { start, end: start + length });
  if (words.start === words.end) return null;
  const within = Array.from(text.slice(words.start, words.end));
  const before = Array.from(text.slice(Math.max(0, words.start - mostBeyond), words.start)).reverse();
  const after = Array.from(text.slice(words.end, words.end + mostBeyond));
  return {
    start: points.toCodePoint(words.start - continued(within.at(0), before)),
    end: points.toCodePoint(words.end + continued(within.at(-1), after)),
  };
}

/** For how many UTF-16 units the characters that follow one, in either direction, belong to its word. */
function continued(one: string | undefined, following: readonly string[]): number {
  if (one === undefined || !wordCharacter.test(one)) return 0;
  const end = following.findIndex((character) => !wordCharacter.test(character));
  return following.slice(0, end < 0 ? following.length : end).join("").length;
}
