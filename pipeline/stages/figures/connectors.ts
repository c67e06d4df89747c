import type { Quantity } from "./quantities.ts";
import { wordClass } from "./text/lists.ts";
import { isJoint, lowerAt, type Piece } from "./text/pieces.ts";

/** What can stand between two numbers that belong together. */
export type Connector = "hyphen" | "to" | "and" | "or" | "of" | "by";

/** What stands between two numbers, if it can make them a range. */
export function connector(all: readonly Piece[], left: Quantity, right: Quantity): Connector | null {
  const end = left.rateEnd;
  if (lowerAt(all, end) === "of" && right.first === end + 2)
    return determiners.has(lowerAt(all, end + 1)) ? "of" : null;
  // “18- to 24-year-old”, “10-to-15-minute”
  if (lowerAt(all, end) === "-" && lowerAt(all, end + 1) === "to" && right.first === end + 2) return "to";
  const joined = isJoint(all, end) && isJoint(all, end + 2) && right.first === end + 3;
  if (joined && lowerAt(all, end + 1) === "to") return "to";
  if (joined && lowerAt(all, end + 1) === "by") return "by";
  // “200,000 to-260,000”
  if (lowerAt(all, end) === "to" && lowerAt(all, end + 1) === "-" && right.first === end + 2) return "to";
  if (right.first !== end + 1) return null;
  // between spaces a dash opens a remark, unless the unit is still to come: “25 – 40 minutes”
  const open = left.unit === null && (right.unit !== null || isDigits(left, right));
  const spaced = spacedDashes.has(lowerAt(all, end)) && open;
  if (isJoint(all, end) || spaced) return "hyphen";
  const word = lowerAt(all, end);
  if (dimensionSigns.has(word)) return "by";
  if (word === "through") return "to";
  return word === "to" || word === "and" || word === "or" ? word : null;
}

const determiners = wordClass("determiner");
/** Between the sides of a thing: “10 by 12 feet”, “3 x 4 metres”. */
const dimensionSigns = new Set(["by", "x", "×"]);
const spacedDashes = new Set(["–", "-", "−"]);

function isDigits(left: Quantity, right: Quantity): boolean {
  return left.numeral.form === "digits" && right.numeral.form === "digits" && !right.joined;
}
