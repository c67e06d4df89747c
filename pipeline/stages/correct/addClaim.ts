import { stretch } from "../../lib/parts.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import { sentenceAt } from "../../lib/sentences.ts";
import type { Span } from "../../lib/span.ts";
import { readTable } from "../../lib/tables.ts";
import { placeOf, type Anchorage } from "./anchorage.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";
import { quoteRow } from "./quoteRow.ts";
import { findSpan } from "./findSpan.ts";
import { withNames, type Values } from "./namedEntities.ts";
import { freeId, inOrder, pairs, addedColumns, triple } from "./newRow.ts";
import { checkedRow } from "./refusals.ts";
import { groupOf, underClaimNames } from "./setColumns.ts";

const commitments = new Map(readTable("commitments").map((row) => [row.stance, row]));

/** Where an attribution stands; in code points. */
export interface Place {
  readonly parts: readonly Span[];
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly target: Span | null;
}

/** The rows with one more claim and, for a correction of quotes, its quote. */
export function addClaim(
  anchorage: Anchorage,
  rows: ExtractedRows,
  parts: readonly Span[],
  correction: Correction,
): ExtractedRows {
  const { dataset, set = {}, line } = correction;
  const isQuote = dataset === "quotes";
  const own = isQuote ? { ...claimColumns(set), attribution: set.quote_type } : set;
  const place = placeOfClaim(anchorage, rows, parts, correction);
  refuseKnown(anchorage, rows, place, correction);
  refuseUntyped(rows, own, correction);
  const named = withNames(rows, { claimant: null, ...own }, null);
  const taken = new Set([
    ...rows.claims.map(({ claim_id }) => claim_id),
    ...rows.quotes.map(({ quote_id }) => quote_id),
  ]);
  const [claimId, quoteId] = [
    freeId("c_", identityOf("claims", anchorage, rows, place), taken),
    freeId("q_", identityOf("quotes", anchorage, rows, place), taken),
  ];
  const values = {
    claim_id: claimId,
    ...defaults(rows, place, own),
    ...named.values,
    ...resolved(anchorage, own, place),
    ...withoutSpans(own),
    ...groupOf(own),
    ...addedColumns(anchorage, rows, { id: claimId, parts, touched: passageOf(place) }),
    ...spanColumns(anchorage, place),
    quote_id: isQuote ? quoteId : null,
  };
  const claim = checkedRow("claims", values, line);
  const claims = inOrder([...rows.claims, claim], ({ claim_id }) => claim_id);
  const added = { ...rows, entities: named.entities, claims };
  if (!isQuote) return added;
  const quote = quoteRow(anchorage, added, claim, place, correction);
  return { ...added, quotes: inOrder([...rows.quotes, quote], ({ quote_id }) => quote_id) };
}

/** The columns of a quote’s claim under the names of claims. */
function claimColumns(set: Values): Values {
  const ofClaim = Object.entries(set).filter(
    ([column]) => !/^(?:speaker|quoted|quote_type)/.test(column) && !column.endsWith("_text"),
  );
  return { ...Object.fromEntries(ofClaim), ...underClaimNames(set) };
}

function withoutSpans(set: Values): Values {
  return Object.fromEntries(Object.entries(set).filter(([column]) => !column.endsWith("_text")));
}

function placeOfClaim(
  anchorage: Anchorage,
  rows: ExtractedRows,
  parts: readonly Span[],
  correction: Correction,
): Place {
  const source = correction.dataset === "quotes" ? "speaker_text" : "claimant_text";
  return {
    parts,
    source: findSpan(anchorage, rows, parts, correction, source),
    cue: findSpan(anchorage, rows, parts, correction, "cue_text"),
    target: findSpan(anchorage, rows, parts, correction, "target_text"),
  };
}

function refuseKnown(anchorage: Anchorage, rows: ExtractedRows, place: Place, { line }: Correction): void {
  const known = rows.claims.find(
    (claim) =>
      String(claim.parts) === String(pairs(place.parts)) &&
      claim.claimant_start === (place.source?.start ?? null),
  );
  if (known === undefined) return;
  const dataset = known.quote_id === null ? "claims" : "quotes and claims";
  const at = placeOf(anchorage, known.char_start);
  throw refuse(line, `${dataset} already have a row of these words and this source, at ${at}`);
}

/** A name that no other row has does not say what kind of claimant it is. */
function refuseUntyped({ entities }: ExtractedRows, own: Values, { dataset, line }: Correction): void {
  const { claimant, claimant_type: type } = own;
  if (typeof claimant !== "string" || type !== undefined) return;
  if (entities.some(({ name }) => name === claimant)) return;
  const column = dataset === "quotes" ? "speaker_type" : "claimant_type";
  throw refuse(line, `set needs ${column}, since no other row of the document names ${claimant}`);
}

function identityOf(dataset: string, { points }: Anchorage, { document }: ExtractedRows, place: Place) {
  const textOf = (span: Span | null): string | null => span && points.slice(span.start, span.end);
  return {
    dataset,
    documentId: document.document_id,
    parts: place.parts.map(({ start, end }) => points.slice(start, end)),
    source: textOf(place.source),
    cue: textOf(place.cue),
    sentence: null,
  };
}

/** What a claim has of which nothing else is said; how firmly it is put follows from the stance as in what the program finds. */
function defaults({ sentences }: ExtractedRows, { parts }: Place, set: Values) {
  const home = sentenceAt(sentences, stretch(parts).start);
  const isAsserted = set.attribution === "asserted";
  const commitment = commitments.get(String(set.stance));
  return {
    voice: isAsserted ? "outlet" : "source",
    claimant: null,
    claimant_role: null,
    claimant_affiliation: null,
    target: null,
    target_id: null,
    statement: null,
    polarity: set.stance === "deny" ? "denied" : "affirmed",
    figures: [],
    check_worthiness: home?.check_worthiness ?? 0,
    checkable: home?.checkable ?? 0,
    claimant_presents_as: commitment?.claimant,
    outlet_presents_as: commitment?.outlet,
    modality: "asserted",
    anonymous: false,
    cue_lemma: null,
    cue_form: "none",
    figure_ids: [],
    nested_in_id: null,
  };
}

const pronoun = /^(?:he|she|they|it|we|i|you)$/i;

/** How the text names the claimant, as far as his words show it. */
function resolved({ points }: Anchorage, { claimant, attribution }: Values, { source }: Place): Values {
  if (attribution === "asserted") return { claimant_resolution: "outlet", claimant_type: "outlet" };
  if (typeof claimant !== "string") return { claimant_resolution: "unknown" };
  if (source === null) return { claimant_resolution: "carried" };
  const words = points.slice(source.start, source.end);
  if (pronoun.test(words)) return { claimant_resolution: "pronoun" };
  const isNamed = words.includes(claimant) || claimant.includes(words);
  return { claimant_resolution: isNamed ? "named" : "description" };
}

/** From the first to the last of what the row is made of. */
function passageOf({ parts, source, cue, target }: Place): Span {
  return stretch([...parts, source, cue, target]);
}

function spanColumns(anchorage: Anchorage, place: Place): Values {
  return {
    ...triple(anchorage, "passage", passageOf(place)),
    ...triple(anchorage, "claimant", place.source),
    ...triple(anchorage, "cue", place.cue),
    ...triple(anchorage, "target", place.target),
    parts: pairs(place.parts),
  };
}
