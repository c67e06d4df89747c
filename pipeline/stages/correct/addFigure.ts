import { trailingZeros } from "../../lib/decimal.ts";
import { stretch } from "../../lib/parts.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import { sentenceAt } from "../../lib/sentences.ts";
import type { Span } from "../../lib/span.ts";
import { placeOf, shownText, type Anchorage } from "./anchorage.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";
import { findSpan } from "./findSpan.ts";
import { freeId, inOrder, addedColumns, triple } from "./newRow.ts";
import { checkedRow } from "./refusals.ts";
import { numberOf } from "./setColumns.ts";

const spanNames = ["counted", "measured", "event", "qualifier", "unit", "time"];

/** The rows with one more figure; a number that was none at its place is taken out. */
export function addFigure(
  anchorage: Anchorage,
  rows: ExtractedRows,
  parts: readonly Span[],
  correction: Correction,
): ExtractedRows {
  const { set = {}, line } = correction;
  const span = stretch(parts);
  const { points } = anchorage;
  const known = rows.figures.find((figure) => shares(figure, span));
  if (parts.length > 1) throw refuse(line, "a figure has one piece");
  if (known !== undefined) {
    const place = placeOf(anchorage, known.char_start);
    throw refuse(line, `figures already has ${shownText(known.text)} at ${place}`);
  }
  const identity = {
    dataset: "figures",
    documentId: rows.document.document_id,
    parts: [points.slice(span.start, span.end)],
    source: null,
    cue: null,
    sentence: sentenceAt(rows.sentences, span.start)?.text ?? null,
  };
  const id = freeId("f_", identity, new Set(rows.figures.map(({ figure_id }) => figure_id)));
  const shared = addedColumns(anchorage, rows, { id, parts, touched: span });
  const columns = Object.fromEntries(Object.entries(set).filter(([column]) => !column.endsWith("_text")));
  const spans = spanNames.flatMap((name) => {
    const found = findSpan(anchorage, rows, parts, correction, `${name}_text`);
    return Object.entries(triple(anchorage, name, found));
  });
  const row = { figure_id: id, ...defaults(set, shared.text), ...shared, ...Object.fromEntries(spans) };
  const added = checkedRow("figures", { ...row, ...columns, ...numberOf(set) }, line);
  return {
    ...rows,
    figures: inOrder([...rows.figures, added], ({ figure_id }) => figure_id),
    non_figures: rows.non_figures.filter((number) => !shares(number, span)),
  };
}

function shares(row: { char_start: number; char_end: number }, { start, end }: Span): boolean {
  return row.char_start < end && start < row.char_end;
}

/** What a figure has of which nothing else is said. */
function defaults(set: NonNullable<Correction["set"]>, text: string) {
  const isBounded = (end: unknown): boolean | null => (typeof end === "string" ? true : null);
  return {
    display: text,
    value: null,
    value_number: null,
    low: null,
    high: null,
    qualifier: "exact",
    unit: null,
    unit_name: null,
    event_lemma: null,
    change: "none",
    change_role: null,
    voice: "outlet",
    source: null,
    status: "reported",
    per_unit: null,
    valid_from: null,
    valid_to: null,
    unit_system: null,
    unit_assumed: false,
    counted_head: null,
    low_inclusive: isBounded(set.low),
    high_inclusive: isBounded(set.high),
    significant_digits: significantDigits(set.value ?? set.low ?? set.high),
    source_id: null,
    source_text: null,
    source_start: null,
    source_end: null,
    claim_id: null,
    quote_id: null,
    share_of_id: null,
    equivalent_of_id: null,
    change_from_id: null,
    change_to_id: null,
  };
}

const notCounted = /^-|^[-0.]+(?=\d)|\./g;

/** 2 for 1200 and 0.05 for 1. */
function significantDigits(decimal: unknown): number {
  const digits = String(decimal);
  const counted = (digits.includes(".") ? digits : digits.replace(trailingZeros, "")).replaceAll(
    notCounted,
    "",
  );
  return Math.max(1, counted.length);
}
