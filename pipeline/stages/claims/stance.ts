import type { Attribution } from "../../lib/annotation.ts";
import type { ClaimRow } from "../../lib/rows.generated.ts";
import { columns } from "../../lib/schemas.ts";
import { isStance, type Stance } from "../../lib/stances.ts";
import { readTable } from "../../lib/tables.ts";

/** How sure a content is made to appear. */
export type Presented = ClaimRow["claimant_presents_as"];

/** How firmly claimant and outlet stand behind a content, whether the claim is an attitude, and what its negation is. */
interface Commitment {
  readonly claimant: Presented;
  readonly outlet: Presented;
  readonly attitude: boolean;
  readonly negated: Stance;
}

const presented = columns("claims").find(({ name }) => name === "claimant_presents_as")?.enum ?? [];

/** Tells whether a word is one of the values for that. */
export function isPresented(value: string): value is Presented {
  return presented.includes(value);
}

const commitments: ReadonlyMap<Stance, Commitment> = new Map(
  readTable("commitments").map(({ stance = "", claimant = "", outlet = "", attitude, negated = "" }) => {
    if (!isStance(stance) || !isStance(negated) || !isPresented(claimant) || !isPresented(outlet))
      throw new Error(`tables/commitments.csv: ${stance}: unknown value`);
    return [stance, { claimant, outlet, attitude: attitude === "yes", negated }];
  }),
);

/** How firmly claimant and outlet stand behind what is said with a stance. */
export function commitmentOf(stance: Stance): Commitment {
  const commitment = commitments.get(stance);
  if (!commitment) throw new Error(`tables/commitments.csv: ${stance} is missing`);
  return commitment;
}

/** The stance of an attribution, its negation considered. */
export function stanceOf({ stance, negated }: Attribution): Stance {
  return negated ? commitmentOf(stance).negated : stance;
}
