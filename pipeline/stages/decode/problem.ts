import { withLineFeeds } from "../../lib/lineFeeds.ts";
import { linePosition } from "../../lib/linePosition.ts";
import type { LinePosition } from "../../lib/linePosition.ts";
import type { Message } from "../../lib/message.ts";

/** What is wrong with a document, and where. */
export type Problem = Pick<Message, "rule" | "reason" | "advice"> & Partial<LinePosition>;

/** The place in the file that follows a text, whose lines may still end in CR or CRLF. */
export function placeAfter(textBefore: string): LinePosition {
  const before = withLineFeeds(textBefore);
  return linePosition(before, before.length);
}

/** A byte or a character as people write it: `0x9D`. */
export function showByte(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
