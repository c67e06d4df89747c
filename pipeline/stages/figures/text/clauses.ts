import type { Piece } from "./pieces.ts";
import { headOf, relationAt } from "./trees.ts";

/** How the pieces of a sentence hang together, as the reading model reads them. */
export interface Clauses {
  /** For each piece the index of the one that heads its clause. */
  readonly heads: readonly number[];
  /** For each piece the indices of those that depend on it, in order; no more than any verb of a real sentence has. */
  readonly dependents: readonly (readonly number[])[];
}

/** The clauses of a sentence; null where no model has read it. */
export function clausesOf(all: readonly Piece[]): Clauses | null {
  if (!all[0]?.syntax) return null;
  const dependents = dependentsOf(all);
  const heads: number[] = [];
  for (const start of all.keys()) {
    const path: number[] = [];
    let at = start;
    while (heads[at] === undefined && !opensClause(all, dependents, at)) {
      path.push(at);
      at = headOf(all, at);
    }
    const head = heads[at] ?? at;
    for (const piece of [...path, at]) heads[piece] = head;
  }
  return { heads, dependents };
}

const mostDependents = 60;

function dependentsOf(all: readonly Piece[]): readonly (readonly number[])[] {
  const found: number[][] = all.map(() => []);
  for (const at of all.keys()) {
    const siblings = found[headOf(all, at)];
    if (siblings && siblings.length < mostDependents) siblings.push(at);
  }
  return found;
}

const clausal = new Set(["root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"]);

function opensClause(
  all: readonly Piece[],
  dependents: readonly (readonly number[])[],
  index: number,
): boolean {
  const relation = relationAt(all, index);
  if (headOf(all, index) < 0 || clausal.has(relation)) return true;
  if (relation !== "conj") return false;
  const { upos } = all[index]?.syntax ?? {};
  const subject = (dependents[index] ?? []).some((at) => relationAt(all, at) === "nsubj");
  return subject || upos === "VERB" || upos === "AUX";
}
