import { describe, expect, it } from "vitest";
import { codePoints } from "../../../pipeline/lib/codePoints.ts";
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { check, CheckError, checkRows } from "../../../pipeline/stages/check/index.ts";
import { at, broken } from "./brokenSample.ts";
import { sampleRows } from "./sampleRows.ts";
import { sampleText } from "./sampleText.ts";

describe("check", () => {
  it("accepts rows that keep the contract", () => {
    expect(broken(() => undefined)).not.toThrow();
  });

  it("shows the row that breaks a rule", () => {
    const rows = sampleRows();
    const quote = at(rows.quotes, 0);
    quote.words = 7;
    expect(caught(rows)).toMatchObject({
      dataset: "quotes",
      row: quote,
      rule: "words are 6 in its parts",
      exitCode: 3,
    });
    expect(caught(rows)).toHaveProperty("message", expect.stringContaining(JSON.stringify(quote)));
  });
});

function caught(rows: ExtractedRows): unknown {
  try {
    check(codePoints(sampleText), rows);
  } catch (error) {
    return error instanceof CheckError ? error : null;
  }
  return null;
}

describe("checkRows", () => {
  it("accepts rows of its schema and refuses others", () => {
    const { document } = sampleRows();
    expect(() => {
      checkRows("documents", [document]);
    }).not.toThrow();
    expect(() => {
      checkRows("documents", [document, { ...document, path: "" }]);
    }).toThrow(/documents d_ferry\S+: schema: path must NOT have fewer than 1 characters/);
  });
});
