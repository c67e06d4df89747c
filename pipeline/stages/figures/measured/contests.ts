import { numeralAt } from "../numerals/index.ts";
import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { dependentsOf, isVerbal, lemmaOf, tagOf } from "../text/trees.ts";
import { phraseOf } from "./extent.ts";
import type { Found, Near } from "./found.ts";

const contests = wordClass("contest");
/** How the sides may depend on the verb; the model may take a name for both. */
const parties = new Set(["nsubj", "obj"]);
/** In pieces, from the verb to the first number. */
const reach = 24;

/** Whose share of a contest a figure is: of “Brown leads Green 49% to 41%” Brown’s the first, Green’s the second; null elsewhere. */
export function sideOf(all: readonly Piece[], { amount, range, earlier }: Found): Near | null {
  if (amount.kind !== "percent") return null;
  const isSecond = earlier?.amountEnd === range.first - 1 && lowerAt(all, range.first - 1) === "to";
  const isFirst = lowerAt(all, amount.rateEnd) === "to" && numeralAt(all, amount.rateEnd + 1) !== null;
  if (!isSecond && !isFirst) return null;
  const first = isSecond ? earlier.first : range.first;
  const verb = contestBefore(all, first);
  if (verb === null) return null;
  const names = dependentsOf(all, verb, parties).filter((at) => tagOf(all, at) === "PROPN");
  const side = names.findLast((at) => (isSecond ? at > verb && at < first : at < verb));
  const name = side === undefined ? null : phraseOf(all, side, { first, end: range.end }, "said");
  return name && { range: name, rule: "said" };
}

function contestBefore(all: readonly Piece[], first: number): number | null {
  for (let at = first - 1; at > first - reach && at > 0; at--)
    if (isVerbal(all, at) && contests.has(lemmaOf(all, at))) return at;
  return null;
}
