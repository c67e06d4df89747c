import type { Attribution } from "../../lib/annotation.ts";
import type { ClaimRow } from "../../lib/rows.generated.ts";
import { isStance } from "../../lib/stances.ts";
import { readTable } from "../../lib/tables.ts";

export type Stance = ClaimRow["stance"];
type Presented = ClaimRow["claimant_presents_as"];

interface Commitment {
  readonly claimant: Presented;
  readonly outlet: Presented;
  readonly attitude: boolean;
}

const presented: readonly Presented[] = ["true", "probable", "possible", "false", "improbable", "doubtful", "open"];

const commitments: ReadonlyMap<Stance, Commitment> = new Map(
  readTable("commitments").map(({ stance = "", claimant, outlet, attitude }) => {
    const [mine, theirs] = [claimant, outlet].map((value) => presented.find((known) => known === value));
    if (!isStance(stance) || !mine || !theirs) throw new Error(`tables/commitments.csv: ${stance}: unknown value`);
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
const negated: Partial<Record<Stance, Stance>> = {
  state: "no_comment",
  claim: "no_comment",
  confirm: "no_comment",
  believe: "doubt",
  predict: "doubt",
  hope: "reject",
  doubt: "believe",
  support: "reject",
  agree: "refuse",
  intend: "refuse",
  promise: "refuse",
  deny: "no_comment",
};

export function stanceOf({ stance, negated: isNegated }: Attribution): Stance {
  return isNegated ? (negated[stance] ?? stance) : stance;
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

export function hasTarget(stance: Stance): boolean {
  return targeted.has(stance);
}
