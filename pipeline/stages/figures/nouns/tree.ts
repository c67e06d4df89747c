import { isCapitalised, type Piece, type Range } from "../text/pieces.ts";
import { clitic, isPlural, singular } from "./inflection.ts";
import type { NounPhrase } from "./phrases.ts";
import { lemmaOf } from "./words.ts";

/** How many pieces may stand between a number and the noun that it modifies in the tree. */
const reach = 9;

/** The index of the noun after a number that the number modifies as the model reads it; null if it reads no such noun. */
function modifiedNoun(all: readonly Piece[], number: Range): number | null {
  for (let at = number.first; at < number.end; at++) {
    const syntax = all[at]?.syntax;
    if (!syntax?.deprel.startsWith("nummod") || syntax.head < number.end) continue;
    const noun = all[syntax.head];
    const isNoun = noun?.syntax?.upos === "NOUN" || noun?.syntax?.upos === "PROPN";
    return isNoun && syntax.head < number.end + reach ? syntax.head : null;
  }
  return null;
}

/** The phrase of a plural that the number modifies over what the walk from word to word does not pass: “five tight, long hugs”. */
export function farPhrase(all: readonly Piece[], number: Range, first: number): NounPhrase | null {
  const head = modifiedNoun(all, number);
  const noun = head === null ? undefined : all[head];
  if (head === null || !noun || !isPlural(noun) || breaks(all, first, head)) return null;
  return { first, end: head + 1, head: lemmaOf(all, { first: head, end: head + 1 }) };
}

const innerMarks = new Set([",", "-", "“", "”", '"', "‘", "’"]);

/** True if another number, a possessor or a mark that ends a phrase stands in a range. */
function breaks(all: readonly Piece[], first: number, end: number): boolean {
  return all
    .slice(first, end)
    .some(({ kind, text, syntax }) =>
      kind === "sign" ? !innerMarks.has(text) : syntax?.upos === "NUM" || clitic.test(text),
    );
}

/** The noun right after a number that only modifies the next noun: the “star” of “5 star reviews”. */
export function modifierPhrase(all: readonly Piece[], number: Range): NounPhrase | null {
  const noun = all[number.end];
  const isModifier =
    noun?.syntax?.deprel.startsWith("compound") === true && noun.syntax.head === number.end + 1;
  if (!isModifier || modifiedNoun(all, number) !== number.end || isPlural(noun) || isCapitalised(noun))
    return null;
  return { first: number.end, end: number.end + 1, head: singular(noun.lower) };
}

const premodifying = new Set(["amod", "compound", "advmod", "nmod:poss"]);
const longestModified = 6;

/** The index after the noun that the last word before `end` modifies as the model reads it, `end` if none: “planned river advertising”. */
export function completedEnd(all: readonly Piece[], end: number): number {
  let at = end - 1;
  for (let steps = 0; steps < longestModified; steps++) {
    const { head = -1, deprel = "" } = all[at]?.syntax ?? {};
    if (head <= at || head >= end + longestModified || !premodifying.has(deprel)) break;
    at = head;
  }
  const isNoun = all[at]?.syntax?.upos === "NOUN" || all[at]?.syntax?.upos === "PROPN";
  return at >= end && isNoun && !breaks(all, end, at) ? at + 1 : end;
}

/** The noun that a noun only modifies: the “force” of “the sales force”, by its index; null if it modifies none. */
export function modifiedBy(all: readonly Piece[], noun: number): number | null {
  const syntax = all[noun]?.syntax;
  if (!syntax?.deprel.startsWith("compound") || syntax.head <= noun) return null;
  return all[syntax.head]?.syntax?.upos === "NOUN" ? syntax.head : null;
}
