import type { Token } from "../../lib/document.ts";
import type { Span } from "../../lib/span.ts";

/** A token before it is known where its sentence begins. */
export interface Piece extends Span {
  readonly kind: Token["kind"];
}

/** Where the match of a sticky expression at `start` ends; `start` itself if there is none. */
export function matchEnd(pattern: RegExp, content: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(content) ? pattern.lastIndex : start;
}
