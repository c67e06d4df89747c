import { isCalendarDate } from "../../lib/calendarDate.ts";
import type { Metadata } from "../../lib/document.ts";
import { documentId } from "../../lib/documentId.ts";
import type { Message } from "../../lib/message.ts";
import { trimWhiteSpace } from "../../lib/whiteSpace.ts";
import { cleanCell, isWebAddress, splitAuthors } from "./metadataValues.ts";
import { readTableRows, warnInto } from "./tableRows.ts";
import type { TableRow, Warn } from "./tableRows.ts";

export interface MetadataTable {
  readonly metadataByPath: ReadonlyMap<string, Metadata>;
  readonly messages: readonly Message[];
}

const knownColumns: ReadonlySet<string> = new Set([
  "path",
  "title",
  "published",
  "publisher",
  "authors",
  "section",
  "url",
  "language",
]);

/**
 * Reads the text of `metadata.csv`, with LF line ends, for the documents at `paths`. Of two rows for a document the first
 * counts; rows and values that cannot be used are left out and said in messages. Never throws.
 */
export function readMetadataTable(text: string, paths: ReadonlySet<string>): MetadataTable {
  const messages: Message[] = [];
  const warn = warnInto(messages);
  const rowByPath = new Map<string, TableRow>();
  for (const row of readTableRows(text, warn)) {
    const path = findPath(row, paths, warn);
    if (path === null) continue;
    const first = rowByPath.get(path);
    if (first === undefined) rowByPath.set(path, row);
    else warnOfSecond(row, path, first, warn);
  }
  const metadataByPath = new Map(
    Array.from(rowByPath, ([path, row]) => [path, readMetadata(row, path, warn)]),
  );
  return { metadataByPath, messages };
}

function findPath({ line, cells }: TableRow, paths: ReadonlySet<string>, warn: Warn): string | null {
  const cell = cells.get("path") ?? "";
  const path = [cell, trimWhiteSpace(cell)].find((candidate) => paths.has(candidate));
  if (path !== undefined) return path;
  const advice = "write the path as it stands under the raw folder, with / between folders";
  if (cleanCell(cell) === null)
    warn("missing-path", line, "the row names no file and is ignored", { advice });
  else warn("unknown-path", line, `there is no file ${cell}; the row is ignored`, { actual: cell, advice });
  return null;
}

function warnOfSecond({ line }: TableRow, path: string, first: TableRow, warn: Warn): void {
  const reason = `line ${first.line} already describes ${path}; this row is ignored`;
  warn("duplicate-path", line, reason, { document_id: documentId(path), advice: "remove one of the two" });
}

function readMetadata(row: TableRow, path: string, warn: Warn): Metadata {
  const value = (column: string): string | null => cleanCell(row.cells.get(column) ?? "");
  const known = { row, path, warn };
  return {
    title: value("title"),
    published: accept(
      value("published"),
      isCalendarDate,
      { rule: "bad-date", expected: "a date such as 2024-08-16" },
      known,
    ),
    publisher: value("publisher"),
    authors: splitAuthors(row.cells.get("authors") ?? ""),
    section: value("section"),
    url: accept(value("url"), isWebAddress, { rule: "bad-url", expected: "an http or https address" }, known),
    language: value("language"),
    extra: readExtra(row),
  };
}

/** The value, or null and a warning if it is not of the expected form. */
function accept(
  value: string | null,
  isExpected: (value: string) => boolean,
  { rule, expected }: { rule: string; expected: string },
  { row, path, warn }: { row: TableRow; path: string; warn: Warn },
): string | null {
  if (value === null || isExpected(value)) return value;
  const details = { document_id: documentId(path), expected, actual: value, advice: `write ${expected}` };
  warn(rule, row.line, `${value} is not ${expected} and is ignored`, details);
  return null;
}

function readExtra({ cells }: TableRow): Metadata["extra"] {
  const extra = [...cells].flatMap(([name, cell]) => {
    const value = knownColumns.has(name) ? null : cleanCell(cell);
    return value === null ? [] : [[name, value] as const];
  });
  // Object.fromEntries defines keys of its own, so that a column __proto__ is a column like any other.
  return extra.length === 0 ? null : Object.fromEntries(extra);
}
