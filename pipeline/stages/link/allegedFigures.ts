import type { ClaimRow, FigureRow } from "../../lib/rows.generated.ts";

/**
 * The figures, those alleged that lie in what somebody is accused of; a figure that is part of whom it accuses (“charged two
 * builders with …”) is not. In a direct quotation the accusation is one sentence of many, and its figures stay as they are.
 */
export function allegedFigures(
  figures: readonly FigureRow[],
  claims: readonly ClaimRow[],
): readonly FigureRow[] {
  const accusations = new Map(claims.filter(isAccusation).map((claim) => [claim.claim_id, claim]));
  return figures.map((figure) => {
    const claim = accusations.get(figure.claim_id ?? "");
    return claim && figure.status === "reported" && !isInTarget(figure, claim)
      ? { ...figure, status: "alleged" }
      : figure;
  });
}

function isAccusation({ stance, attribution }: ClaimRow): boolean {
  return stance === "accuse" && attribution === "indirect";
}

function isInTarget(figure: FigureRow, { target_start, target_end }: ClaimRow): boolean {
  if (target_start === null || target_end === null) return false;
  return figure.char_start >= target_start && figure.char_end <= target_end;
}
