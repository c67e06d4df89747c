import { expect, test } from "vitest";
import { openDocument } from "../../../explorer/page/rows.ts";
import { entryKeys, type ManifestColumn } from "../../../pipeline/lib/explorerData.ts";
import type { MarkedDataset } from "../../../pipeline/lib/explorerRows.ts";
import { columns } from "../../../pipeline/lib/schemas.ts";
import { documentData } from "../../../pipeline/stages/emit/explorer/documentData.ts";
import { goldenCases } from "../../golden/cases.ts";
import { documentsOf } from "../../stages/emit/explorer/pageData.ts";
import { documentWith } from "./rowWith.ts";

const of = (dataset: MarkedDataset): readonly ManifestColumn[] =>
  columns(dataset).map(({ name, kind, enum: values }) => [name, kind, values]);
const manifest = {
  base: "",
  columns: { quotes: of("quotes"), claims: of("claims"), figures: of("figures") },
};

const opened = goldenCases()
  .flatMap(({ out }) => documentsOf(out))
  .map(({ text, rows }) => {
    const { document_id: id, title, published, publisher } = rows.document;
    const entry = { ...documentWith("", []).entry, id, title, published, publisher };
    return { rows, document: openDocument(0, entry, documentData(text, rows), manifest) };
  });

test("holds the rows as the datasets have them, by their place", () => {
  for (const { rows, document } of opened) {
    const of = (dataset: MarkedDataset) => document.rows.filter((row) => row.dataset === dataset);
    expect(new Set(of("claims").map(({ values }) => values))).toEqual(new Set(rows.claims));
    expect(new Set(of("quotes").map(({ values }) => values))).toEqual(new Set(rows.quotes));
    expect(new Set(of("figures").map(({ values }) => values))).toEqual(new Set(rows.figures));
    const starts = document.rows.map(({ parts }) => parts[0]?.[0] ?? -1);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  }
});

test("a quote and its claim lead to each other, and linked claims too, each in its own words", () => {
  const rows = opened.flatMap(({ document }) => document.rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const back = (from: string, to: string): readonly string[] =>
    byId.get(to)?.related.flatMap(({ id, relation }) => (id === from ? [relation] : [])) ?? [];
  for (const row of rows.filter(({ kind }) => kind === "quote"))
    expect(row.related.map(({ id }) => back(row.id, id))).toEqual([["quote"]]);
  const relations = rows.flatMap((row) =>
    row.related.flatMap(({ relation, id }) => (relation === "denies" ? [back(row.id, id)] : [])),
  );
  expect(relations.length).toBeGreaterThan(0);
  for (const relation of relations) expect(relation).toContain("denied by");
});

test("an entry has a value for each key", () => {
  expect(new Set(entryKeys)).toEqual(new Set(Object.keys(documentWith("", []).entry)));
});
