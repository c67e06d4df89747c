import { isCapitalised, lowerAt, type Piece, type Range } from "./pieces.ts";

/** In pieces: what depends on a piece is looked for no further from it, so that a sentence without end takes linear time. */
const reach = 40;

/** Index of the piece that a piece depends on, -1 for the root and where no model has read the sentence. */
export function headOf(all: readonly Piece[], at: number): number {
  return all[at]?.syntax?.head ?? -1;
}

/** How a piece depends on its head, as Universal Dependencies say it: “nsubj”, “nmod:poss”; “” where no model has read it. */
export function relationOf(all: readonly Piece[], at: number): string {
  return all[at]?.syntax?.deprel ?? "";
}

/** Part of speech of a piece; “” where no model has read it. */
export function tagOf(all: readonly Piece[], at: number): string {
  return all[at]?.syntax?.upos ?? "";
}

/** Dictionary form of a piece in lower case. */
export function lemmaOf(all: readonly Piece[], at: number): string {
  return all[at]?.syntax?.lemma.toLowerCase() ?? "";
}

/** True for a common noun or a name, also for the dot that ends “U.S.”; not for “%” or the dot of “p.m.”. */
export function isNoun(all: readonly Piece[], at: number): boolean {
  return nouns.has(tagOf(all, at)) && (all[at]?.kind !== "sign" || isCapitalised(all[at - 1]));
}

const nouns = new Set(["NOUN", "PROPN"]);

/** True for a verb or an auxiliary. */
export function isVerbal(all: readonly Piece[], at: number): boolean {
  return verbs.has(tagOf(all, at));
}

const verbs = new Set(["VERB", "AUX"]);

/** True for a number, “$” or “%”. */
export function isNumeric(all: readonly Piece[], at: number): boolean {
  return numbers.has(tagOf(all, at));
}

const numbers = new Set(["NUM", "SYM"]);

/** The pieces that depend on a piece in one of these ways, in their order. */
export function dependentsOf(
  all: readonly Piece[],
  head: number,
  relations: ReadonlySet<string>,
): readonly number[] {
  const found: number[] = [];
  const end = Math.min(all.length, head + reach + 1);
  for (let at = Math.max(0, head - reach); at < end; at++) {
    if (headOf(all, at) === head && relations.has(relationOf(all, at))) found.push(at);
  }
  return found;
}

/** How a subject that is a noun depends on its predicate. */
export const subjects = new Set(["nsubj", "nsubj:pass"]);

/** Prepositions with which no subject stands, though the model may see one: “among voters the lead grew”. */
const beforeNoSubject = new Set(["according", "among", "in", "at", "for", "with", "by", "while", "despite"]);

/** The subject of a predicate of its own, the nearest before it if there are two; null where none is printed. */
export function ownSubject(all: readonly Piece[], predicate: number): number | null {
  const found = dependentsOf(all, predicate, subjects).filter(
    (at) => !beforeNoSubject.has(prepositionOf(all, at)),
  );
  return found.findLast((at) => at < predicate) ?? found[0] ?? null;
}

const cases = new Set(["case"]);

/** The preposition before a noun or number, “” without one. */
export function prepositionOf(all: readonly Piece[], at: number): string {
  const [first] = dependentsOf(all, at, cases);
  return first === undefined || first > at ? "" : lowerAt(all, first);
}

/** The top of what a range of pieces holds: from `first` up as long as the head lies in it. */
export function topWithin(all: readonly Piece[], start: number, first: number, end: number): number {
  let at = start;
  // no more steps than pieces, should a tree ever hold a circle
  for (let steps = first; steps < end; steps++) {
    const up = headOf(all, at);
    if (up < first || up >= end) break;
    at = up;
  }
  return at;
}

/** The relation of a piece to its head without its subtype: “acl” for “acl:relcl”; “” without a model. */
export function relationAt(all: readonly Piece[], index: number): string {
  const relation = all[index]?.syntax?.deprel ?? "";
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** The piece of a range through which it depends on the rest of its sentence. */
export function topOf(all: readonly Piece[], { first, end }: Range): number {
  for (let at = first; at < end; at++) {
    const head = headOf(all, at);
    if (head < first || head >= end) return at;
  }
  return first;
}

/** How far up the tree is looked; trees of news sentences are lower. */
const deepest = 40;

/** A piece and those above it, up to the one at `above` and without it; as many as a real tree is high. */
export function pathTo(all: readonly Piece[], index: number, above: number): readonly number[] {
  const path: number[] = [];
  for (let at = index; at >= 0 && at !== above && path.length < deepest; at = headOf(all, at)) path.push(at);
  return path;
}

/** True if the piece at `index` is the one at `above` or depends on it, at once or through others. */
export function isWithin(all: readonly Piece[], index: number, above: number): boolean {
  const last = pathTo(all, index, above).at(-1);
  return last === undefined ? index === above : headOf(all, last) === above;
}
