import { expect, test } from "vitest";
import { indexStatements, searchStatements, tableStatement } from "../../../pipeline/shapes/sqlite/tables.ts";

test("a table is strict and says what its columns may hold", () => {
  expect(tableStatement("claim_links")).toBe(`CREATE TABLE "claim_links" (
  "claim_id" TEXT NOT NULL,
  "relation" TEXT NOT NULL CHECK ("relation" IN ('denies', 'contradicts', 'same_as', 'supports', 'contrasts', 'mirrors', 'part_of')),
  "other_claim_id" TEXT NOT NULL,
  "extraction_confidence" REAL NOT NULL,
  "reason" TEXT NOT NULL,
  PRIMARY KEY ("claim_id", "relation", "other_claim_id"),
  FOREIGN KEY ("claim_id") REFERENCES "claims" ("claim_id"),
  FOREIGN KEY ("other_claim_id") REFERENCES "claims" ("claim_id")
) STRICT`);
});

test("references are indexed, lists of them are not", () => {
  expect(indexStatements("claim_links")).toEqual([
    'CREATE INDEX "claim_links_claim_id" ON "claim_links" ("claim_id")',
    'CREATE INDEX "claim_links_other_claim_id" ON "claim_links" ("other_claim_id")',
  ]);
  expect(indexStatements("claims").join("\n")).not.toContain("figure_ids");
});

test("text of no fixed form is searched, ids and closed lists are not", () => {
  const [index] = searchStatements("sentences");
  expect(index).toBe(
    `CREATE VIRTUAL TABLE "sentences_fts" USING fts5("text", "reasons", content='sentences', tokenize='porter unicode61 remove_diacritics 2')`,
  );
});
