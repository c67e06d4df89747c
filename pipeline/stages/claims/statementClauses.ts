import type { TokenRange } from "../../lib/reading.ts";
import { depthOf, dependents, headOf, relationOf } from "./tree.ts";
import { wordAt, type Passages } from "./wording.ts";

const marks = new Set(["“", "”", '"', "‘‘", "''", "``", "‘", "’"]);
const ties = new Set(["and", "but", "so", "yet", ","]);

/**
 * Without the quotation marks around all of it and, at the start of the content, the conjunctions that tie it to what stands before. A mark
 * whose other half stands further in keeps its place: “it is “about to fall.””
 */
export function clauseOf(place: Passages, { first, end }: TokenRange, isFirst: boolean): TokenRange {
  const isMark = (token: number): boolean => marks.has(wordAt(place, token));
  const isComma = (token: number): boolean => wordAt(place, token) === ",";
  let [from, to] = [first, end];
  while (isFirst && from < to && isTie(place, from)) from += 1;
  while (to > from && isComma(to - 1)) to -= 1;
  const inner = Array.from({ length: Math.max(0, to - from) }, (_, nth) => from + nth).filter(isMark);
  const isWrapped = inner.length > 0 && inner.every((token) => token === from || token === to - 1);
  if (!isWrapped) return { first: from, end: to };
  if (isMark(from)) from += 1;
  while (isFirst && from < to && isTie(place, from)) from += 1;
  while (to > from && (isMark(to - 1) || isComma(to - 1))) to -= 1;
  return { first: from, end: to };
}

function isTie(place: Passages, token: number): boolean {
  const word = wordAt(place, token);
  if (word === "that") return relationOf(place.tree, token) === "mark";
  return ties.has(word) && wordAt(place, token + 1) !== ",";
}

const interrogative = new Set([
  "how",
  "what",
  "when",
  "where",
  "whether",
  "which",
  "who",
  "whose",
  "why",
  "(",
  "[",
]);
const fewestWords = 3;

/** A clause with its subject and a finite verb, in one sentence; interrupted or not. */
export function isOneClause(place: Passages, ranges: readonly TokenRange[]): boolean {
  const [range] = ranges;
  const tokens = ranges.flatMap(({ first, end }) => place.segments.tokens.slice(first, end));
  if (range === undefined || tokens.length < fewestWords) return false;
  if (new Set(tokens.map(({ sentence }) => sentence)).size > 1) return false;
  const head = predicateOf(place, ranges);
  return head !== null && !interrogative.has(wordAt(place, range.first)) && isFinite(place, head, ranges);
}

/** The highest word of all ranges. */
function predicateOf({ tree }: Passages, ranges: readonly TokenRange[]): number | null {
  const heads = ranges.map((range) => headOf(tree, range)).filter((head) => head !== null);
  return heads.toSorted((a, b) => depthOf(tree, a) - depthOf(tree, b))[0] ?? null;
}

function isFinite(place: Passages, head: number, ranges: readonly TokenRange[]): boolean {
  const { tree } = place;
  const inside = (token: number): boolean => ranges.some(({ first, end }) => first <= token && token < end);
  const helpers = dependents(tree, head, "aux", "cop");
  if (!dependents(tree, head, "nsubj", "csubj", "expl").some(inside)) return false;
  if (dependents(tree, head, "mark").some(inside)) return false;
  return helpers.length > 0 || (tree.syntax[head]?.upos === "VERB" && !wordAt(place, head).endsWith("ing"));
}

/** “that it should close” is a view; “that it close” is not. */
export function hasAuxiliary(place: Passages, ranges: readonly TokenRange[]): boolean {
  const head = predicateOf(place, ranges);
  return head !== null && dependents(place.tree, head, "aux").length > 0;
}
