import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import type { Refusal } from "./refusal.ts";

/** “2017-07-21”, “21/07/2017”, “9/11”, “24.12.2016”. */
export function numericDateAt(all: readonly Piece[], index: number): Refusal | null {
  const first = all[index];
  if (first?.kind !== "digits") return null;
  if (dottedDate.test(first.text)) return { first: index, end: index + 1, reason: "date" };
  const parts = gluedFrom(all, index);
  if (numericDate.test(parts.slice(0, 5).join("")) && parts[5] !== parts[1]) {
    return { first: index, end: index + 5, reason: "date" };
  }
  const month = monthYear.test(parts.slice(0, 3).join("")) && parts[3] !== parts[1];
  if ((month || isLooseMonth(all, index)) && !unitAfter(all, index + 3))
    return { first: index, end: index + 3, reason: "date" };
  const season = seasonYears.test(parts.slice(0, 3).join("")) && parts[3] !== "/";
  if (season) return { first: index, end: index + 3, reason: "date" };
  if (namedDate.test(parts.slice(0, 5).join(""))) return { first: index, end: index + 5, reason: "date" };
  const isAttack = parts.slice(0, 3).join("") === "9/11";
  return isAttack ? { first: index, end: index + 3, reason: "date" } : null;
}

/** “2016- 11”: a space on one side of the hyphen is a slip, on both a dash. */
function isLooseMonth(all: readonly Piece[], index: number): boolean {
  const [hyphen, last, next] = [all[index + 1], all[index + 2], all[index + 3]];
  if (hyphen?.text !== "-" || hyphen.glued === last?.glued) return false;
  const counts = next?.kind === "word" && !functionWords.has(next.lower);
  return !counts && monthYear.test(`${lowerAt(all, index)}-${last?.text ?? ""}`);
}

/** The texts of at most six pieces that are written together from an index on. */
function gluedFrom(all: readonly Piece[], index: number): readonly string[] {
  const next = all.slice(index, index + 6);
  const space = next.findIndex((piece, at) => at > 0 && !piece.glued);
  return (space < 0 ? next : next.slice(0, space)).map((piece) => piece.text);
}

const functionWords = wordClass("function");

function unitAfter(all: readonly Piece[], end: number): boolean {
  return lowerAt(all, end) === "%" || (all[end]?.glued === true && all[end].kind === "word");
}

/** Matches “11-2016” and “2015-3”; not “2015-16” or “13-2016”. */
export const monthYear = /^(?:(?:0?[1-9]|1[0-2])-(?:19|20)\d{2}|(?:19|20)\d{2}-(?:0?[1-9]|1[0-2]))$/;
/** Matches “2015/16”; not “2015/1” or “15/16”. */
export const seasonYears = /^(?:19|20)\d{2}\/\d{2}$/;
/** Matches “2019/sep/01” and “01-Sep-2019”; not “2019/best/01”. */
export const namedDate =
  /^(?:(?:19|20)\d{2}[/-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]\d{1,2}|\d{1,2}[/-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](?:19|20)?\d{2})$/i;
/** Matches “24.12.2016”; not “1.2.3”. */
export const dottedDate = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/;
/** Matches “2017-07-21”, “21-07-2017” and “7/21/17”; not “10-6-1” or “12-34-56”. */
export const numericDate =
  /^(?:(?:1\d|20)\d{2}([/-])[0-3]?\d\1[0-3]?\d|[0-3]?\d([/-])[0-3]?\d\2(?:1\d|20)\d{2}|[0-3]?\d\/[0-3]?\d\/\d{2})$/;
