import { pieceJoint, stretch } from "../../lib/parts.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import type { ClaimRow, QuoteRow } from "../../lib/rows.generated.ts";
import type { Span } from "../../lib/span.ts";
import { countWords } from "../../lib/whiteSpace.ts";
import type { Place } from "./addClaim.ts";
import { occurrences, shownText, type Anchorage } from "./anchorage.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";
import { joinedText, pairs, addedColumns, triple } from "./newRow.ts";
import { checkedRow } from "./refusals.ts";
import { underQuoteNames } from "./setColumns.ts";

/** The quote of a claim that is added. */
export function quoteRow(
  anchorage: Anchorage,
  rows: ExtractedRows,
  claim: ClaimRow,
  place: Place,
  correction: Correction,
): QuoteRow {
  const { points } = anchorage;
  const { set = {}, line } = correction;
  const { parts } = place;
  const passage = stretch([...parts, place.source, place.cue]);
  const id = claim.quote_id ?? "";
  const quoted = quotedParts(anchorage, parts, correction);
  const pronouns = rows.entities.find(({ entity_id }) => entity_id === claim.claimant_id)?.pronouns ?? [];
  const values = {
    quote_id: id,
    ...underQuoteNames({ ...claim }),
    quote_type: set.quote_type,
    quoted_text: quoted.length === 0 ? null : joinedText(points, quoted),
    words: parts.reduce((sum, { start, end }) => sum + countWords(points.slice(start, end)), 0),
    speaker_pronoun:
      set.speaker_pronoun === undefined ? (pronouns.length === 1 ? pronouns[0] : null) : set.speaker_pronoun,
    ...addedColumns(anchorage, rows, { id, parts, touched: passage }),
    claim_id: claim.claim_id,
    ...triple(anchorage, "passage", passage),
    ...triple(anchorage, "speaker", place.source),
    ...triple(anchorage, "cue", place.cue),
    parts: pairs(parts),
    quoted_parts: pairs(quoted),
  };
  return checkedRow("quotes", values, line);
}

/** The stretches in quotation marks: all of a direct quote, none of an indirect one, what `quoted_text` says of a mixed one. */
function quotedParts(
  anchorage: Anchorage,
  parts: readonly Span[],
  { set = {}, line }: Correction,
): readonly Span[] {
  if (set.quote_type === "indirect") return [];
  if (typeof set.quoted_text !== "string") return parts;
  let after = 0;
  return set.quoted_text.split(pieceJoint).map((quote) => {
    const found = occurrences(anchorage, { quote }).find(
      ({ start, end }) => start >= after && parts.some((part) => part.start <= start && end <= part.end),
    );
    if (found === undefined)
      throw refuse(
        line,
        `quotes.quoted_text ${shownText(quote)} does not stand in the quote, or not in this order`,
      );
    after = found.end;
    return found;
  });
}
