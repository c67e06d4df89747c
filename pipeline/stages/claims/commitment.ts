import type { Attribution } from "../../lib/annotation.ts";
import type { Claim } from "../../lib/records.ts";
import type { Modality } from "./modality.ts";
import { commitmentOf, stanceOf, type Presented } from "./stance.ts";

/** How firmly claimant and outlet stand behind a content. */
export type Presentation = Pick<Claim, "claimant_presents_as" | "outlet_presents_as">;

/**
 * How firmly claimant and outlet stand behind the content of an attribution that stands in no other: by its stance, the modality of its
 * content, and the side that the outlet takes on it, if it does.
 */
export function presentation(
  attribution: Attribution,
  modality: Modality,
  sign: Presented | null,
): Presentation {
  const stance = stanceOf(attribution);
  const { claimant, outlet } = commitmentOf(stance);
  const isUndone = attribution.negated && stance === attribution.stance;
  return {
    claimant_presents_as: isUndone ? "open" : softened(claimant, modality),
    outlet_presents_as: softened(sign ?? outlet, modality),
  };
}

/** “may have left” is presented as possible even by who vouches for it. */
export function softened(presented: Presented, modality: Modality): Presented {
  return presented === "true" && (modality === "possible" || modality === "probable") ? modality : presented;
}

const vouchedFor: readonly Presented[] = ["true", "probable", "possible"];

/**
 * The claims with the outlet’s side composed along their nesting: what a source reports of another the outlet presents only as far as it
 * stands behind the report.
 */
export function throughReports<Nested extends Pick<Claim, "nestedIn" | "outlet_presents_as">>(
  claims: readonly Nested[],
): readonly Nested[] {
  const seen = (index: number, depth: number): Presented => {
    const claim = claims[index];
    if (!claim || depth > claims.length) return "open";
    return claim.nestedIn === null
      ? claim.outlet_presents_as
      : through(seen(claim.nestedIn, depth + 1), claim.outlet_presents_as);
  };
  return claims.map((claim, index) =>
    claim.nestedIn === null ? claim : { ...claim, outlet_presents_as: seen(index, 0) },
  );
}

/** The weaker of the two, if the outlet vouches for the report at all. */
function through(report: Presented, content: Presented): Presented {
  const [outer, inner] = [vouchedFor.indexOf(report), vouchedFor.indexOf(content)];
  if (outer === -1) return "open";
  return inner === -1 ? content : (vouchedFor[Math.max(outer, inner)] ?? "open");
}
