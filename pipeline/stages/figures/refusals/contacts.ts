import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import type { Refusal } from "./refusal.ts";

/** Matches “1-800-555-0199”, “(202) 555 0143”, “+44 20 7946 0958”; not “2017-18” or “10-6-1”. */
export const phoneNumber =
  /^(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]\d{2,4}){1,4}|(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|0\d{2,4} \d{3,4} \d{3,4})$/;

/** Matches “555-0123”; not “555-01234”. */
export const localNumber = /^\d{3}-\d{4}$/;

/** In pieces and in characters. */
const longestPhone = 14;
const longestPrinted = 32;
const phoneCues = new Set([
  "call",
  "calling",
  "phone",
  "telephone",
  "tel",
  "dial",
  "dialled",
  "dialed",
  "ring",
  "fax",
  "text",
  "number",
  ":",
]);

/** A telephone number that starts at a piece. */
export function phoneAt(text: string, all: readonly Piece[], index: number): Refusal | null {
  const first = all[index];
  const opens =
    first?.kind === "digits" ||
    first?.text === "+" ||
    (first?.text === "(" && all[index + 1]?.kind === "digits");
  if (!first || !opens) return null;
  for (let end = index + longestPhone; end > index + 2; end--) {
    const last = all[end - 1];
    if (last?.kind !== "digits") continue;
    const printed = text.slice(first.start, Math.min(last.end, first.start + longestPrinted));
    const local = localNumber.test(printed) && phoneCues.has(lowerAt(all, index - 1));
    if (local || phoneNumber.test(printed)) return { first: index, end, reason: "phone" };
  }
  return null;
}

const streets = new Set(
  readTable("numberNames").flatMap((row) => (row.kind === "address" ? items(row.words) : [])),
);

/** “10 Downing Street”, “16-18 Industrial Avenue”: a number before at most three names and a word for a road. */
export function addressAt(all: readonly Piece[], index: number): Refusal | null {
  if (all[index]?.kind !== "digits") return null;
  const end = isJoint(all, index + 1) && all[index + 2]?.kind === "digits" ? index + 3 : index + 1;
  for (let at = end; at < end + 4 && isCapitalised(all[at]); at++) {
    if (at > end && streets.has(all[at]?.text ?? "")) return { first: index, end, reason: "address" };
  }
  return null;
}

/** Web and mail addresses that hold a digit, from their first piece on. */
export function webAddressAt(all: readonly Piece[], index: number): Refusal | null {
  if (all[index]?.kind !== "word" || all[index].glued) return null;
  let end = index + 1;
  while (all[end]?.glued) end++;
  const parts = all.slice(index, end);
  const isAddress = parts.some(
    (part, at) => part.text === "@" || (part.text === ":" && parts[at + 1]?.text === "/"),
  );
  if (!isAddress && lowerAt(all, index) !== "www") return null;
  return parts.some((part) => part.kind === "digits") ? { first: index, end, reason: "address" } : null;
}
