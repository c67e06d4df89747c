import type { Segments } from "../../lib/document.ts";
import type { TokenRange } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import { isLong, withoutTies } from "./clauses.ts";
import { depthOf, dependents, relationOf, tokensOf, type Tree } from "./tree.ts";

const dependent =
  /^(?:if|when|whenever|unless|until|once|after|before|because|whether|what|where|how|why|to which)\b/i;
const relative = new Set(["acl", "ccomp"]);

/**
 * The clause in what the attributions leave of a sentence, without the words at its ends that depend on them: of “the boats which” the
 * boats; null where no clause is left that stands by itself, as of “on a Monday in May” or “when it rained”.
 */
export function clauseLeft(text: string, segments: Segments, tree: Tree, rest: Span): Span | null {
  const head = predicateIn(tree, tokensOf(segments, rest));
  if (head === null || hasComplementOutside(tree, head, tokensOf(segments, rest))) return null;
  const clause = withoutTies(text, withoutLooseEnds(segments, tree, rest, head));
  const words = text.slice(clause.start, clause.end);
  const isDependent =
    dependent.test(words) || (/^that\b/i.test(words) && relative.has(relationOf(tree, head)));
  return isDependent || !isLong(words) ? null : clause;
}

/** “the doctor maintains”, of which the content is another’s, is no claim of the outlet’s. */
function hasComplementOutside(tree: Tree, head: number, { first, end }: TokenRange): boolean {
  return dependents(tree, head, "ccomp", "xcomp", "obj").some((one) => one < first || one >= end);
}

const subjects = ["nsubj", "csubj", "expl"];

/** The highest word of a range that has its subject in it. */
function predicateIn(tree: Tree, { first, end }: TokenRange): number | null {
  let [head, least]: [number | null, number] = [null, Infinity];
  for (let token = first; token < end; token++) {
    const hasSubject = dependents(tree, token, ...subjects).some((word) => first <= word && word < end);
    if (!hasSubject) continue;
    const depth = depthOf(tree, token);
    if (depth < least) [head, least] = [token, depth];
  }
  return head;
}

function withoutLooseEnds(segments: Segments, tree: Tree, rest: Span, head: number): Span {
  const range = tokensOf(segments, rest);
  let { first, end } = range;
  while (first < head && isLoose(tree, first, range, head)) first += 1;
  while (end - 1 > head && isLoose(tree, end - 1, range, head)) end -= 1;
  const [from, last] = [segments.tokens[first], segments.tokens[end - 1]];
  return {
    start: first === range.first || !from ? rest.start : from.start,
    end: end === range.end || !last ? rest.end : last.end,
  };
}

/** Does a word not depend on the head, not even through others within the range? */
function isLoose(tree: Tree, token: number, { first, end }: TokenRange, head: number): boolean {
  for (let at = token; at !== head;) {
    at = tree.syntax[at]?.head ?? -1;
    if (at < first || at >= end) return true;
  }
  return false;
}

/** `X`: the part of speech is not known. */
const verbal = new Set(["VERB", "AUX", "X"]);

/** Stands a verb in a sentence? A caption without a full stop of its own has none: “pilgrims at the mosque”. */
export function hasVerb(segments: Segments, { syntax }: Tree, sentence: Span): boolean {
  const { first, end } = tokensOf(segments, sentence);
  return syntax.slice(first, end).some(({ upos }) => verbal.has(upos));
}
