import { describe, expect, test } from "vitest";
import type { ColumnKind } from "../../../pipeline/lib/schemas.ts";
import { cellOf, mostCharacters, textCell, xmlText } from "../../../pipeline/shapes/excel/cells.ts";

function text(shown: string, style = ""): string {
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${shown}</t></is></c>`;
}

test.each<[unknown, ColumnKind, string]>([
  ["plain", "string", text("plain")],
  ["=1+1", "string", text("=1+1", ' s="3"')],
  ["'90s", "string", text("'90s", ' s="3"')],
  [["+a", "b"], "list", text("+a;b", ' s="3"')],
  [
    [
      [1, 2],
      [5, 9],
    ],
    "parts",
    text("1:2;5:9"),
  ],
  [12, "integer", "<c><v>12</v></c>"],
  [0.25, "number", "<c><v>0.25</v></c>"],
  [true, "boolean", '<c t="b"><v>1</v></c>'],
  ["2024-02-29", "date", '<c s="2"><v>45351</v></c>'],
  ["1900-03-01", "date", '<c s="2"><v>61</v></c>'],
  ["1900-02-28", "date", text("1900-02-28")],
  ["-3200000000.25", "decimal", "<c><v>-3200000000.25</v></c>"],
  ["123456789012345", "decimal", "<c><v>123456789012345</v></c>"],
  ["1234567890123456", "decimal", text("1234567890123456")],
  ["1234567890123450", "decimal", "<c><v>1234567890123450</v></c>"],
  ["0.000123456789012345", "decimal", "<c><v>0.000123456789012345</v></c>"],
  [`1${"0".repeat(400)}`, "decimal", text(`1${"0".repeat(400)}`)],
])("%j of kind %s is %s", (value, kind, wanted) => {
  const cell = cellOf(value, kind);
  expect(`<c${cell?.attributes ?? ""}>${cell?.content ?? ""}</c>`).toBe(wanted);
  expect(cell?.cut).toBe(false);
});

test.each<[unknown, ColumnKind]>([
  [null, "string"],
  [null, "date"],
  [[], "list"],
])("%j of kind %s is no cell", (value, kind) => {
  expect(cellOf(value, kind)).toBeNull();
});

test.each([
  ["a & b < c > d", "a &amp; b &lt; c &gt; d"],
  ["]]>", "]]&gt;"],
  ["tab\tline\n", "tab\tline\n"],
  ["return\r", "return_x000D_"],
  ["\u0000\u001b\u007f", "_x0000__x001B__x007F_"],
  ["\ufffe\uffff\ud800", "_xFFFE__xFFFF__xD800_"],
  ["😀", "😀"],
  ["_x000D_ _xyz_ _x00d_", "_x005F_x000D_ _xyz_ _x00d_"],
])("%j stands in XML as %j", (plain, wanted) => {
  expect(xmlText(plain)).toBe(wanted);
});

describe("a text that is longer than a cell may be", () => {
  test("is cut, and says so", () => {
    const { content, cut } = textCell("a".repeat(mostCharacters + 1));
    expect(cut).toBe(true);
    expect(content).toBe(`<is><t xml:space="preserve">${"a".repeat(mostCharacters - 8)} … [cut]</t></is>`);
  });

  test("is not cut within a character", () => {
    const { content } = textCell(`b${"😀".repeat(mostCharacters)}`);
    expect(content).toMatch(/^<is><t xml:space="preserve">b(?:😀)+ … \[cut\]<\/t><\/is>$/u);
  });

  test("is whole if it just fits", () => {
    expect(textCell("a".repeat(mostCharacters)).cut).toBe(false);
  });
});
