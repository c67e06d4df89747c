import { readTable } from "../../lib/tables.ts";
import type { SentenceTree } from "./syntactic/sentenceTree.ts";
import { isAdverb, wordClass } from "./wordClasses.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

/** Where a cue stands: its words, its head, and the last word of the phrase that the head begins. */
export interface CuePlace {
  readonly words: readonly Word[];
  readonly tree: SentenceTree;
  readonly head: number;
  readonly last: number;
  readonly range: WordRange;
}

const openings: Readonly<Record<string, ReadonlySet<string>>> = {
  to: new Set(["to"]),
  that: new Set(["that"]),
  whether: new Set(["whether", "if", "how", "why", "who", "what", "when", "where"]),
};
const evidence = wordClass("evidence");
const values = new Map(readTable("evaluations").map(({ word = "", value = "" }) => [word, value]));

/**
 * Does a cue stand with a complement of `tables/cueStances.csv`: `to`, `that`, `whether` (a clause that opens so), `bad`, `good` (what
 * something is called or described as), `data` (its subject is no person but findings)?
 */
export function hasComplement(place: CuePlace, complement: string): boolean {
  const opening = openings[complement];
  if (opening) return opensClause(place, opening);
  if (complement === "data") {
    return place.tree
      .dependents(place.head, "nsubj")
      .some((subject) => evidence.has(lowerAt(place.words, subject)));
  }
  return valueOf(place) === complement;
}

function opensClause({ words, tree, head, last, range }: CuePlace, opening: ReadonlySet<string>): boolean {
  const isNext = [last, Math.max(last, range.last)].some((end) => {
    let next = end + 1;
    while (isAdverb(lowerAt(words, next)) || lowerAt(words, next) === "not") next++;
    return opening.has(lowerAt(words, next)) && clauseOpeners.has(tree.upos(next));
  });
  if (isNext) return true;
  return tree
    .dependents(head, "xcomp", "ccomp")
    .filter((clause) => clause > last)
    .some((clause) => {
      return tree
        .dependents(clause, "mark", "advmod")
        .some((mark) => mark > last && opening.has(lowerAt(words, mark)));
    });
}

/** “to” before a noun is none. */
const clauseOpeners = new Set(["PART", "SCONJ", "ADV", "PRON", "X"]);
const longestPredicate = 12;

/** Whether something is called good or bad, behind “as” or in the predicate of the object; empty if neither, or both. */
function valueOf(place: CuePlace): string {
  const { words } = place;
  const { first, end } = predicateOf(place);
  const found = words.slice(first, Math.min(end, first + longestPredicate)).map(({ lower }) => lower);
  if (found.includes("not") || found.includes("n't")) return "";
  const [value = "", ...others] = new Set(found.flatMap((word) => valueOfWord(word) ?? []));
  return others.length === 0 ? value : "";
}

function valueOfWord(word: string): string | undefined {
  return values.get(word) ?? (word.endsWith("s") ? values.get(word.slice(0, -1)) : undefined);
}

function predicateOf({ words, tree, head, last }: CuePlace): {
  readonly first: number;
  readonly end: number;
} {
  const as = words.findIndex((word, at) => at >= head && word.lower === "as");
  if (as >= 0) return { first: as + 1, end: clauseEnd(words, as + 1) };
  const predicate = tree
    .dependents(head, "xcomp")
    .map((word) => tree.phraseOf(word))
    .find((phrase) => phrase.first > last);
  if (predicate) return { first: predicate.first, end: predicate.last + 1 };
  const object = tree.dependents(head, "obj", "iobj").find((word) => word > last);
  return object === undefined
    ? { first: 0, end: 0 }
    : { first: object + 1, end: clauseEnd(words, object + 1) };
}

function clauseEnd(words: readonly Word[], from: number): number {
  const end = words.findIndex(({ lower }, at) => {
    return at >= from && clauseEnds.has(lower);
  });
  return end < 0 ? words.length : end;
}

const clauseEnds = new Set([",", ";", ":", ".", "but", "who", "which", "that", "because"]);
