import type { Span } from "../../lib/span.ts";
import { trimSpan } from "../../lib/whiteSpace.ts";

/** What stands on one line, without the white space at its ends; empty on a blank line. */
export interface Line extends Span {
  /** How much white space stands before it. */
  readonly indent: number;
}

// Every mandatory break of Unicode's line breaking algorithm (UAX #14: BK, CR, LF, NL).
const lineBreaks = /\r\n|[\n\v\f\r\x85\u2028\u2029]/gu;

/** The lines of a text, blank ones included. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(lineBreaks)) {
    lines.push(readLine(text, start, index));
    start = index + lineBreak.length;
  }
  return [...lines, readLine(text, start, text.length)];
}

/** Whether nothing but white space stands on a line. */
export function isBlank({ start, end }: Line): boolean {
  return start === end;
}

function readLine(text: string, start: number, end: number): Line {
  const content = trimSpan(text, { start, end });
  return { ...content, indent: content.start - start };
}
