import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece, type Range } from "../text/pieces.ts";
import type { Amount } from "../ranges.ts";
import type { Found, Near } from "./found.ts";
import { isTime, phraseFrom } from "./phrases.ts";

const afterAmount = wordClass("after-amount");
const changeNouns = wordClass("change-noun");
const timeWords = wordClass("time-noun");
/** Before a change in a list: “Dow +0.2%”. */
const signs = new Set(["+"]);

/** The noun that a figure describes, by its place alone: “a $30 contract”, “the 27-kilometre ring”; of “a 5% drop in sales” the sales. */
export function besideOf(all: readonly Piece[], { amount }: Found): Near | null {
  const range = describedAt(all, amount);
  return range && { range, rule: "described" };
}

function describedAt(all: readonly Piece[], amount: Amount): Range | null {
  if (amount.kind === "count" || amount.kind === "ratio" || signs.has(lowerAt(all, amount.first - 1)))
    return null;
  const at = amount.rateEnd;
  if (afterAmount.has(lowerAt(all, at)) || all[at]?.kind !== "word" || isTime(all, at)) return null;
  const phrase = phraseFrom(all, at);
  if (phrase?.first !== at) return null;
  if (!changeNouns.has(lowerAt(all, phrase.end - 1))) return phrase;
  return lowerAt(all, phrase.end) === "in" ? phraseFrom(all, phrase.end + 1) : null;
}

/** The whole or the contents of a figure, by their place alone: “60% of revenue”, “450 litres of water”. */
export function contentsOf(all: readonly Piece[], { amount, phrase }: Found): Near | null {
  if (amount.kind === "percent" && phrase) return { range: wholeOf(all, amount, phrase), rule: "whole" };
  if (amount.unit === null || amount.kind === "duration" || amount.kind === "age") return null;
  const start = contentsStart(all, amount.rateEnd, amount.kind);
  const range = start === null ? null : phraseFrom(all, start);
  return range && { range, rule: "contents" };
}

function wholeOf(all: readonly Piece[], amount: Amount, phrase: Range): Range {
  const named = lowerAt(all, amount.rateEnd) === "of" ? phraseFrom(all, amount.rateEnd + 1) : null;
  return { first: phrase.first, end: Math.max(phrase.end, named?.first === phrase.first ? named.end : 0) };
}

const apostrophes = new Set(["'", "’"]);

/** Index after the “worth” at an index, also with the apostrophe of “two years’ worth of data”; else null. */
export function worthEnd(all: readonly Piece[], index: number): number | null {
  const at = apostrophes.has(lowerAt(all, index)) ? index + 1 : index;
  return lowerAt(all, at) === "worth" ? at + 1 : null;
}

/** Index of what stands after “of” or “worth of”, for money also after “in”: “8 miles (13 km) of road”, “$3 million in savings”; else null. */
export function contentsStart(all: readonly Piece[], end: number, kind: Amount["kind"]): number | null {
  const closed = afterBrackets(all, end);
  const at = worthEnd(all, closed) ?? closed;
  if (lowerAt(all, at) === "of") return at + 1;
  const next = all[at + 1];
  if (lowerAt(all, at) !== "in" || kind !== "money" || next?.kind !== "word") return null;
  const isPlain = next.text === next.lower && next.lower !== "the" && !timeWords.has(next.lower);
  return isPlain ? at + 1 : null;
}

/** In pieces. */
const longestBrackets = 8;

/** The index after the brackets that stand at an index: “(yards)”. */
export function afterBrackets(all: readonly Piece[], index: number): number {
  if (lowerAt(all, index) === ")") return index + 1;
  if (lowerAt(all, index) !== "(") return index;
  for (let at = index + 1; at < index + longestBrackets; at++) if (lowerAt(all, at) === ")") return at + 1;
  return index;
}

const relatives = new Set(["which", "whom"]);

/** True for the “of which” at an index. */
export function isOfWhich(all: readonly Piece[], index: number): boolean {
  return lowerAt(all, index) === "of" && relatives.has(lowerAt(all, index + 1));
}
