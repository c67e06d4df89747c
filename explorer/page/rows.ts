import { codePoints, type CodePoints } from "../../pipeline/lib/codePoints.ts";
import type { DocumentData, IndexEntry, Manifest } from "../../pipeline/lib/explorerData.ts";
import { heldColumns, wholeRow, type MarkedDataset, type Values } from "../../pipeline/lib/explorerRows.ts";
import { relationInWords } from "../../pipeline/lib/relations.ts";

/** How a row is marked: claims in the outlet’s own voice are kept apart, because they cover nearly all of a text. */
export type Kind = "quote" | "claim" | "outlet" | "figure";

/** A row as the page shows it. */
export interface Row {
  readonly id: string;
  readonly dataset: MarkedDataset;
  readonly kind: Kind;
  /** Who speaks, claims or gave the number; null if nobody is named. */
  readonly who: string | null;
  /** What its claim does; null for a figure without one. */
  readonly stance: string | null;
  /** Whom it is aimed at. */
  readonly whom: string | null;
  readonly text: string;
  /** In code points, in text order. */
  readonly parts: readonly (readonly [number, number])[];
  readonly confidence: number;
  /** That of its claim; null for a figure without one. */
  readonly checkWorthiness: number | null;
  /** All columns of its dataset. */
  readonly values: Values;
  readonly related: readonly Related[];
}

/** Another row, and what it is to a row: “denies”, “quote”. */
export interface Related {
  readonly relation: string;
  readonly id: string;
}

/** A document that is being looked at. */
export interface OpenDocument {
  readonly nth: number;
  readonly entry: IndexEntry;
  readonly text: string;
  readonly points: CodePoints;
  readonly sentences: DocumentData["sentences"];
  /** By their place in the text. */
  readonly rows: readonly Row[];
}

/** Makes the rows of a document from its data. */
export function openDocument(
  nth: number,
  entry: IndexEntry,
  data: DocumentData,
  { base, columns }: Pick<Manifest, "base" | "columns">,
): OpenDocument {
  const points = codePoints(data.text);
  const figureNames = columns.figures.map(([name]) => name);
  const display = heldColumns(figureNames).indexOf("display");
  const around = {
    base,
    points,
    document: {
      document_id: entry.id,
      document_title: entry.title,
      published: entry.published,
      publisher: entry.publisher,
    },
    sentences: data.sentences,
    displays: new Map(data.figures.map((values) => [String(values[0]), String(values[display])])),
  };
  const whole = (dataset: MarkedDataset): readonly Values[] => {
    const names = columns[dataset].map(([name]) => name);
    return data[dataset].map((values) => wholeRow(names, values, around));
  };
  const claims = new Map(whole("claims").map((values) => [text(values.claim_id), values]));
  const related = relatedClaims([...claims.values()], data.links);
  const rows = [
    ...whole("quotes").map((values) => quoteRow(values, claims)),
    ...[...claims].map(([id, values]) => claimRow(values, id, related.get(id) ?? [])),
    ...whole("figures").map((values) => figureRow(values, claims)),
  ];
  return { nth, entry, text: data.text, points, sentences: data.sentences, rows: rows.toSorted(byPlace) };
}

function byPlace({ parts: a }: Row, { parts: b }: Row): number {
  return (a[0]?.[0] ?? 0) - (b[0]?.[0] ?? 0) || (b.at(-1)?.[1] ?? 0) - (a.at(-1)?.[1] ?? 0);
}

type Claims = ReadonlyMap<string, Values>;

function quoteRow(values: Values, claims: Claims): Row {
  const claim = claims.get(text(values.claim_id));
  return {
    ...shared(values, text(values.quote_id), claim),
    dataset: "quotes",
    kind: "quote",
    who: textOrNull(values.speaker),
    parts: spans(values.parts),
    related: relatedRows([["claim", values.claim_id]]),
  };
}

function claimRow(values: Values, id: string, claims: readonly Related[]): Row {
  const figures: readonly unknown[] = Array.isArray(values.figure_ids) ? values.figure_ids : [];
  return {
    ...shared(values, id, values),
    dataset: "claims",
    kind: values.voice === "source" ? "claim" : "outlet",
    who: textOrNull(values.claimant),
    parts: spans(values.parts),
    related: [
      ...relatedRows([["quote", values.quote_id]]),
      ...claims,
      ...relatedRows(figures.map((figure) => ["figure", figure])),
    ],
  };
}

/** The claims that each claim lies within, holds, or is linked to. */
function relatedClaims(
  claims: readonly Values[],
  links: DocumentData["links"],
): ReadonlyMap<string, readonly Related[]> {
  const related = new Map<string, Related[]>();
  const relate = (from: string, relation: string, id: string): void => {
    related.set(from, [...(related.get(from) ?? []), { relation, id }]);
  };
  for (const { claim_id, nested_in_id } of claims) {
    if (typeof nested_in_id !== "string") continue;
    relate(text(claim_id), "within", nested_in_id);
    relate(nested_in_id, "holds", text(claim_id));
  }
  for (const [from, relation, to] of links) {
    relate(from, relationInWords(relation, "first"), to);
    relate(to, relationInWords(relation, "other"), from);
  }
  return related;
}

function figureRow(values: Values, claims: Claims): Row {
  return {
    ...shared(values, text(values.figure_id), claims.get(text(values.claim_id))),
    dataset: "figures",
    kind: "figure",
    who: textOrNull(values.source),
    whom: null,
    text: text(values.display),
    parts: [[number(values.char_start), number(values.char_end)]],
    related: relatedRows([
      ["claim", values.claim_id],
      ["quote", values.quote_id],
      ["share of", values.share_of_id],
      ["the same as", values.equivalent_of_id],
      ["changed from", values.change_from_id],
      ["changed to", values.change_to_id],
    ]),
  };
}

function shared(values: Values, id: string, claim: Values | undefined) {
  return {
    id,
    values,
    text: text(values.text),
    stance: textOrNull(claim?.stance),
    whom: textOrNull(claim?.target),
    confidence: number(values.extraction_confidence),
    checkWorthiness: claim === undefined ? null : number(claim.check_worthiness),
  };
}

function relatedRows(pairs: readonly (readonly [string, unknown])[]): readonly Related[] {
  return pairs.flatMap(([relation, id]) => (typeof id === "string" ? [{ relation, id }] : []));
}

function spans(value: unknown): readonly (readonly [number, number])[] {
  if (!Array.isArray(value)) return [];
  return value.map((part: unknown) => {
    const ends: readonly unknown[] = Array.isArray(part) ? part : [];
    return [number(ends[0]), number(ends[1])];
  });
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
