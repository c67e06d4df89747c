/** A place in a text as editors show it; both count from 1, the column in code points. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

const lineEnd = /\n/g;
const surrogatePair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Where a position in UTF-16 code units stands in a text whose lines end in LF; O(n), for messages. */
export function linePosition(text: string, position: number): LinePosition {
  const before = text.slice(0, position);
  const lineStart = before.lastIndexOf("\n") + 1;
  const pairs = count(before.slice(lineStart), surrogatePair);
  return { line: count(before, lineEnd) + 1, column: before.length - lineStart - pairs + 1 };
}

function count(text: string, pattern: RegExp): number {
  let matches = 0;
  for (const match of text.matchAll(pattern)) matches += match.length;
  return matches;
}
