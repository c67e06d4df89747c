import { isCalendarDate } from "../../lib/calendarDate.ts";
import type { Metadata } from "../../lib/document.ts";
import { documentId } from "../../lib/documentId.ts";
import { cleanCell, isWebAddress, splitAuthors } from "./metadataValues.ts";
import type { TableRow, Warn } from "./tableRows.ts";

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

/** What a row says of the document at a path; warns of values that cannot be used. Never throws. */
export function readMetadata(row: TableRow, path: string, warn: Warn): Metadata {
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
