import type { ClaimLink } from "../../lib/records.ts";
import { isStatement } from "./clauses.ts";
import { commonLemmas, isNestedPair, likeness, type ClaimView, type Scene } from "./claimViews.ts";

/** How many claims back a claim is compared with. */
const reach = 100;

/** Claims with the claim before that says the same: a pull quote, the lead of a headline, a summary of the lead. */
export function repetitions(scene: Scene): readonly ClaimLink[] {
  return scene.views.flatMap((later, nth) => {
    const same = scene.views
      .slice(Math.max(0, nth - reach), nth)
      .filter((earlier) => isRepetition(scene, earlier, later))
      .sort((a, b) => likeness(b, later) - likeness(a, later));
    return same.slice(0, 1).map((other) => ({
      claim: later.index,
      other: other.index,
      relation: "same_as" as const,
      extraction_confidence: isVerbatim(other, later) ? 0.9 : 0.7,
      reason: isVerbatim(other, later)
        ? "the same words from the same source"
        : "says the same in other words",
    }));
  });
}

function isRepetition(scene: Scene, earlier: ClaimView, later: ClaimView): boolean {
  if (earlier.sentence === later.sentence || isNestedPair(earlier, later)) return false;
  if (earlier.claim.polarity !== later.claim.polarity) return false;
  return (
    (haveOneSource(scene, earlier, later) && isVerbatim(earlier, later)) ||
    isParaphrase(scene, earlier, later)
  );
}

const fewestWords = 5;

function isVerbatim(a: ClaimView, b: ClaimView): boolean {
  return a.unquoted === b.unquoted && a.content.split(" ").length >= fewestWords;
}

/** Both are the outlet’s, or sources of the same name: “Clinton” and “Democrat Hillary Clinton”. */
function haveOneSource({ annotation }: Scene, a: ClaimView, b: ClaimView): boolean {
  if (a.attribution === null || b.attribution === null) return a.attribution === b.attribution;
  if (a.claimant === null || b.claimant === null) return false;
  if (a.claimant === b.claimant) return true;
  const [one, other] = [a, b].map(({ claimant }) =>
    annotation.entities[claimant ?? -1]?.name.split(" ").at(-1),
  );
  return one === other;
}

const fewestCommon = 5;
const fewestNumbers = 2;
const leastOfSource = 0.4;
const leastOfOutlet = 0.5;
const leastWithSign = 0.33;

/** A lead repeats its headline, and the same two numbers in the same words are the same fact; otherwise more must be the same. */
function isParaphrase(scene: Scene, earlier: ClaimView, later: ClaimView): boolean {
  if (commonLemmas(earlier, later) < fewestCommon || !agreeInNumbers(earlier, later)) return false;
  if (!haveOneSource(scene, earlier, later)) return false;
  const numbers = numbersOf(later).filter((number) => earlier.lemmas.has(number));
  const hasSign = isHeadline(scene, earlier) || numbers.length >= fewestNumbers;
  const least = later.attribution ? leastOfSource : leastOfOutlet;
  return likeness(earlier, later) >= (hasSign ? leastWithSign : least);
}

const digit = /\d/;

/** “32% of the claims” is not “22% of the claims”. */
function agreeInNumbers(a: ClaimView, b: ClaimView): boolean {
  return areAmong(numbersOf(a), b.lemmas) || areAmong(numbersOf(b), a.lemmas);
}

function numbersOf({ lemmas }: ClaimView): readonly string[] {
  return Array.from(lemmas).filter((lemma) => digit.test(lemma));
}

function areAmong(some: readonly string[], all: ReadonlySet<string>): boolean {
  return some.every((one) => all.has(one));
}

function isHeadline({ text, segments }: Scene, { sentence }: ClaimView): boolean {
  const { start = 0, end = 0, paragraph = 1 } = segments.sentences[sentence] ?? {};
  return paragraph === 0 && !isStatement(text.slice(start, end));
}
