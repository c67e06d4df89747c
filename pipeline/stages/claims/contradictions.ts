import type { ClaimLink } from "../../lib/records.ts";
import { commonLemmas, isNestedPair, isSilent, type ClaimView, type Scene } from "./claimViews.ts";
import { dependents, type Tree } from "./tree.ts";

/** How many claims back a claim is compared with. */
const reach = 100;

/** Claims of two sides that say the same of the same thing, one of them that it is not so. */
export function contradictions({ views, tree }: Scene): readonly ClaimLink[] {
  return views.flatMap((later, nth) => {
    const against = views
      .slice(Math.max(0, nth - reach), nth)
      .filter((other) => mayContradict(later, other) && sayTheSame(tree, later, other));
    return against.map((other) => ({
      claim: later.index,
      other: other.index,
      relation: "contradicts" as const,
      extraction_confidence: 0.6,
      reason: "one says that it is so, the other that it is not",
    }));
  });
}

function mayContradict(a: ClaimView, b: ClaimView): boolean {
  const polarities = [a.claim.polarity, b.claim.polarity];
  const isOpposite = polarities.includes("affirmed") && polarities.includes("negated");
  return isOpposite && a.claimant !== b.claimant && !isNestedPair(a, b) && !isSilent(a) && !isSilent(b);
}

const fewestCommon = 3;

/** The same predicate with the same subject, and another word in common. */
function sayTheSame(tree: Tree, a: ClaimView, b: ClaimView): boolean {
  const [one, other] = [predicateOf(tree, a), predicateOf(tree, b)];
  if (one === null || one.predicate !== other?.predicate || one.subject !== other.subject) return false;
  return commonLemmas(a, b) >= fewestCommon;
}

interface Predicate {
  readonly predicate: string;
  readonly subject: string;
}

function predicateOf(tree: Tree, { contentHead }: ClaimView): Predicate | null {
  if (contentHead === null) return null;
  const [subject = -1] = dependents(tree, contentHead, "nsubj");
  const { lemma = "", upos = "PRON" } = tree.syntax[subject] ?? {};
  if (upos === "PRON") return null;
  return { predicate: tree.syntax[contentHead]?.lemma ?? "", subject: lemma.toLowerCase() };
}
