import { expect, test } from "vitest";
import {
  columnLetters,
  excelLimits,
  sheetXml,
  type SheetEnd,
  type Table,
} from "../../../pipeline/shapes/excel/sheet.ts";

function tableOf(rows: readonly (readonly unknown[])[]): Table {
  const columns = [
    { name: "who", kind: "string" },
    { name: "words", kind: "integer" },
  ] as const;
  return { name: "people", columns, rows: following(rows) };
}

async function* following(rows: readonly (readonly unknown[])[]) {
  for (const row of rows) yield await Promise.resolve(row);
}

async function sheetOf(
  table: Table,
  first: SheetEnd["next"] = null,
  limits: Partial<typeof excelLimits> = {},
): Promise<SheetEnd & { readonly xml: string }> {
  const pieces = sheetXml(table, first, { ...excelLimits, ...limits });
  let xml = "";
  let piece = await pieces.next();
  for (; piece.done !== true; piece = await pieces.next()) xml += piece.value;
  return { xml, ...piece.value };
}

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
])("column %i is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
});

test("has a frozen header, every row at its place, nothing for null, and filters", async () => {
  const { xml, range, cut, next } = await sheetOf(
    tableOf([
      ["Ida Holm", 4],
      [null, 0],
    ]),
  );
  const [head = "", rows = ""] = xml.split("<sheetData>");
  expect(head).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(rows).toBe(
    '<row r="1"><c r="A1" t="inlineStr" s="1"><is><t xml:space="preserve">who</t></is></c>' +
      '<c r="B1" t="inlineStr" s="1"><is><t xml:space="preserve">words</t></is></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">Ida Holm</t></is></c><c r="B2"><v>4</v></c></row>' +
      '<row r="3"><c r="B3"><v>0</v></c></row></sheetData><autoFilter ref="A1:B3"/></worksheet>',
  );
  expect({ range, cut, next }).toEqual({ range: "A1:B3", cut: [], next: null });
});

test("a table without rows has its header", async () => {
  expect(await sheetOf(tableOf([]))).toMatchObject({ range: "A1:B1", next: null });
});

test("names the cells whose text is cut", async () => {
  const { cut } = await sheetOf(
    tableOf([
      ["a", 1],
      ["b".repeat(40_000), 2],
    ]),
  );
  expect(cut).toEqual(["A3"]);
});

test("ends at a limit with the row that found no place, with which the next sheet begins", async () => {
  const rows = ["a", "b", "c", "d"].map((name) => [name, 1]);
  const table = tableOf(rows);
  const first = await sheetOf(table, null, { rows: 3 });
  expect(first).toMatchObject({ range: "A1:B3", next: ["c", 1] });
  const second = await sheetOf(table, first.next, { rows: 3 });
  expect(second).toMatchObject({ range: "A1:B3", next: null });
  expect(second.xml).toContain(">c</t>");
  expect(await sheetOf(tableOf(rows), null, { bytes: 1 })).toMatchObject({ range: "A1:B2", next: ["b", 1] });
});
