import { parse } from "csv-parse/sync";
import type { Message } from "../../lib/message.ts";
import { newMessage } from "../../lib/newMessage.ts";
import { cleanCell } from "./metadataValues.ts";

/** The table's path in `raw/`. */
export const tablePath = "metadata.csv";

/** A row of the table: its cells as they stand, by the names of their columns. */
export interface TableRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

type TableDetails = Partial<Pick<Message, "document_id" | "expected" | "actual" | "advice">>;

/** Takes a warning about a line of the table. */
export type Warn = (rule: string, line: number | null, reason: string, details?: TableDetails) => void;

/** In UTF-16 code units. Every row of a document repeats its title, so a huge cell would grow the datasets without end. */
const longestCell = 5_000;
const headerAdvice = {
  advice: "begin the table with the line path,title,published,publisher,authors,section,url,language",
};

/** Makes the function that adds warnings about the table to `messages`. */
export function warnInto(messages: Message[]): Warn {
  return (rule, line, reason, details = {}) => {
    messages.push(newMessage({ path: tablePath, line, rule, severity: "warning", reason, ...details }));
  };
}

/** Splits the text of the table, with LF line ends, into rows; warns of what is wrong with its form. Never throws. */
export function readTableRows(text: string, warn: Warn): readonly TableRow[] {
  const [header = { line: 1, cells: [] }, ...lines] = readLines(text, warn);
  const columns = readColumns(header, warn);
  return columns.includes("path") ? lines.flatMap((line) => readRow(line, columns, warn) ?? []) : [];
}

function readLines(text: string, warn: Warn): readonly Line[] {
  const lines: Line[] = [];
  let lastLine = 0;
  parse(text, {
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: readonly string[], context) => {
      lastLine = context.lines;
      lines.push({ line: lastLine - countLineEnds(cells), cells });
      return null;
    },
    on_skip: () => {
      const advice = "close it, and double quotation marks within a cell";
      warn("broken-row", lastLine + 1, "a quotation mark is never closed; the rest of the table is ignored", {
        advice,
      });
      return undefined;
    },
  });
  return lines;
}

function countLineEnds(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split("\n").length - 1, 0);
}

/** The name of each column; null for one that is ignored. */
function readColumns({ line, cells }: Line, warn: Warn): readonly (string | null)[] {
  const names = cells.map((cell) => (cell.length > longestCell ? null : cleanCell(cell)));
  const unnamed = names.filter((name) => name === null).length;
  if (!names.includes("path"))
    warn("missing-path-column", line, "the table has no column path and is ignored", headerAdvice);
  if (unnamed > 0)
    warn("unnamed-column", line, `columns without a name are ignored (${unnamed})`, headerAdvice);
  const seen = new Set<string>();
  return names.map((name) => {
    if (name === null) return null;
    if (seen.has(name)) {
      warn("duplicate-column", line, `a second column ${name} is ignored`, headerAdvice);
      return null;
    }
    seen.add(name);
    return name;
  });
}

function readRow({ line, cells }: Line, columns: readonly (string | null)[], warn: Warn): TableRow | null {
  const filled = cells.findLastIndex((cell) => cleanCell(cell) !== null) + 1;
  if (filled === 0) return null;
  const count = { expected: `${columns.length} cells`, actual: `${cells.length} cells` };
  if (filled > columns.length) {
    const advice = "put a cell that holds a comma between double quotation marks";
    const reason = "the row has more cells than the header and is ignored";
    warn("wrong-cell-count", line, reason, { ...count, advice });
    return null;
  }
  if (cells.length < columns.length) {
    const reason = "the row has fewer cells than the header; the others count as empty";
    warn("wrong-cell-count", line, reason, count);
  }
  return { line, cells: nameCells(line, cells, columns, warn) };
}

function nameCells(
  line: number,
  cells: readonly string[],
  columns: readonly (string | null)[],
  warn: Warn,
): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [index, name] of columns.entries()) {
    const cell = cells[index] ?? "";
    if (cell.length > longestCell) warn("long-cell", line, `cell ${index + 1} is too long and is ignored`);
    else if (name !== null) named.set(name, cell);
  }
  return named;
}
