import type { Segments } from "../../lib/document.ts";
import { firstEndingAfter } from "../../lib/parts.ts";
import type { TokenRange, TokenSyntax } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";

/** The dependencies of a document; tokens by their index in it. */
export interface Tree {
  readonly syntax: readonly TokenSyntax[];
  /** The tokens that depend on a token, in text order. */
  childrenOf(token: number): readonly number[];
}

/** The tree over the tokens of a document. */
export function treeOf(syntax: readonly TokenSyntax[]): Tree {
  const children: number[][] = syntax.map(() => []);
  for (const [token, { head }] of syntax.entries()) children[head]?.push(token);
  return { syntax, childrenOf: (token) => children[token] ?? [] };
}

/** The dependents of a token with one of these relations, subtypes not considered: `nsubj` finds `nsubj:pass`. */
export function dependents(tree: Tree, token: number, ...relations: readonly string[]): readonly number[] {
  return tree.childrenOf(token).filter((child) => relations.includes(relationOf(tree, child)));
}

/** The relation of a token to its head without its subtype: `nsubj` for `nsubj:pass`; empty outside the document. */
export function relationOf({ syntax }: Tree, token: number): string {
  return /^[a-z]*/.exec(syntax[token]?.deprel ?? "")?.[0] ?? "";
}

/** The tokens that share a character with a span. */
export function tokensOf({ tokens }: Segments, { start, end }: Span): TokenRange {
  const first = firstEndingAfter(tokens, start);
  const last = firstEndingAfter(tokens, end - 1);
  const isTouched = (tokens[last]?.start ?? Infinity) < end;
  return { first, end: isTouched ? last + 1 : last };
}

/** The token of a range that stands highest in the tree, the first of such; null if there are only punctuation marks. */
export function headOf(tree: Tree, { first, end }: TokenRange): number | null {
  let [head, least]: [number | null, number] = [null, Infinity];
  for (let token = first; token < end; token++) {
    const { head: outer = -1, upos = "PUNCT" } = tree.syntax[token] ?? {};
    if (upos === "PUNCT" || (outer >= first && outer < end)) continue;
    const depth = depthOf(tree, token);
    if (depth < least) [head, least] = [token, depth];
  }
  return head;
}

/** How many steps it is from a token to the root of its sentence. */
export function depthOf({ syntax }: Tree, token: number): number {
  let depth = 0;
  for (let at = syntax[token]?.head ?? -1; at !== -1; at = syntax[at]?.head ?? -1) depth += 1;
  return depth;
}

const clausal = new Set(["root", "advcl", "ccomp", "xcomp", "csubj", "acl", "parataxis"]);
const verbal = new Set(["VERB", "AUX"]);

/** The head of the clause that a token stands in. */
export function clauseHeadOf(tree: Tree, token: number): number {
  let at = token;
  while (!isClauseHead(tree, at)) at = tree.syntax[at]?.head ?? -1;
  return at;
}

function isClauseHead(tree: Tree, token: number): boolean {
  const { head = -1, upos = "X" } = tree.syntax[token] ?? {};
  const relation = relationOf(tree, token);
  if (head === -1 || clausal.has(relation)) return true;
  return relation === "conj" && (verbal.has(upos) || dependents(tree, token, "nsubj", "cop").length > 0);
}
