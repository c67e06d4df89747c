import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codePoints } from "../../pipeline/lib/codePoints.ts";
import { heldColumns, wholeRow, type MarkedDataset } from "../../pipeline/lib/explorerRows.ts";
import { columns } from "../../pipeline/lib/schemas.ts";
import { rowsOf } from "../build/outputs.ts";
import { goldenCases } from "../golden/cases.ts";

const datasets: readonly MarkedDataset[] = ["quotes", "claims", "figures"];

describe.each(goldenCases())("the rows of golden case $name", ({ out }) => {
  const documents = rowsOf(out, "documents").filter(({ status }) => status === "ok");
  const sentences = rowsOf(out, "sentences");
  const figures = rowsOf(out, "figures");
  const displays = new Map(figures.map(({ figure_id, display }) => [figure_id, display]));

  test.each(datasets)("are made again from the held columns of %s", (dataset) => {
    const names = columns(dataset).map(({ name }) => name);
    const rows = rowsOf(out, dataset);
    expect(rows.length).toBeGreaterThan(0);
    const made = documents.flatMap((document) => {
      const { document_id, title, published, publisher } = document;
      const around = {
        base: "",
        points: codePoints(readFileSync(join(out, `text/${document_id}.txt`), "utf8")),
        document: { document_id, document_title: title, published, publisher },
        sentences: sentences
          .filter((sentence) => sentence.document_id === document_id)
          .map(({ sentence_id, char_start, char_end }) => [sentence_id, char_start, char_end] as const),
        displays,
      };
      const own = rows.filter((row) => row.document_id === document_id);
      return own.map((row) => {
        const held = heldColumns(names).map((name): unknown => Reflect.get(row, name));
        return wholeRow(names, held, around);
      });
    });
    expect(made).toEqual(rows);
  });
});

test("holds no column that follows from others", () => {
  const names = [
    "claim_id",
    "text",
    "link",
    "claimant",
    "claimant_text",
    "claimant_start",
    "parts",
    "char_start",
  ];
  expect(heldColumns(names)).toEqual(["claim_id", "claimant", "claimant_start", "parts"]);
});
