import type { ClaimLink } from "../../lib/records.ts";
import { commonLemmas, type ClaimView, type Scene } from "./claimViews.ts";
import { isAccusationOf } from "./accusations.ts";
import { isPronoun, namesClaim, saysFalse } from "./claimNames.ts";

/** How many sentences back a claim stands that a denial answers: by its words, and by its name alone (“that argument”). */
const reach = 15;
const near = 2;
/** How many claims back it stands at most. */
const most = 200;

/** Denials with the nearest claim of another that they answer. */
export function denials(scene: Scene): readonly ClaimLink[] {
  return scene.views.flatMap((denial, nth) => {
    const ways = waysOf(scene, denial);
    if (ways.length === 0) return [];
    const earlier = scene.views
      .slice(Math.max(0, nth - most), nth)
      .filter((other) => mayAnswer(denial, other));
    for (const { answers, reason, confidence } of ways) {
      const answered = earlier.findLast(answers);
      if (answered) return [linkOf(denial, answered, reason, confidence)];
    }
    return [];
  });
}

interface Way {
  readonly answers: (other: ClaimView) => boolean;
  readonly reason: string;
  readonly confidence: number;
}

/** How a claim may deny another, the surest first. */
function waysOf(scene: Scene, denial: ClaimView): readonly Way[] {
  const isNear = (other: ClaimView): boolean => denial.sentence - other.sentence <= near;
  const byName = { answers: isNear, reason: "calls the claim before it by its name", confidence: 0.7 };
  if (denial.claim.polarity === "denied")
    return [
      {
        answers: (other) =>
          isAccusationOf(scene, other, denial) && (isNear(other) || commonLemmas(other, denial) > 0),
        reason: "the accused denies the accusation",
        confidence: 0.8,
      },
      {
        answers: (other) => inSameWords(other, denial),
        reason: "denies what another says in the same words",
        confidence: 0.7,
      },
      ...(namesClaim(scene, denial) || isPronoun(denial) ? [byName] : []),
    ];
  return saysFalse(scene, denial) ? [{ ...byName, reason: "says that the claim before it is false" }] : [];
}

function mayAnswer(denial: ClaimView, other: ClaimView): boolean {
  if (
    other.attribution === null ||
    other.claim.polarity === "denied" ||
    other.claim.nestedIn === denial.index
  )
    return false;
  const isOfAnother = other.claimant === null || other.claimant !== denial.claimant;
  return isOfAnother && denial.sentence - other.sentence <= reach && denial.claim.nestedIn !== other.index;
}

const fewestCommon = 2;

/** Half of the words of the denial, names not counted. */
function inSameWords(other: ClaimView, denial: ClaimView): boolean {
  const words = Array.from(denial.lemmas).filter((lemma) => !denial.names.has(lemma));
  const common = words.filter((lemma) => other.lemmas.has(lemma)).length;
  return common >= fewestCommon && 2 * common >= words.length;
}

function linkOf({ index }: ClaimView, other: ClaimView, reason: string, confidence: number): ClaimLink {
  return {
    claim: index,
    other: other.index,
    relation: "denies",
    extraction_confidence: confidence,
    reason,
  };
}
