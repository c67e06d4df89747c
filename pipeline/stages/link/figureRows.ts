import type { Figure, Figures } from "../../lib/records.ts";
import { rowIds } from "../../lib/rowId.ts";
import type { FigureRow, NonFigureRow, SentenceRow } from "../../lib/rows.generated.ts";
import type { Span } from "../../lib/span.ts";
import { sharedColumns, triple, type Context } from "./context.ts";

/** Rows of the figures, in text order. Who gave them is settled once the claims are known. */
export function figureRows(
  context: Context,
  { figures }: Figures,
  sentences: readonly SentenceRow[],
): readonly FigureRow[] {
  const ids = idsInSentence(context, "figures", "f_", figures, sentences);
  const idAt = (index: number | null): string | null => (index === null ? null : (ids[index] ?? null));
  return figures.map((figure, index) => {
    const { start, end, spans, shareOf, equivalentOf, changeFrom, changeTo } = figure;
    const id = ids[index] ?? "";
    return {
      figure_id: id,
      ...columnsOf(figure),
      value_number: doubleOf(figure),
      text: context.slice(figure),
      voice: "outlet",
      source: null,
      ...sharedColumns(context, id, figure, figure, sentences),
      source_id: null,
      claim_id: null,
      quote_id: null,
      share_of_id: idAt(shareOf),
      equivalent_of_id: idAt(equivalentOf),
      change_from_id: idAt(changeFrom),
      change_to_id: idAt(changeTo),
      ...triple(context, "counted", spans.counted),
      ...triple(context, "measured", spans.measured),
      ...triple(context, "event", spans.event),
      ...triple(context, "qualifier", spans.qualifier),
      ...triple(context, "unit", spans.unit),
      ...triple(context, "source", null),
      ...triple(context, "time", spans.time),
      char_start: context.points.toCodePoint(start),
      char_end: context.points.toCodePoint(end),
    };
  });
}

/** The values that stand in the row as they are. */
function columnsOf(figure: Figure) {
  const { display, value, low, high, qualifier, unit, unit_name, kind, event_lemma, change } = figure;
  const { change_role, status, per_unit, valid_from, valid_to, unit_system, unit_assumed } = figure;
  const { counted_head, low_inclusive, high_inclusive, significant_digits } = figure;
  return {
    display,
    value,
    low,
    high,
    qualifier,
    unit,
    unit_name,
    kind,
    event_lemma,
    change,
    change_role,
    status,
    per_unit,
    valid_from,
    valid_to,
    unit_system,
    unit_assumed,
    counted_head,
    low_inclusive,
    high_inclusive,
    significant_digits,
    extraction_confidence: figure.extraction_confidence,
  };
}

/** The double nearest to the value; null if there is no value or it is too large. */
function doubleOf({ value }: Figure): number | null {
  const number = value === null ? null : Number(value);
  return number !== null && Number.isFinite(number) ? number : null;
}

/** Rows of the numbers that are no figures, in text order. */
export function nonFigureRows(
  context: Context,
  { nonFigures }: Figures,
  sentences: readonly SentenceRow[],
): readonly NonFigureRow[] {
  const ids = idsInSentence(context, "non_figures", "n_", nonFigures, sentences);
  return nonFigures.map((nonFigure, index) => ({
    non_figure_id: ids[index] ?? "",
    text: context.slice(nonFigure),
    reason: nonFigure.reason,
    paragraph: context.segments.sentences[context.sentenceAt(nonFigure.start)]?.paragraph ?? 0,
    document_id: context.document.documentId,
    char_start: context.points.toCodePoint(nonFigure.start),
    char_end: context.points.toCodePoint(nonFigure.end),
  }));
}

function idsInSentence(
  context: Context,
  dataset: string,
  prefix: string,
  spans: readonly Span[],
  sentences: readonly SentenceRow[],
): readonly string[] {
  return rowIds(
    prefix,
    spans.map((span) => ({
      dataset,
      documentId: context.document.documentId,
      parts: [context.slice(span)],
      source: null,
      cue: null,
      sentence: sentences[context.sentenceAt(span.start)]?.text ?? null,
    })),
  );
}
