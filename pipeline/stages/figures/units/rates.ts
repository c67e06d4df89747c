import { compare, formatDecimal, integer } from "../../../lib/decimal.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { unitNamed } from "./measures.ts";
import type { Unit } from "./unit.ts";

/** What an amount is reckoned by: “per share”, “a year”, “an ounce”. */
export interface Rate extends Range {
  /** A UCUM code, or a noun. */
  readonly unit: string;
}

const nouns = wordClass("per-noun");
const articles = new Set(["a", "an", "each", "every"]);
/** After “a year” these make it a time: “$5 a year earlier”. */
const timeEndings = new Set(["earlier", "ago", "later", "before", "after"]);

/** The rate phrase that starts at a piece; after “per” any word may stand, after an article only those that are usual there. */
export function rateAt(all: readonly Piece[], index: number): Rate | null {
  // “52,000 barrel-a-day”
  const hyphened = isJoint(all, index) && isJoint(all, index + 2);
  const at = hyphened ? index + 1 : index;
  const opening = lowerAt(all, at);
  const first = hyphened ? at + 2 : at + 1;
  const noun = all[first];
  const per = opening === "per" || (opening === "/" && all[at]?.glued === true);
  if (noun?.kind !== "word" || (!per && !articles.has(opening))) return null;
  const named = unitNamed(all, first);
  if (named && !per && timeEndings.has(lowerAt(all, named.end))) return null;
  if (named) return { first: index, end: named.end, unit: codeOf(named.unit) };
  if (!nouns.has(noun.lower) && opening !== "per") return null;
  return { first: index, end: first + 1, unit: noun.lower };
}

/** “per century” is per `100.a`. */
function codeOf(unit: Unit): string {
  const plain = compare(unit.factor, integer(1)) === 0;
  return plain ? unit.code : `${formatDecimal(unit.factor)}.${unit.code}`;
}
