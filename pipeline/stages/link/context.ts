import { codePoints, type CodePoints } from "../../lib/codePoints.ts";
import type { Document, Segments } from "../../lib/document.ts";
import type { ClaimRow, SentenceRow } from "../../lib/rows.generated.ts";
import { sourceLink } from "../../lib/sourceLink.ts";
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
}

/** What pieces of an interrupted span are joined by. */
export const pieceJoint = " … ";

export function openContext(document: Document, segments: Segments): Context {
  const { text } = document;
  return {
    document,
    segments,
    points: codePoints(text),
    slice: ({ start, end }) => text.slice(start, end),
    sentenceAt: (position) => lastStartingBefore(segments.sentences, position),
  };
}

function lastStartingBefore(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
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

type SharedColumns = Pick<
  ClaimRow,
  | "document_title"
  | "published"
  | "publisher"
  | "sentence"
  | "paragraph"
  | "link"
  | "source_link"
  | "review"
  | "document_id"
  | "sentence_id"
>;

/** The columns that quotes, claims and figures share; `whole` is the stretch of the row, `touched` the one whose sentences are shown. */
export function sharedColumns(
  context: Context,
  id: string,
  whole: Span,
  touched: Span,
  sentences: readonly SentenceRow[],
): SharedColumns {
  const { document, segments } = context;
  const home = context.sentenceAt(whole.start);
  const [first, last] = [
    segments.sentences[context.sentenceAt(touched.start)],
    segments.sentences[context.sentenceAt(touched.end - 1)],
  ];
  return {
    document_title: document.metadata.title,
    published: document.metadata.published,
    publisher: document.metadata.publisher,
    sentence: collapseWhiteSpace(document.text.slice(first?.start ?? 0, last?.end ?? 0)),
    paragraph: segments.sentences[home]?.paragraph ?? 0,
    link: `explorer.html#${id}`,
    source_link: sourceLinkOf(context, whole),
    review: "machine",
    document_id: document.documentId,
    sentence_id: sentences[home]?.sentence_id ?? "",
  };
}

function sourceLinkOf(context: Context, whole: Span): string | null {
  const { document, segments } = context;
  const { url } = document.metadata;
  if (url === null) return null;
  const paragraphAt = (position: number): Span =>
    segments.paragraphs[segments.sentences[context.sentenceAt(position)]?.paragraph ?? 0] ?? whole;
  return sourceLink(url, document.text, whole, [paragraphAt(whole.start), paragraphAt(whole.end - 1)]);
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
