import { parse } from "csv-parse";
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
/** In bytes. What is longer is no row: a quotation mark has swallowed those that follow. */
const longestRow = 1_000_000;
const headerAdvice = {
  advice: "begin the table with the line path,title,published,publisher,authors,section,url,language",
};

/** Makes the function that adds warnings about the table to `messages`. */
export function warnInto(messages: Message[]): Warn {
  return (rule, line, reason, details = {}) => {
    messages.push(newMessage({ path: tablePath, line, rule, severity: "warning", reason, ...details }));
  };
}

/** Takes the text of a table piece by piece, with LF line ends. */
export interface TableReader {
  /** The rows that are whole. */
  add(text: string): Promise<readonly TableRow[]>;
  /** The rows at the end of the text. */
  end(): Promise<readonly TableRow[]>;
}

/** Splits the text of a table into rows; warns of what is wrong with its form. Never rejects. */
export function openTableReader(warn: Warn): TableReader {
  const lines: Line[] = [];
  let lastLine = 0;
  let isBroken = false;
  let columns: readonly (string | null)[] | null = null;
  const parser = parse({
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRow,
    on_record: (cells: readonly string[], context) => {
      lastLine = context.lines;
      lines.push({ line: lastLine - countLineEnds(cells), cells });
      return null;
    },
    on_skip: () => {
      isBroken = true;
      return undefined;
    },
  });
  // What it reads goes to `on_record`; nothing else comes out.
  parser.resume();

  function rows(isEnd: boolean): readonly TableRow[] {
    const whole = lines.splice(0);
    if (columns === null) {
      const header = whole.shift() ?? (isEnd ? { line: 1, cells: [] } : null);
      if (header === null) return [];
      columns = readColumns(header, warn);
    }
    const known = columns;
    return known.includes("path") ? whole.flatMap((line) => readRow(line, known, warn) ?? []) : [];
  }

  return {
    async add(text) {
      // What comes after a broken row cannot be told from it.
      if (isBroken) return [];
      await new Promise((resolve) => parser.write(text, resolve));
      return rows(false);
    },
    async end() {
      await new Promise((resolve) => parser.end(resolve));
      const last = rows(true);
      if (isBroken) warn("broken-row", lastLine + 1, brokenReason, brokenAdvice);
      return last;
    },
  };
}

const brokenReason = "a quotation mark is never closed; the rest of the table is ignored";
const brokenAdvice = { advice: "close it, and double quotation marks within a cell" };

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

/** A row as a line of text, which `parseRow` reads. */
export function writeRow({ line, cells }: TableRow): string {
  return JSON.stringify([line, ...[...cells].flat()]);
}

/** The row that `writeRow` wrote. */
export function parseRow(text: string): TableRow {
  const values: unknown = JSON.parse(text);
  const held: readonly unknown[] = Array.isArray(values) ? values : [];
  const [line, ...texts] = held;
  if (typeof line !== "number") throw new TypeError(`“${text.slice(0, 60)}…” is no row of the table`);
  const cells = new Map<string, string>();
  for (let at = 0; at < texts.length; at += 2) cells.set(String(texts[at]), String(texts[at + 1]));
  return { line, cells };
}
