import type { ClaimLink } from "../../lib/records.ts";
import { stanceGroup } from "../../lib/stances.ts";
import type { ClaimView, Scene } from "./claimViews.ts";

/** How many claims back the other half stands. */
const reach = 8;

/** “Hamas fears Israel will …, while Israel is wary that Hamas will …”: each does the same towards the other. */
export function mirrors(scene: Scene): readonly ClaimLink[] {
  return scene.views.flatMap((later, nth) =>
    scene.views
      .slice(Math.max(0, nth - reach), nth)
      .filter((earlier) => isMirror(scene, earlier, later))
      .map((earlier) => ({
        claim: later.index,
        other: earlier.index,
        relation: "mirrors" as const,
        extraction_confidence: 0.7,
        reason: "each has the same stance towards what the other does",
      })),
  );
}

function isMirror(scene: Scene, earlier: ClaimView, later: ClaimView): boolean {
  if (later.sentence - earlier.sentence > 1 || later.claimant === earlier.claimant) return false;
  const [group, other] = [later, earlier].map(({ claim }) => stanceGroup(claim.stance));
  if (group !== other || group === "says") return false;
  return speaksOf(scene, later, earlier.claimant) && speaksOf(scene, earlier, later.claimant);
}

function speaksOf({ annotation }: Scene, { claim, content }: ClaimView, entity: number | null): boolean {
  const { name, aliases } = annotation.entities[entity ?? -1] ?? {};
  if (name === undefined) return false;
  return (
    claim.targetReference?.entity === entity ||
    [name, ...(aliases ?? [])].some((one) => content.includes(one))
  );
}
