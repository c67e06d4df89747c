import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { unitNamed } from "./measures.ts";

/** What an amount is reckoned by: “per share”, “a year”, “an ounce”. */
export interface Rate extends Range {
  /** A UCUM code, or a noun. */
  readonly unit: string;
}

const nouns = wordClass("per-noun");
const articles = new Set(["a", "an", "each", "every"]);

/** The rate phrase that starts at a piece; after “per” any word may stand, after an article only those that are usual there. */
export function rateAt(all: readonly Piece[], index: number): Rate | null {
  const opening = lowerAt(all, index);
  const noun = all[index + 1];
  const per = opening === "per" || (opening === "/" && all[index]?.glued === true);
  if (noun?.kind !== "word" || (!per && !articles.has(opening))) return null;
  const named = unitNamed(all, index + 1);
  if (named) return { first: index, end: named.end, unit: named.unit.code };
  if (!nouns.has(noun.lower) && opening !== "per") return null;
  return { first: index, end: index + 2, unit: noun.lower };
}
