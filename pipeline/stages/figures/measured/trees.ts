import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { dependentsOf, headOf, isNoun, relationOf, tagOf, topWithin } from "../text/trees.ts";
import type { Amount } from "../ranges.ts";
import { afterBrackets, contentsStart, isOfWhich, worthEnd } from "./beside.ts";
import { nounBefore } from "./clauses.ts";
import { saidBeside, saidByTree } from "./climb.ts";
import { phraseOf } from "./extent.ts";
import { sideOf } from "./contests.ts";
import { containerOf, distantThing } from "./counts.ts";
import { holds, sharedWith, type Found, type Near } from "./found.ts";
import { continues, entryBefore, namedBefore } from "./lists.ts";
import { isTime } from "./phrases.ts";
import { describing, said, type Said } from "./said.ts";

const shares = new Set(["percent", "ratio"]);
const modifiers = new Set(["nummod", "compound"]);

/** The whole or the contents of a figure, by the tree: “60% of revenue”, “450 litres of water”, “$3 million in savings”. */
export function contentsByTree(all: readonly Piece[], { amount, phrase }: Found): Near | null {
  if (amount.kind === "age") return null;
  const isCount = amount.kind === "count";
  // “30 boxes’ worth of cable”
  if (isCount && (phrase === null || worthEnd(all, phrase.end) === null)) return null;
  const rule = shares.has(amount.kind) ? "whole" : "contents";
  if (phrase?.first === amount.rateEnd && !isCount) return { range: phrase, rule };
  const noun = contained(all, amount, isCount && phrase ? phrase.end : amount.rateEnd);
  // “30 million of the 2 billion crowns” have no contents
  if (noun === null || isTime(all, noun) || isCounted(all, noun)) return null;
  const range = phraseOf(all, noun, { first: amount.first, end: amount.rateEnd }, rule);
  // “a third of Dutch voters”, where the model may take the first word for the whole
  const isCut = phrase !== null && range?.first === phrase.first && range.end < phrase.end;
  return range && { range: isCut ? phrase : range, rule };
}

/** The noun of the contents of an amount that ends, with what it counts, at an index; of “40% of which” what stands before. */
function contained(all: readonly Piece[], amount: Amount, end: number): number | null {
  const start = contentsStart(all, end, amount.kind);
  if (start === null) return null;
  if (isOfWhich(all, start - 1)) return nounBefore(all, amount.first);
  const noun = nounFrom(all, start);
  if (noun === null || lowerAt(all, start - 1) === "of") return noun;
  // “they earn $9 in small towns”
  return moneyContents.has(lowerAt(all, noun)) || isPartOf(all, noun, amount) ? noun : null;
}

const moneyContents = wordClass("money-contents");

function isPartOf(all: readonly Piece[], noun: number, { first, end }: Amount): boolean {
  return holds({ first, end }, headOf(all, noun));
}

function isCounted(all: readonly Piece[], noun: number): boolean {
  return dependentsOf(all, noun, modifiers).some((at) => tagOf(all, at) === "NUM");
}

const beforeNoun = new Set([
  "det",
  "amod",
  "compound",
  "nummod",
  "nmod:poss",
  "flat",
  "case",
  "part",
  "advmod",
  "nmod",
  "punct",
]);

/** The noun whose phrase starts at an index, also with “all the”. */
function nounFrom(all: readonly Piece[], start: number): number | null {
  let at = start;
  while (tagOf(all, at) === "DET") at++;
  while (headOf(all, at) > at && beforeNoun.has(relationOf(all, at))) at = headOf(all, at);
  return isNoun(all, at) ? at : null;
}

/** What a figure is said of, by the tree of its sentence; null if nothing is measured. */
export function placeByTree(all: readonly Piece[], found: Found): Near | null {
  const { range, amount, phrase } = found;
  const figure = {
    first: Math.min(range.first, phrase?.first ?? range.first),
    end: Math.max(range.end, amount.rateEnd, phrase?.end ?? 0),
  };
  const side = sideOf(all, found);
  if (side !== null) return side;
  const place = saidAt(all, found, figure);
  if (!place) return null;
  if (place.rule === "shared") return sharedWith(found);
  const named = phraseOf(all, place.noun, figure, place.rule);
  return named && { range: named, rule: place.rule };
}

function saidAt(all: readonly Piece[], found: Found, figure: Range): Said | null {
  if (continues(all, figure.first, found)) return { rule: "shared" };
  const named = namedBefore(all, found);
  if (named !== null) return said(named);
  const container = containerOf(all, found);
  if (container !== undefined) return container;
  const distant = distantThing(all, found, figure, afterBrackets(all, found.amount.rateEnd));
  if (distant !== null) return describing(distant);
  const noun = articledNoun(all, found);
  if (noun !== null) return saidBeside(all, noun, found);
  const entry = entryBefore(all, figure.first, found);
  return entry === null ? saidByTree(all, topOf(all, found, figure), found) : { noun: entry, rule: "said" };
}

/** The piece that stands for a figure in the tree: its unit, its counted noun, else its number. */
function topOf(all: readonly Piece[], { amount, phrase }: Found, { first, end }: Range): number {
  // a unit that the tables do not have: “90 zl”
  if (amount.kind === "count" && !phrase && isNoun(all, amount.rateEnd)) return amount.rateEnd;
  const ownUnit = amount.unitRange && amount.unitRange.first < end ? amount.unitRange : null;
  const top = topWithin(all, (ownUnit ?? amount.numeral).end - 1, first, end);
  return amount.unit !== null && ownUnit === null ? farUnit(all, top) : top;
}

/** The unit that a number shares with the next figure: “from 0 to 60 mph”, “by 5 and 10 percentage points”. */
function farUnit(all: readonly Piece[], number: number): number {
  if (relationOf(all, number) !== "nummod") return number;
  const unit = headOf(all, number);
  return lowerAt(all, unit) === "percentage" ? headOf(all, unit) : unit;
}

const articles = new Set(["a", "an", "the"]);
const withoutArticle = new Set(["count", "ratio", "age"]);

/** The noun after an amount with an article, which the amount cannot have of its own: “a huge $30 million loss”. */
function articledNoun(all: readonly Piece[], { amount, range }: Found): number | null {
  if (withoutArticle.has(amount.kind)) return null;
  const article = tagOf(all, range.first - 1) === "ADJ" ? range.first - 2 : range.first - 1;
  const follows = isNoun(all, amount.rateEnd) || tagOf(all, amount.rateEnd) === "ADJ";
  const noun = follows && articles.has(lowerAt(all, article)) ? nounFrom(all, amount.rateEnd) : null;
  return noun !== null && tagOf(all, noun) === "NOUN" && !isTime(all, noun) ? noun : null;
}
