/**
 * The border between positions inside the program (UTF-16 code units) and outside it (Unicode code points).
 * No other file converts.
 */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** The code point position of a UTF-16 position; one inside a surrogate pair counts as the start of the pair. */
  toCodePoint(utf16: number): number;
  /** The text between two code point positions. */
  slice(start: number, end: number): string;
}

const surrogatePair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Makes the converter of one text; O(n) once, then O(log n) for each position, O(1) where all characters are in the BMP. */
export function codePoints(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(surrogatePair), (match) => match.index);
  const toCodePoint = (utf16: number): number => utf16 - countBelow(pairs, utf16 - 1, identity);
  const toUtf16 = (position: number): number => position + countBelow(pairs, position, (at, nth) => at - nth);
  return {
    length: text.length - pairs.length,
    toCodePoint,
    slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)),
  };
}

/** The UTF-16 position of a code point position. */
export function utf16Position(points: CodePoints, position: number): number {
  return points.slice(0, position).length;
}

const identity = (value: number): number => value;

/** How many leading values, which ascend, are below a limit. */
function countBelow(values: readonly number[], limit: number, read: (value: number, nth: number) => number) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (read(values[middle] ?? 0, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
