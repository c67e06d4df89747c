import type { Segments } from "../../lib/document.ts";
import { touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { dependents, headOf, tokensOf, type Tree } from "./tree.ts";

/** The heads of the main clauses of a content, in text order; of what has no clause the heads of its phrases. */
export function mainClauses(segments: Segments, tree: Tree, parts: readonly Span[]): readonly number[] {
  const heads = parts.flatMap((part) => headsOf(segments, tree, part));
  const clauses = heads.filter((head) => isClausal(tree, head));
  return clauses.length > 0 ? clauses : heads;
}

/** Of each sentence that a part touches the highest word, and the clauses coordinated with it. */
function headsOf(segments: Segments, tree: Tree, part: Span): readonly number[] {
  return touching(segments.sentences, part).flatMap((sentence) => {
    const start = Math.max(part.start, sentence.start);
    const range = tokensOf(segments, { start, end: Math.min(part.end, sentence.end) });
    const highest = headOf(tree, range);
    if (highest === null) return [];
    const head = labelled(tree, highest, range.end);
    const others = dependents(tree, head, "conj").filter(
      (token) => token < range.end && isClausal(tree, token),
    );
    return [head, ...others];
  });
}

/** What stands behind a label: “Myth: it | cures | nothing”. Else the word itself. */
function labelled(tree: Tree, head: number, end: number): number {
  if (isFinite(tree, head)) return head;
  const behind = dependents(tree, head, "appos", "parataxis", "ccomp").filter((token) => token < end);
  return behind.find((token) => isFinite(tree, token)) ?? head;
}

function isFinite(tree: Tree, token: number): boolean {
  return dependents(tree, token, "aux", "cop", ...subjects).length > 0;
}

const subjects = ["nsubj", "csubj", "expl"];

/** Has it a subject or a copula, or is it a verb? */
function isClausal(tree: Tree, token: number): boolean {
  return tree.syntax[token]?.upos === "VERB" || dependents(tree, token, "cop", ...subjects).length > 0;
}
