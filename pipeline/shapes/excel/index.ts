import { join } from "node:path";
import type { Published } from "../../lib/published.ts";
import { mostCharacters } from "./cells.ts";
import { excelLimits, sheetXml, type SheetEnd, type SheetLimits, type Table } from "./sheet.ts";
import { workbookTables } from "./tables.ts";
import { sheetPath, workbookParts, type WorkbookSheet } from "./workbookParts.ts";
import { openZip, type Zip } from "./zip.ts";

/**
 * An Excel workbook: who_said_what first, a sheet for each dataset, the codebook last. Dates and numbers are typed, no text is a formula,
 * headers are frozen and have filters. A table too long for a sheet goes on in the next one, a text too long for a cell is cut.
 */
export async function writeExcel(
  published: Published,
  folder: string,
  name: string,
  limits: SheetLimits = excelLimits,
): Promise<readonly string[]> {
  const zip = openZip(join(folder, name));
  try {
    const notes = await writeWorkbook(zip, published, limits);
    await zip.close();
    return notes;
  } catch (error) {
    zip.abandon();
    throw error;
  }
}

async function writeWorkbook(
  zip: Zip,
  published: Published,
  limits: SheetLimits,
): Promise<readonly string[]> {
  const sheets: WorkbookSheet[] = [];
  const notes: string[] = [];
  for (const table of workbookTables(published)) {
    const ends = await writeTable(zip, table, sheets.length, limits);
    const own = ends.map(({ range }, nth) => ({ name: sheetName(table.name, nth), range }));
    sheets.push(...own);
    if (own.length > 1) notes.push(splitNote(table.name, own));
    ends.forEach(({ cut }, nth) => notes.push(...cutNote(sheetName(table.name, nth), cut)));
  }
  for (const [path, text] of workbookParts(sheets)) await zip.add(path, whole(text));
  return notes;
}

/** Writes as many sheets as a table needs, at least one. `before`: how many the workbook has. */
async function writeTable(
  zip: Zip,
  table: Table,
  before: number,
  limits: SheetLimits,
): Promise<readonly SheetEnd[]> {
  const ends: SheetEnd[] = [];
  let next: SheetEnd["next"] = null;
  do {
    const path = sheetPath(before + ends.length + 1);
    const end: SheetEnd = await zip.add(path, sheetXml(table, next, limits));
    ends.push(end);
    next = end.next;
  } while (next !== null);
  return ends;
}

function sheetName(table: string, nth: number): string {
  return nth === 0 ? table : `${table} (${nth + 1})`;
}

function splitNote(table: string, sheets: readonly WorkbookSheet[]): string {
  const names = sheets.map(({ name }) => name).join(", ");
  return `${table} is longer than Excel takes in a sheet (${excelLimits.rows} rows) and goes on in others: ${names}`;
}

function cutNote(sheet: string, cut: readonly string[]): string[] {
  const [first] = cut;
  if (first === undefined) return [];
  return [
    `${cut.length} texts of ${sheet} are cut at the ${mostCharacters} characters that Excel takes in a cell, the first in ${first}; the JSON files have them whole`,
  ];
}

async function* whole(text: string): AsyncGenerator<string, void> {
  yield await Promise.resolve(text);
}
