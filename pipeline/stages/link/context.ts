import { codePoints, type CodePoints } from "../../lib/codePoints.ts";
import { countWhile } from "../../lib/countWhile.ts";
import type { Document, Segments } from "../../lib/document.ts";
import { pieceJoint } from "../../lib/parts.ts";
import { rememberLast } from "../../lib/rememberLast.ts";
import type { ClaimRow, SentenceRow } from "../../lib/rows.generated.ts";
import { sharedColumns as columnsOfPlace } from "../../lib/sharedColumns.ts";
import type { Span } from "../../lib/span.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";

/** A document and the means to word and place the rows that point into it. */
export interface Context {
  readonly document: Document;
  readonly segments: Segments;
  readonly points: CodePoints;
  slice(span: Span): string;
  /** Index of the sentence that holds a position. */
  sentenceAt(position: number): number;
  /** The text between two places, in code points, white space collapsed. */
  readonly collapsed: (start: number, end: number) => string;
}

export function openContext(document: Document, segments: Segments): Context {
  const { text } = document;
  const points = codePoints(text);
  return {
    document,
    segments,
    points,
    slice: ({ start, end }) => text.slice(start, end),
    sentenceAt: (position) =>
      Math.max(0, countWhile(segments.sentences, ({ start }) => start <= position) - 1),
    collapsed: rememberLast((start, end) => collapseWhiteSpace(points.slice(start, end))),
  };
}

type Triple<Name extends string> = Record<`${Name}_text`, string> &
  Record<`${Name}_start` | `${Name}_end`, number>;
type NoTriple<Name extends string> = Record<`${Name}_text` | `${Name}_start` | `${Name}_end`, null>;

/** The columns `x_text, x_start, x_end` of a span that is there. */
export function triple<Name extends string>(context: Context, name: Name, span: Span): Triple<Name>;
export function triple<Name extends string>(
  context: Context,
  name: Name,
  span: Span | null,
): Triple<Name> | NoTriple<Name>;
export function triple(
  context: Context,
  name: string,
  span: Span | null,
): Record<string, string | number | null> {
  const start = span && context.points.toCodePoint(span.start);
  const end = span && context.points.toCodePoint(span.end);
  return { [`${name}_text`]: span && context.slice(span), [`${name}_start`]: start, [`${name}_end`]: end };
}

/** Spans as pairs of code point positions. */
export function toParts({ points }: Context, spans: readonly Span[]): [number, number][] {
  return spans.map(({ start, end }) => [points.toCodePoint(start), points.toCodePoint(end)]);
}

/** The pieces of a span as one text. */
export function joinedText(context: Context, parts: readonly Span[]): string {
  return parts.map((part) => context.slice(part)).join(pieceJoint);
}

/** The columns that quotes, claims and figures share; `whole` is the stretch of the row, `touched` the one whose sentences are shown. */
export function sharedColumns(
  { document, points, collapsed }: Context,
  id: string,
  whole: Span,
  touched: Span,
  sentences: readonly SentenceRow[],
) {
  const { text, documentId: document_id, metadata } = document;
  const inPoints = ({ start, end }: Span): Span => {
    return { start: points.toCodePoint(start), end: points.toCodePoint(end) };
  };
  const around = { text, points, collapsed, document: { document_id, ...metadata }, sentences };
  const shared = columnsOfPlace(around, { id, whole: inPoints(whole), touched: inPoints(touched) });
  return { ...shared, review: "machine" as const };
}

/** The columns of an interrupted span; `whole`: from its first start to its last end. */
export function partColumns(
  context: Context,
  parts: readonly Span[],
  whole: Span,
): Pick<ClaimRow, "parts" | "char_start" | "char_end"> {
  const { points } = context;
  return {
    parts: toParts(context, parts),
    char_start: points.toCodePoint(whole.start),
    char_end: points.toCodePoint(whole.end),
  };
}
