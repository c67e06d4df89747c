import { byCodeUnit, byNumbers } from "../../lib/compare.ts";
import { stretch } from "../../lib/parts.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import { rowIds, type Identity } from "../../lib/rowId.ts";
import type { ClaimRow } from "../../lib/rows.generated.ts";
import { sourceLink } from "../../lib/sourceLink.ts";
import type { Span } from "../../lib/span.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import type { Anchorage } from "./anchorage.ts";
import { joint, sentenceAt, sentencesAt } from "./places.ts";

type SharedColumns = Pick<
  ClaimRow,
  | "text"
  | "document_title"
  | "published"
  | "publisher"
  | "sentence"
  | "paragraph"
  | "link"
  | "source_link"
  | "review"
  | "extraction_confidence"
  | "document_id"
  | "sentence_id"
  | "char_start"
  | "char_end"
>;

/** What every row that is added has; `touched`: the stretch whose sentences are shown. */
export function sharedColumns(
  anchorage: Anchorage,
  rows: ExtractedRows,
  { id, parts, touched }: { readonly id: string; readonly parts: readonly Span[]; readonly touched: Span },
): SharedColumns {
  const { points } = anchorage;
  const { document, sentences } = rows;
  const { start, end } = stretch(parts);
  const home = sentenceAt(sentences, start);
  const shown = sentencesAt(sentences, touched);
  return {
    text: joinedText(points, parts),
    document_title: document.title,
    published: document.published,
    publisher: document.publisher,
    sentence: collapseWhiteSpace(points.slice(shown[0]?.char_start ?? 0, shown.at(-1)?.char_end ?? 0)),
    paragraph: home?.paragraph ?? 0,
    link: `explorer.html#${id}`,
    source_link: sourceLinkOf(anchorage, rows, { start, end }),
    review: "added",
    extraction_confidence: 1,
    document_id: document.document_id,
    sentence_id: home?.sentence_id ?? "",
    char_start: start,
    char_end: end,
  };
}

function sourceLinkOf(
  { text, points }: Anchorage,
  { document, sentences }: ExtractedRows,
  whole: Span,
): string | null {
  if (document.url === null) return null;
  const inText = ({ start, end }: Span): Span => {
    const first = points.slice(0, start).length;
    return { start: first, end: first + points.slice(start, end).length };
  };
  const paragraphAt = (position: number): Span => {
    const home = sentenceAt(sentences, position)?.paragraph;
    const own = sentences.filter(({ paragraph }) => paragraph === home);
    return inText({ start: own[0]?.char_start ?? whole.start, end: own.at(-1)?.char_end ?? whole.end });
  };
  const paragraphs = [paragraphAt(whole.start), paragraphAt(whole.end - 1)] as const;
  return sourceLink(document.url, text, inText(whole), paragraphs);
}

/** The pieces of a span as one text. */
export function joinedText(points: Anchorage["points"], parts: readonly Span[]): string {
  return parts.map(({ start, end }) => points.slice(start, end)).join(joint);
}

/** The columns `x_text, x_start, x_end`. */
export function triple(
  { points }: Anchorage,
  name: string,
  span: Span | null,
): Readonly<Record<string, unknown>> {
  return {
    [`${name}_text`]: span && points.slice(span.start, span.end),
    [`${name}_start`]: span?.start ?? null,
    [`${name}_end`]: span?.end ?? null,
  };
}

export function pairs(parts: readonly Span[]): readonly (readonly [number, number])[] {
  return parts.map(({ start, end }) => [start, end]);
}

/** The first id that no row has: what is added is counted after the rows of the same content, whose ids stay as they are. */
export function freeId(prefix: string, identity: Identity, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const id = rowIds(
      prefix,
      Array.from({ length: count }, () => identity),
    ).at(-1);
    if (id !== undefined && !taken.has(id)) return id;
  }
}

/** Rows in the order of their file. */
export function inOrder<Row extends { char_start: number; char_end: number }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  return rows.toSorted(
    (a, b) =>
      byNumbers([a.char_start, a.char_end], [b.char_start, b.char_end]) || byCodeUnit(idOf(a), idOf(b)),
  );
}
