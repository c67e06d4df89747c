/** The worksheets of a table, row by row. */
import type { Column, ColumnKind } from "../../lib/schemas.ts";
import { cellOf, styles, textCell, type Cell } from "./cells.ts";

export interface SheetLimits {
  /** Rows, the header included. */
  readonly rows: number;
  /** Of the XML, in bytes. */
  readonly bytes: number;
}

/** What Excel takes in one sheet, and a zip that Excel opens without a warning in one file (4 GiB). */
export const excelLimits: SheetLimits = { rows: 1_048_576, bytes: 3_900_000_000 };

/** Widths in characters. */
const widths = {
  string: 24,
  integer: 10,
  number: 10,
  boolean: 10,
  date: 12,
  decimal: 14,
  list: 24,
  parts: 14,
} as const satisfies Record<ColumnKind, number>;

type Row = readonly unknown[];

/** A table to be shown: its columns, and its rows as values as they stand in JSON, in the order of the columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Pick<Column, "name" | "kind">[];
  readonly rows: AsyncIterator<Row, void>;
}

/** What is known of a sheet when it is written. */
export interface SheetEnd {
  /** Of all cells: `A1:Z9`. */
  readonly range: string;
  /** Where texts were longer than a cell may be: `B2`. */
  readonly cut: readonly string[];
  /** The first row that found no place; null if the table is at its end. */
  readonly next: Row | null;
}

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * One worksheet in pieces of XML: header frozen, filters on, and rows of the table until it ends or the sheet is full. `first`: the row
 * that found no place in the sheet before.
 */
export async function* sheetXml(
  table: Table,
  first: Row | null,
  limits: SheetLimits,
): AsyncGenerator<string, SheetEnd> {
  const letters = table.columns.map((_, nth) => columnLetters(nth + 1));
  const cut: string[] = [];
  let [count, length] = [1, 0];
  yield head(table.columns);
  yield rowXml(
    table.columns.map(({ name }) => textCell(name, styles.header)),
    letters,
    count,
  );
  let next = first ?? (await following(table));
  for (; next !== null && count < limits.rows && length < limits.bytes; next = await following(table)) {
    count += 1;
    const cells = next.map((value, nth) => cellOf(value, table.columns[nth]?.kind ?? "string"));
    cells.forEach((cell, nth) => {
      if (cell?.cut === true) cut.push(`${letters[nth] ?? ""}${count}`);
    });
    const xml = rowXml(cells, letters, count);
    length += Buffer.byteLength(xml);
    yield xml;
  }
  const range = `A1:${letters.at(-1) ?? "A"}${count}`;
  yield `</sheetData><autoFilter ref="${range}"/></worksheet>`;
  return { range, cut, next };
}

async function following(table: Table): Promise<Row | null> {
  const result = await table.rows.next();
  return result.done === true ? null : result.value;
}

function rowXml(cells: readonly (Cell | null)[], letters: readonly string[], row: number): string {
  const filled = cells.map((cell, nth) =>
    cell === null ? "" : `<c r="${letters[nth] ?? ""}${row}"${cell.attributes}>${cell.content}</c>`,
  );
  return `<row r="${row}">${filled.join("")}</row>`;
}

function head(shown: readonly Pick<Column, "kind">[]): string {
  const columns = shown.map(
    ({ kind }, nth) => `<col min="${nth + 1}" max="${nth + 1}" width="${widths[kind]}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>`
  );
}

/** `A` for 1, `AA` for 27. */
export function columnLetters(number: number): string {
  const letter = String.fromCharCode("A".charCodeAt(0) + ((number - 1) % 26));
  return number > 26 ? columnLetters(Math.floor((number - 1) / 26)) + letter : letter;
}
