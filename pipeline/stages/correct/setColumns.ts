import type { ExtractedRows } from "../../lib/relate.ts";
import type { ClaimRow } from "../../lib/rows.generated.ts";
import { isStance, stanceGroup } from "../../lib/stances.ts";
import { correctable, sharedByPair } from "./columns.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";
import { withNames, type Values } from "./namedEntities.ts";
import { checkedRow, refuseColumns } from "./refusals.ts";

/** Sets columns of a row and of its other half, or confirms both; names of people lead to their entity, which is made if it is new. */
export function setColumns(rows: ExtractedRows, correction: Correction, id: string): ExtractedRows {
  const { dataset, set = {}, line } = correction;
  refuseColumns(correction, correctable[dataset], "set");
  if (dataset === "figures") {
    return {
      ...rows,
      figures: rows.figures.map((row) => {
        if (row.figure_id !== id) return row;
        const review = reviewAfter(row.review, correction);
        return checkedRow("figures", { ...row, ...set, ...numberOf(set), review }, line);
      }),
    };
  }
  const claim = rows.claims.find((row) => row.claim_id === id || row.quote_id === id);
  if (claim === undefined) throw refuse(line, `the claim of ${id} is gone`);
  const own = dataset === "quotes" ? underClaimNames(set) : set;
  const { entities, values: followed } = withNames(rows, own, claim.claimant);
  const values = { ...followed, ...own, ...groupOf(own), review: reviewAfter(claim.review, correction) };
  const ofQuote = { ...underQuoteNames(values), ...quoteOnly(set) };
  return {
    ...rows,
    entities,
    claims: rows.claims.map((row) =>
      row === claim ? checkedRow("claims", { ...row, ...values }, line) : row,
    ),
    quotes: rows.quotes.map((row) =>
      row.claim_id === claim.claim_id ? checkedRow("quotes", { ...row, ...ofQuote }, line) : row,
    ),
  };
}

/** What was added stays so, and what was corrected is not only confirmed. */
function reviewAfter(before: ClaimRow["review"], { action }: Correction): ClaimRow["review"] {
  if (before === "added" || before === "corrected") return before;
  return action === "confirm" ? "confirmed" : "corrected";
}

/** Columns of a quote by the names that its claim has for them. */
export function underClaimNames(set: Values): Values {
  return Object.fromEntries(
    sharedByPair.flatMap(([claim, quote]) => (quote in set ? [[claim, set[quote]]] : [])),
  );
}

/** Columns of a claim by the names that its quote has for them. */
export function underQuoteNames(set: Values): Values {
  return Object.fromEntries(
    sharedByPair.flatMap(([claim, quote]) => (claim in set ? [[quote, set[claim]]] : [])),
  );
}

function quoteOnly(set: Values): Values {
  return "speaker_pronoun" in set ? { speaker_pronoun: set.speaker_pronoun } : {};
}

/** The group of the stance that is set, if one is. */
export function groupOf({ stance }: Values): Values {
  return typeof stance === "string" && isStance(stance) ? { stance_group: stanceGroup(stance) } : {};
}

/** The double of the value that is set, if one is. */
export function numberOf(set: Values): Values {
  if (!("value" in set)) return {};
  const number = typeof set.value === "string" ? Number(set.value) : null;
  return { value_number: number !== null && Number.isFinite(number) ? number : null };
}
