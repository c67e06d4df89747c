import type { Attribution } from "../../lib/annotation.ts";
import type { ClaimRow } from "../../lib/rows.generated.ts";
import { isStance, type Stance } from "../../lib/stances.ts";
import { readTable } from "../../lib/tables.ts";

type Presented = ClaimRow["claimant_presents_as"];

/** How firmly claimant and outlet stand behind a content, and whether the claim is an attitude. */
interface Commitment {
  readonly claimant: Presented;
  readonly outlet: Presented;
  readonly attitude: boolean;
}

const presented: readonly Presented[] = [
  "true",
  "probable",
  "possible",
  "false",
  "improbable",
  "doubtful",
  "open",
];

const commitments: ReadonlyMap<Stance, Commitment> = new Map(
  readTable("commitments").map(({ stance = "", claimant, outlet, attitude }) => {
    const [mine, theirs] = [claimant, outlet].map((value) => presented.find((known) => known === value));
    if (!isStance(stance) || !mine || !theirs)
      throw new Error(`tables/commitments.csv: ${stance}: unknown value`);
    return [stance, { claimant: mine, outlet: theirs, attitude: attitude === "yes" }];
  }),
);

/** How firmly claimant and outlet stand behind what is said with a stance. */
export function commitmentOf(stance: Stance): Commitment {
  const commitment = commitments.get(stance);
  if (!commitment) throw new Error(`tables/commitments.csv: ${stance} is missing`);
  return commitment;
}

/** What a negated cue does: “did not support” rejects, “does not believe” doubts, “has not said” gives no comment. */
const negatedStances: ReadonlyMap<Stance, Stance> = new Map([
  ["state", "no_comment"],
  ["claim", "no_comment"],
  ["confirm", "no_comment"],
  ["deny", "no_comment"],
  ["believe", "doubt"],
  ["predict", "doubt"],
  ["doubt", "believe"],
  ["hope", "reject"],
  ["support", "reject"],
  ["agree", "refuse"],
  ["intend", "refuse"],
  ["promise", "refuse"],
]);

/** The stance of an attribution, its negation considered. */
export function stanceOf({ stance, negated }: Attribution): Stance {
  return negated ? (negatedStances.get(stance) ?? stance) : stance;
}

/** Stances whose act is directed at someone or something (gold guidelines, rule 21). */
const targeted = new Set<Stance>([
  "accuse",
  "criticize",
  "praise",
  "threaten",
  "warn",
  "demand",
  "request",
  "reject",
  "refuse",
  "support",
  "promise",
  "deny",
]);

/** Tells whether a stance has a target. */
export function hasTarget(stance: Stance): boolean {
  return targeted.has(stance);
}
