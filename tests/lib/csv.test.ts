import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cell, csvText, guardedStart, rowCells } from "../../pipeline/lib/csv.ts";
import { columns, type ColumnKind } from "../../pipeline/lib/schemas.ts";

describe("guardedStart", () => {
  it.each(["=1+1", "+1", "-1", "@name", "'90s", "\ta", "\ra", "\na", "＝1", "＋1", "－1", "＠a"])(
    "matches %j",
    (text) => {
      expect(guardedStart.test(text)).toBe(true);
    },
  );

  it.each(["a=b", " =1", "", "‘90s", "−1", "–"])("does not match %j", (text) => {
    expect(guardedStart.test(text)).toBe(false);
  });
});

describe("cell", () => {
  it.each<[unknown, ColumnKind, string]>([
    [null, "string", ""],
    ["plain", "string", "plain"],
    ["=SUM(A1)", "string", "'=SUM(A1)"],
    ["'tis", "string", "''tis"],
    ["-3.5", "decimal", "-3.5"],
    ["2024-03-01", "date", "2024-03-01"],
    [-3, "integer", "-3"],
    [0.25, "number", "0.25"],
    [2 ** 63, "number", "9223372036854775808"],
    [true, "boolean", "true"],
    [false, "boolean", "false"],
    [["a", "b"], "list", "a;b"],
    [["-a", "=b"], "list", "'-a;=b"],
    [[], "list", ""],
    [[[1, 2]], "parts", "1:2"],
    [
      [
        [1, 2],
        [5, 9],
      ],
      "parts",
      "1:2;5:9",
    ],
    [[], "parts", ""],
  ])("writes %j of kind %s as %j", (value, kind, expected) => {
    expect(cell(value, kind)).toBe(expected);
  });

  it("refuses what no column can hold", () => {
    expect(() => cell(undefined, "string")).toThrow(
      new TypeError("expected a value of a column of kind string, got undefined"),
    );
    expect(() => cell({}, "string")).toThrow(TypeError);
  });
});

describe("rowCells", () => {
  it("keeps the order of the columns, whatever that of the row", () => {
    const row = {
      reason: "-",
      other_claim_id: "c_2",
      extraction_confidence: 0.5,
      relation: "denies",
      claim_id: "c_1",
    };
    expect(rowCells(row, columns("claim_links"))).toEqual(["c_1", "denies", "c_2", "0.5", "'-"]);
  });
});

const nasty = fc.string({
  unit: fc.constantFrom("a", "'", '"', ",", ";", "=", "-", "\r", "\n", "\t", " ", "＠", "é", "🚢"),
});

describe("csvText", () => {
  it("quotes what RFC 4180 wants quoted, and a bare CR or LF", () => {
    const record = ["a", "b,c", 'd"e', "f\rg", "h\ni", " j"];
    expect(csvText([record], "\n")).toBe('a,"b,c","d""e","f\rg","h\ni", j\n');
    expect(csvText([record], "\r\n")).toBe('a,"b,c","d""e","f\rg","h\ni", j\r\n');
  });

  it.each(["\n", "\r\n"] as const)(
    "gives every text back once the one leading ' is taken off, lines ending %j",
    (lineEnd) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 5 }), (records) => {
          const text = csvText(
            records.map((record) => record.map((value) => cell(value, "string"))),
            lineEnd,
          );
          const read: string[][] = parse(text, { record_delimiter: lineEnd });
          expect(read.map((record) => record.map((value) => value.replace(/^'/, "")))).toEqual(records);
          expect(read.flat().filter((value) => value !== "" && /^[=+\-@\t\r\n＝＋－＠]/.test(value))).toEqual(
            [],
          );
        }),
      );
    },
  );
});
