import type { Span } from "../../lib/span.ts";
import { findWrapWidth, goesOn } from "./hardWrap.ts";
import { findLines, isBlank } from "./lines.ts";

/**
 * The paragraphs of a text, without white space at their ends. A blank line ends one, and so does every
 * line break, unless the document is hard-wrapped.
 */
export function findParagraphs(text: string): Span[] {
  const lines = findLines(text);
  const width = findWrapWidth(text, lines);
  const paragraphs: Span[] = [];
  let start: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    start ??= line.start;
    const next = lines[index + 1];
    const continues =
      width !== null && next !== undefined && !isBlank(next) && goesOn(text, { line, next }, width);
    if (continues) continue;
    paragraphs.push({ start, end: line.end });
    start = null;
  }
  return paragraphs;
}
