import { codePoints, utf16Position, type CodePoints } from "../../lib/codePoints.ts";
import { linePosition } from "../../lib/linePosition.ts";
import type { Span } from "../../lib/span.ts";

/** The text that the corrections of a document are anchored in. */
export interface Anchorage {
  readonly path: string;
  readonly text: string;
  readonly points: CodePoints;
}

export function openAnchorage(path: string, text: string): Anchorage {
  return { path, text, points: codePoints(text) };
}

/** `story.txt:3:64`; `start` in code points. */
export function placeOf({ path, text, points }: Anchorage, start: number): string {
  const { line, column } = linePosition(text, utf16Position(points, start));
  return `${path}:${line}:${column}`;
}

const mostPlaces = 5;

/** “story.txt:3:64, story.txt:8:1” */
export function placesOf(anchorage: Anchorage, starts: readonly number[]): string {
  const shown = starts.slice(0, mostPlaces).map((start) => placeOf(anchorage, start));
  return [...shown, ...(starts.length > mostPlaces ? ["…"] : [])].join(", ");
}

const longest = 100;

/** A text in quotation marks, cut where it is long. */
export function shownText(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longest ? `“${text}”` : `“${characters.slice(0, longest).join("")}…”`;
}

/** What is looked for in a text: words, and what stands right before and after them. */
export interface Words {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const wordEnd = /[\p{L}\p{N}]$/u;
const wordStart = /^[\p{L}\p{N}]/u;

/** Where words stand in the text, never a piece of a longer word; in code points. */
export function occurrences({ text, points }: Anchorage, words: Words): readonly Span[] {
  const { quote, prefix = "", suffix = "" } = words;
  const found: Span[] = [];
  for (let at = text.indexOf(quote); quote !== "" && at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const isCut =
      (wordStart.test(quote) && wordEnd.test(text.slice(Math.max(0, at - 2), at))) ||
      (wordEnd.test(quote) && wordStart.test(text.slice(end, end + 2)));
    const isAround = at >= prefix.length && text.startsWith(prefix, at - prefix.length);
    if (isCut || !isAround || !text.startsWith(suffix, end)) continue;
    found.push({ start: points.toCodePoint(at), end: points.toCodePoint(end) });
  }
  return found;
}
