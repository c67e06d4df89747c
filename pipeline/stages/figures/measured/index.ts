import type { NounPhrase } from "../nouns/phrases.ts";
import type { Amount } from "../ranges.ts";
import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { isTime, phraseFrom } from "./phrases.ts";
import { saidOf, type Earlier } from "./walk.ts";

/** What has to be known of a figure to tell what it measures. */
export interface Found {
  readonly amount: Amount;
  /** The figure's text. */
  readonly range: Range;
  /** What it counts, as printed. */
  readonly phrase: NounPhrase | null;
  /** The figure before it in its sentence. */
  readonly earlier: Earlier | null;
}

/** What a figure measures, and what the figures after it take over. */
export interface Measured {
  readonly range: Range | null;
  /** How it was found: a noun that it describes, its whole, its contents, or its verb. */
  readonly rule: "described" | "whole" | "contents" | "said";
  readonly earlier: Earlier;
}

const afterAmount = wordClass("after-amount");
/** Before a change in a list: “Dow +0.2%”. */
const signs = new Set(["+"]);
const changeNouns = wordClass("change-noun");

/**
 * What a figure is said of: the noun that it describes (“a $30 contract”), its whole (“60% of revenue”), what it is a
 * figure of (“$3 million in gains”), else the object or subject of its verb (“exports to China dropped 7%”).
 */
export function measuredOf(all: readonly Piece[], found: Found): Measured {
  const near = nearOf(all, found);
  const subject = saidOf(all, found.range.first, found.earlier);
  const end = Math.max(found.range.end, found.amount.rateEnd, found.phrase?.end ?? 0, near?.range.end ?? 0);
  const range = isTimeSpan(all, found) ? null : (near?.range ?? saidNear(subject, found));
  return { range, rule: near?.rule ?? "said", earlier: { first: found.range.first, end, subject } };
}

/** In pieces, from the subject to the figure. */
const nearSubject = 7;

/** How old somebody is, or how long something took, is said of too much else in a sentence; how many, of a subject near by. */
function saidNear(subject: Range | null, { amount, range }: Found): Range | null {
  if (subject === null || amount.kind === "duration" || amount.kind === "age") return null;
  return amount.kind !== "count" || range.first - subject.end <= nearSubject ? subject : null;
}

function nearOf(all: readonly Piece[], found: Found): Near | null {
  const noun = described(all, found);
  if (noun) return { range: noun, rule: "described" };
  const parts = whole(all, found);
  if (parts) return { range: parts, rule: "whole" };
  const contained = contents(all, found);
  return contained && { range: contained, rule: "contents" };
}

interface Near {
  readonly range: Range;
  readonly rule: Measured["rule"];
}

/** “a $30 contract”, “the 27-kilometre ring”; of “a 5% drop in sales” the sales. */
function described(all: readonly Piece[], { amount }: Found): Range | null {
  if (amount.kind === "count" || amount.kind === "ratio" || signs.has(lowerAt(all, amount.first - 1)))
    return null;
  const at = amount.rateEnd;
  if (afterAmount.has(lowerAt(all, at)) || all[at]?.kind !== "word" || isTime(all, at)) return null;
  const phrase = phraseFrom(all, at);
  if (phrase?.first !== at) return null;
  if (!changeNouns.has(lowerAt(all, phrase.end - 1))) return phrase;
  return lowerAt(all, phrase.end) === "in" ? phraseFrom(all, phrase.end + 1) : null;
}

/** “60% of revenue”. */
function whole(all: readonly Piece[], { amount, phrase }: Found): Range | null {
  if (amount.kind !== "percent" || !phrase) return null;
  const named = lowerAt(all, amount.rateEnd) === "of" ? phraseFrom(all, amount.rateEnd + 1) : null;
  return { first: phrase.first, end: Math.max(phrase.end, named?.first === phrase.first ? named.end : 0) };
}

const timeWords = wordClass("time-noun");

/** “450 litres of water”, “8 miles (13 km) of road”, “$3 million in gains”. */
function contents(all: readonly Piece[], { amount }: Found): Range | null {
  if (amount.unit === null || amount.kind === "duration" || amount.kind === "age") return null;
  const at = afterBrackets(all, amount.rateEnd);
  const next = all[at + 1];
  if (lowerAt(all, at) === "of") return phraseFrom(all, at + 1);
  if (lowerAt(all, at) !== "in" || amount.kind !== "money") return null;
  if (next?.kind !== "word" || next.text !== next.lower || timeWords.has(next.lower)) return null;
  return lowerAt(all, at + 1) === "the" ? null : phraseFrom(all, at + 1);
}

/** In pieces. */
const longestBrackets = 8;

function afterBrackets(all: readonly Piece[], index: number): number {
  if (lowerAt(all, index) === ")") return index + 1;
  if (lowerAt(all, index) !== "(") return index;
  for (let at = index + 1; at < index + longestBrackets; at++) if (lowerAt(all, at) === ")") return at + 1;
  return index;
}

const spanOpenings = new Set(["past", "last", "next", "previous", "coming", "following", "every"]);
const spanEndings = new Set(["ago", "later", "earlier", "from", "before", "after", "hence", "since"]);

/** “the past two years”, “three years later”: a time, which measures nothing. */
function isTimeSpan(all: readonly Piece[], { amount, range }: Found): boolean {
  if (amount.kind !== "duration") return false;
  return spanOpenings.has(lowerAt(all, range.first - 1)) || spanEndings.has(lowerAt(all, amount.rateEnd));
}
