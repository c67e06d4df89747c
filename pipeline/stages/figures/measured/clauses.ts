import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import type { Amount } from "../ranges.ts";
import {
  dependentsOf,
  headOf,
  isNoun,
  isNumeric,
  lemmaOf,
  ownSubject,
  prepositionOf,
  relationOf,
  tagOf,
} from "../text/trees.ts";
import { holds, type Found } from "./found.ts";
import { isTime } from "./phrases.ts";

const inCompound = new Set(["compound", "flat", "amod", "nmod"]);

/** The last noun of a compound: “sales” of “door-to-door sales”. */
export function compoundHead(all: readonly Piece[], start: number): number {
  let at = start;
  for (let head = headOf(all, at); head > at && isNoun(all, head); head = headOf(all, at)) {
    if (!inCompound.has(relationOf(all, at))) break;
    at = head;
  }
  // the model may lose the last noun of a long name
  return relationOf(all, at) === "flat" && isNoun(all, at + 1) ? at + 1 : at;
}

const amountNouns = wordClass("amount-noun");

/** True for “sum” and “average”, which are an amount of something else. */
export function isAmountOf(all: readonly Piece[], noun: number): boolean {
  return amountNouns.has(lemmaOf(all, noun));
}

const changeNouns = wordClass("change-noun");
/** Amounts of money themselves. */
const balances = new Set(["loss", "gain", "growth"]);

/** True for a noun that says how something else has changed by a figure: “drop”; but “a loss of $5”, “cuts in two cities”. */
export function isChangeNoun(all: readonly Piece[], noun: number, { amount }: Found): boolean {
  const lemma = lemmaOf(all, noun);
  if (amount.kind === "count" || !changeNouns.has(lemma)) return false;
  return amount.kind !== "money" || !balances.has(lemma);
}

const complements = new Set(["nmod"]);
const attributes = new Set(["compound", "nmod:poss"]);
const ofChange = new Set(["in", "of", "to", "for"]);

/** The thing that a noun says has changed: “sales” of “a drop in sales”, the noun itself of “a sales drop”; else null. */
export function changedThing(all: readonly Piece[], noun: number, { range }: Found): number | null {
  const isThing = (at: number) => isNoun(all, at) && !isTime(all, at) && !holds(range, at);
  const named = dependentsOf(all, noun, complements).filter(isThing);
  const changed = named.find((at) => ofChange.has(prepositionOf(all, at)));
  return changed ?? (dependentsOf(all, noun, attributes).some(isThing) ? noun : null);
}

const objects = new Set(["obj"]);

/** The object of a verb that is neither a number nor the figure before; null without one. */
export function objectOf(all: readonly Piece[], verb: number, { range, earlier }: Found): number | null {
  const isNumber = (at: number) =>
    holds(range, at) || (earlier !== null && at >= earlier.first && at < earlier.amountEnd);
  return dependentsOf(all, verb, objects).find((at) => isNoun(all, at) && !isNumber(at)) ?? null;
}

const payments = new Set(["pay", "spend"]);
const obliques = new Set(["obl", "nmod"]);
const paidFor = new Set(["for", "on"]);
const takenFrom = new Set(["off"]);

/** What is bought with an amount, or what it is taken from: “they spent $5 on roads”, “they knocked $5 off the price”; else null. */
export function paidThing(all: readonly Piece[], verb: number, amount: number): number | null {
  const links = payments.has(lemmaOf(all, verb)) ? paidFor : takenFrom;
  const named = [verb, amount].flatMap((one) => dependentsOf(all, one, obliques));
  return named.find((at) => isNoun(all, at) && !isTime(all, at) && links.has(prepositionOf(all, at))) ?? null;
}

const markers = new Set(["mark"]);

/** “may cause prices to rise 5%”: the noun right before an infinitive, where the model gives it to another verb; else null. */
export function nounBeforeInfinitive(all: readonly Piece[], predicate: number): number | null {
  const to = infinitiveMark(all, predicate);
  return to !== null && isNoun(all, to - 1) ? to - 1 : null;
}

/** Index of the “to” of an infinitive; null for another predicate. */
export function infinitiveMark(all: readonly Piece[], predicate: number): number | null {
  return dependentsOf(all, predicate, markers).find((at) => lowerAt(all, at) === "to") ?? null;
}

const possessors = new Set(["nmod:poss"]);

/** “Norway” of “Norway’s 5 million people”; null in “Norway’s $5 million fund”, where the fund is Norway’s. */
export function ownerOf(all: readonly Piece[], top: number, first: number): number | null {
  if (headOf(all, top) > top && relationOf(all, top) === "compound") return null;
  const before = genitive.test(all[first - 1]?.text ?? "") ? [first - 1] : [];
  return (
    [...before, ...dependentsOf(all, top, possessors)].find((at) => isNoun(all, at) && !isTime(all, at)) ??
    null
  );
}

/** Matches “Norway’s”; not “Norway”. */
export const genitive = /\p{L}['’]s$/u;

/** What “which” stands for: the noun of its clause, else the one before it; null without one. */
export function antecedentOf(all: readonly Piece[], predicate: number, pronoun: number): number | null {
  const head = headOf(all, predicate);
  const before = nounBefore(all, pronoun);
  // the model may take “the storm that killed 5” for the object of its own clause
  if (before !== null && headOf(all, before) === predicate) return before;
  // “the honesty of Brown, who is 60”
  if (lowerAt(all, pronoun) === "who" && before !== null && tagOf(all, before) === "PROPN") return before;
  if (relationOf(all, predicate).startsWith("acl") && head < pronoun && isNoun(all, head)) return head;
  return before;
}

/** The noun right before an index or a comma there; null without one. */
export function nounBefore(all: readonly Piece[], index: number): number | null {
  const at = lowerAt(all, index - 1) === "," ? index - 2 : index - 1;
  return isNoun(all, at) ? at : null;
}

const copulas = new Set(["case", "advmod", "compound", "cop", "amod"]);

/** The piece with the subject of a number that is a predicate: “is up 5%”; null without one. */
export function predicateAt(all: readonly Piece[], at: number): number | null {
  if (ownSubject(all, at) !== null) return at;
  if (!isNoun(all, at) && !isNumeric(all, at)) return null;
  return dependentsOf(all, at, copulas).find((one) => ownSubject(all, one) !== null) ?? null;
}

const chained = new Set(["conj", "appos", "parataxis", "list", "dep"]);

/** True if a figure hangs on the one before it, and that has a subject which both share. */
export function isShared({ earlier, amount }: Found, head: number, relation: string): boolean {
  if (!earlier?.subject || !holds(earlier, head)) return false;
  if (head < earlier.amountEnd) return true;
  return chained.has(relation) && (earlier.kind === "count") === (amount.kind === "count");
}

/** In pieces, from a number to the verb that the model gives it. */
const longestOpening = 20;
const openings = new Set(["when", "while", "after", "before", "because", "although", "until", "if"]);

/** True if the clause of a verb opens after a number that the model gives it: “they were up 5% when the rival won”. */
export function opensClause(all: readonly Piece[], at: number, verb: number): boolean {
  return all.slice(at + 1, Math.min(verb, at + longestOpening)).some((piece) => openings.has(piece.lower));
}

/** After another preposition a count is a place or a time: “in two cities”. */
const ofCounts = new Set(["", "with", "at", "by", "to"]);
/** “The talks lasted (for) three hours.” */
const lasting = new Set(["last", "take", "run", "serve", "wait", "stay", "remain", "average"]);
const spans = new Set(["", "for"]);

/** True if a number stands with a verb without being said of its subject: a time, a place, “under the age of 5”. */
export function standsApart(
  all: readonly Piece[],
  verb: number,
  at: number,
  { kind, move }: Amount,
): boolean {
  const preposition = prepositionOf(all, at);
  if (kind === "duration") return !(lasting.has(lemmaOf(all, verb)) && spans.has(preposition));
  // “they believe 30 guests have come”
  if (kind === "count" && relationOf(all, at) === "ccomp") return true;
  if (relationOf(all, at) !== "obl" || move !== null) return false;
  return kind === "age" || (kind === "count" && !ofCounts.has(preposition));
}

const copula = new Set(["cop"]);

/** “bricks are 3 kg”: the noun right before the copula of a number, where the model finds no subject; else null. */
export function nounBeforeCopula(all: readonly Piece[], at: number): number | null {
  const [first] = dependentsOf(all, at, copula);
  return first !== undefined && isNoun(all, first - 1) ? first - 1 : null;
}
