import type { ClaimLink } from "../../lib/records.ts";
import { stanceGroup } from "../../lib/stances.ts";
import { commonLemmas, type ClaimView, type Scene } from "./claimViews.ts";
import { relationOf } from "./tree.ts";

/** Claims that give grounds for another of the same source: “, citing A”, or its own words right after a summary. */
export function grounds(scene: Scene): readonly ClaimLink[] {
  return scene.views.flatMap((ground, nth) => {
    if (ground.claimant === null) return [];
    const others = scene.views
      .slice(Math.max(0, nth - reach), nth + reach + 1)
      .filter((other) => other !== ground);
    const argued = others.filter((other) => isArguedBy(scene, other, ground));
    if (argued.length > 0)
      return argued.map((other) => linkOf(ground, other, "the grounds that the source gives"));
    const summary = summaryBefore(scene, ground, others);
    return summary ? [linkOf(ground, summary, "the source’s own words right after the summary")] : [];
  });
}

/** How many claims away the other stands. */
const reach = 8;
const arguing = new Set(["cite", "note", "point out", "point to", "argue", "reason", "explain"]);

/** “A called the plan unsafe, citing the cracks”. */
function isArguedBy({ tree }: Scene, other: ClaimView, ground: ClaimView): boolean {
  const { clause, attribution } = ground;
  if (clause === null || !arguing.has(attribution?.cueLemma ?? "")) return false;
  if (other.claimant !== ground.claimant || other.claim.stance === "no_comment") return false;
  return relationOf(tree, clause) === "advcl" && tree.syntax[clause]?.head === other.clause;
}

const turning = /^["“'‘]*(?:but|however|yet|still)\b/i;
const fewestCommon = 2;

/** What the source is reported to have said in the sentence before its own words. */
function summaryBefore(
  { text, segments }: Scene,
  ground: ClaimView,
  others: readonly ClaimView[],
): ClaimView | undefined {
  const { start = 0 } = segments.sentences[ground.sentence] ?? {};
  if (
    ground.claim.attribution !== "direct" ||
    turning.test(ground.content) ||
    turning.test(text.slice(start, start + 9))
  )
    return undefined;
  const summary = others.findLast(
    (other) =>
      other.claimant === ground.claimant &&
      other.sentence === ground.sentence - 1 &&
      other.claim.nestedIn === ground.claim.nestedIn,
  );
  if (!summary || summary.claim.attribution === "direct") return undefined;
  return commonLemmas(summary, ground) >= fewestCommon || isJudgement(summary) ? summary : undefined;
}

const judging = new Set(["accuses_criticizes", "denies_rejects", "supports_agrees", "thinks_feels"]);

/** A stance for which one gives reasons. */
function isJudgement({ claim, lemmas }: ClaimView): boolean {
  return lemmas.size > 0 && (claim.stance === "warn" || judging.has(stanceGroup(claim.stance)));
}

function linkOf({ index }: ClaimView, other: ClaimView, reason: string): ClaimLink {
  return { claim: index, other: other.index, relation: "supports", extraction_confidence: 0.7, reason };
}
