/** Cells of a worksheet as SpreadsheetML (ECMA-376), typed by their columns. */
import { guardedStart } from "../../lib/csv.ts";
import { trailingZeros } from "../../lib/decimal.ts";
import { numberText } from "../../lib/numberText.ts";
import type { ColumnKind } from "../../lib/schemas.ts";

/** Places in the list of cell formats that `workbookParts.ts` writes. */
export const styles = { plain: 0, header: 1, date: 2, guarded: 3 } as const;

/** What Excel takes in one cell, in UTF-16 units. */
export const mostCharacters = 32_767;

const cutMark = " … [cut]";

export interface Cell {
  /** What stands in the tag `c` besides its place. */
  readonly attributes: string;
  /** What stands between the tags. */
  readonly content: string;
  /** True if the text was longer than a cell may be. */
  readonly cut: boolean;
}

/** The cell of a value as it stands in JSON; null for null and for an empty list. Throws a TypeError on what no column holds. */
export function cellOf(value: unknown, kind: ColumnKind): Cell | null {
  if (value === null) return null;
  if (typeof value === "number") return numberCell(numberText(value));
  if (typeof value === "boolean")
    return { attributes: ' t="b"', content: `<v>${Number(value)}</v>`, cut: false };
  if (Array.isArray(value)) return value.length === 0 ? null : textCell(listText(value, kind));
  if (typeof value !== "string") throw new TypeError(`expected a value of kind ${kind}, got ${typeof value}`);
  const number = kind === "date" ? dateSerial(value) : kind === "decimal" ? exactNumber(value) : null;
  if (number === null) return textCell(value);
  return numberCell(number, kind === "date" ? styles.date : styles.plain);
}

function numberCell(number: string, style: number = styles.plain): Cell {
  return { attributes: styleAttribute(style), content: `<v>${number}</v>`, cut: false };
}

/**
 * Text is never a formula in an inline string; that it does not become one when somebody edits the cell, the format sees to that puts
 * Excel's own `'` before it.
 */
export function textCell(text: string, plainStyle: number = styles.plain): Cell {
  const cut = text.length > mostCharacters;
  const style = guardedStart.test(text) ? styles.guarded : plainStyle;
  return {
    attributes: ` t="inlineStr"${styleAttribute(style)}`,
    content: `<is><t xml:space="preserve">${xmlText(cut ? cutText(text) : text)}</t></is>`,
    cut,
  };
}

function styleAttribute(style: number): string {
  return style === styles.plain ? "" : ` s="${style}"`;
}

const halfPairAtTheEnd = /[\ud800-\udbff]$/;

function cutText(text: string): string {
  return text.slice(0, mostCharacters - cutMark.length).replace(halfPairAtTheEnd, "") + cutMark;
}

/** As in CSV: items between `;`, parts as `start:end`. */
function listText(list: readonly unknown[], kind: ColumnKind): string {
  if (kind !== "parts") return list.join(";");
  return list.map((part) => (Array.isArray(part) ? part.join(":") : "")).join(";");
}

const dayMilliseconds = 86_400_000;
/** Day 0 for every date after 1900-02-28; before, Excel counts a day that never was, and before 1900 it has no dates. */
const dayZero = Date.UTC(1899, 11, 30);
const firstSerial = 61;

function dateSerial(date: string): string | null {
  const serial = (Date.parse(date) - dayZero) / dayMilliseconds;
  return serial >= firstSerial ? String(serial) : null;
}

/** Excel keeps 15 digits of a number; one with more stays text, with all its digits. */
const mostDigits = 15;
const leadingZeros = /^-?0*\.?0*/;

function exactNumber(decimal: string): string | null {
  const digits = decimal.replace(leadingZeros, "").replace(".", "");
  const significant = decimal.includes(".") ? digits : digits.replace(trailingZeros, "");
  return significant.length <= mostDigits && Number.isFinite(Number(decimal)) ? decimal : null;
}

/** What XML 1.0 cannot hold or would change, and what Excel would take for such an escape: `_x000D_`. */
const escapedInExcel = /(?![\t\n])\p{Cc}|[\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const markup = /[&<>]/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text between tags, with Excel's escapes for characters that XML lacks. */
export function xmlText(text: string): string {
  return text.replace(escapedInExcel, excelEscape).replace(markup, (character) => entities[character] ?? "");
}

function excelEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** The value of an attribute between `"`. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', "&quot;");
}
