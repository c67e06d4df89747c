import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeExcel } from "../../../pipeline/shapes/excel/index.ts";
import { excelLimits } from "../../../pipeline/shapes/excel/sheet.ts";
import type { Published } from "../../../pipeline/lib/published.ts";
import { temporaryFolder } from "../../stages/read/temporaryFolder.ts";
import { publishedWith } from "../publishedFolder.ts";

interface Workbook {
  readonly notes: readonly string[];
  /** The parts of the zip by their paths. */
  readonly parts: ReadonlyMap<string, string>;
}

async function workbookOf(published: Published, limits = excelLimits): Promise<Workbook> {
  const folder = await temporaryFolder();
  const notes = await writeExcel(published, folder, "a.xlsx", limits);
  const files = Object.entries(unzipSync(await readFile(join(folder, "a.xlsx"))));
  return { notes, parts: new Map(files.map(([path, bytes]) => [path, strFromU8(bytes)])) };
}

function sheetNames({ parts }: Workbook): readonly (string | undefined)[] {
  return [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
}

/** The texts of a row of a sheet; both count from 1. */
function rowTexts({ parts }: Workbook, sheet: number, row: number): readonly (string | undefined)[] {
  const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? "";
  const own = new RegExp(`<row r="${row}">(.*?)</row>`, "s").exec(xml)?.[1] ?? "";
  return [...own.matchAll(/<(?:t xml:space="preserve"|v)>([^<]*)</g)].map(([, text]) => text);
}

const names = [
  "who_said_what",
  "documents",
  "quotes",
  "claims",
  "figures",
  "entities",
  "sentences",
  "claim_links",
  "non_figures",
  "codebook",
];

test("has what to open first, the datasets and the codebook, and no note", async () => {
  const workbook = await workbookOf(await publishedWith());
  expect(workbook.notes).toEqual([]);
  expect(sheetNames(workbook)).toEqual(names);
  expect(rowTexts(workbook, 1, 1).slice(0, 4)).toEqual(["published", "publisher", "document_title", "who"]);
  expect(rowTexts(workbook, 10, 2)).toEqual(["No column says whether a claim is true."]);
  expect([...workbook.parts.keys()].sort()).toEqual(
    [
      ...names.map((_, nth) => `xl/worksheets/sheet${nth + 1}.xml`),
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ].sort(),
  );
});

test("who_said_what has the attributed claims with the words of their quotes", async () => {
  const workbook = await workbookOf(await publishedWith());
  const shown = [2, 3, 4, 5, 6].flatMap((row) => rowTexts(workbook, 1, row));
  expect(shown).toContain("“🎉🎉 3 goals in 10 minutes!”");
});

test("a table that is too long goes on in the next sheet, which is said", async () => {
  const workbook = await workbookOf(await publishedWith(), { ...excelLimits, rows: 5 });
  const split = sheetNames(workbook).filter((name) => name?.startsWith("sentences"));
  expect(split).toEqual(["sentences", "sentences (2)"]);
  expect(workbook.notes).toContain(
    "sentences is longer than Excel takes in a sheet (1048576 rows) and goes on in others: sentences, sentences (2)",
  );
  const [second] = sheetNames(workbook).flatMap((name, nth) => (name === "sentences (2)" ? [nth + 1] : []));
  expect(rowTexts(workbook, second ?? 0, 1)[0]).toBe("sentence_id");
  expect(rowTexts(workbook, second ?? 0, 5)[0]).toMatch(/^s_/);
});

test("a text that is too long for a cell is cut, which is said", async () => {
  const long = "very ".repeat(10_000);
  const workbook = await workbookOf(
    await publishedWith({ documents: (rows) => rows.map((row) => ({ ...row, path: long })) }),
  );
  expect(workbook.notes).toEqual([
    "5 texts of documents are cut at the 32767 characters that Excel takes in a cell, the first in B2; the JSON files have them whole",
  ]);
});

test("stops with the reason, and leaves nothing running, where a row is not what the build wrote", async () => {
  const published = await publishedWith({
    figures: (rows) => rows.map((row) => ({ ...row, significant_digits: -1 })),
  });
  await expect(writeExcel(published, await temporaryFolder(), "a.xlsx")).rejects.toThrow(
    /figures\.json: row 1 is not as its schema says/,
  );
});
