import type { Segments } from "../../lib/document.ts";
import type { Span } from "../../lib/span.ts";
import type { ClaimRow } from "../../lib/rows.generated.ts";
import type { Stance } from "../../lib/stances.ts";
import { isClaimName } from "./claimNames.ts";
import { mainClauses } from "./mainClauses.ts";
import { dependents, type Tree } from "./tree.ts";

type Polarity = ClaimRow["polarity"];

/** Does the claimant say that the content is not so, or is the content itself negative? */
export function polarityOf(segments: Segments, tree: Tree, parts: readonly Span[], stance: Stance): Polarity {
  if (stance === "deny" || (stance === "reject" && isClaim(segments, tree, parts))) return "denied";
  return isNegated(segments, tree, parts) ? "negated" : "affirmed";
}

/** To reject a claim is to deny it; to reject a proposal is not. */
function isClaim(segments: Segments, tree: Tree, parts: readonly Span[]): boolean {
  const [head] = mainClauses(segments, tree, parts);
  return head !== undefined && isClaimName(tree, head);
}

/** Is the content itself negative: all of its main clauses, whatever its subordinate ones are (gold guidelines, rule 20)? */
function isNegated(segments: Segments, tree: Tree, parts: readonly Span[]): boolean {
  const clauses = mainClauses(segments, tree, parts);
  return clauses.length > 0 && clauses.every((clause) => isNegative(tree, clause));
}

const negatives = new Set(["not", "n't", "n’t", "never", "nowhere", "neither", "hardly"]);
const negativeWords = new Set(["no", "none", "nobody", "nothing", "neither", "no-one", "noone"]);
const restrictions = new Set(["only", "just", "merely", "simply"]);
const adverbial = ["advmod", "cc", "det", "discourse", "mark"];
const arguments_ = ["nsubj", "obj", "expl"];

function isNegative(tree: Tree, clause: number): boolean {
  const lemmaOf = (token: number): string => tree.syntax[token]?.lemma.toLowerCase() ?? "";
  const adverbs = dependents(tree, clause, ...adverbial);
  if (adverbs.some((token) => negatives.has(lemmaOf(token)) && !isOnly(token))) return true;
  if (isNone(clause) || dependents(tree, clause, ...arguments_).some(isNone)) return true;
  return isFailure();

  /** “no evidence”, “none of them”, “neither the mayor nor …”. */
  function isNone(token: number): boolean {
    return (
      negativeWords.has(lemmaOf(token)) ||
      dependents(tree, token, "det", "cc").some((word) => negativeWords.has(lemmaOf(word)))
    );
  }

  /** “not only …, but” */
  function isOnly(token: number): boolean {
    return restrictions.has(lemmaOf(token + 1));
  }

  /** “failed to close it” */
  function isFailure(): boolean {
    return lemmaOf(clause) === "fail" && dependents(tree, clause, "xcomp").length > 0;
  }
}
