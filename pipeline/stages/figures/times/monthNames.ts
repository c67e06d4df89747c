import { readTable } from "../../../lib/tables.ts";
import { monthEnd } from "../refusals/calendar.ts";
import { headOf, relationAt } from "../text/trees.ts";
import { items } from "../text/lists.ts";
import { isCapitalised, lowerAt, startsSentence, type Piece } from "../text/pieces.ts";
import { isPossessive, timeWordAt } from "./words.ts";

const numbers = new Map(
  readTable("months").flatMap((row) =>
    items(row.forms).map((form) => [form.toLowerCase(), Number(row.month)] as const),
  ),
);
/** Months that are also names of people or other words. */
const ambiguous = new Set(["march", "april", "may", "june", "august", "mar", "jan"]);
/** After these a month is one. */
const leading = new Set(
  [
    "in",
    "since",
    "until",
    "till",
    "through",
    "during",
    "between",
    "before",
    "after",
    "last",
    "this",
    "next",
    "late",
  ].concat([
    "early",
    "mid",
    "of",
    "by",
    "from",
    "to",
    "for",
    "and",
    "on",
    "previous",
    "end",
    "around",
    "than",
    "-",
    "–",
  ]),
);

/** The month from 1 to 12 named at an index, and where its name ends. */
export function monthAt(
  all: readonly Piece[],
  index: number,
): { readonly month: number; readonly end: number } | null {
  const month = numbers.get(timeWordAt(all, index));
  if (month === undefined) return null;
  const end = isPossessive(all, index) ? index + 1 : monthEnd(all, index);
  return end === null ? null : { month, end };
}

/** True for a month without day and year that is no name or verb: in “Theresa May”, “May Day” and “the protesters March” it is one. */
export function isBareMonth(all: readonly Piece[], index: number): boolean {
  const syntax = all[index]?.syntax;
  const leads = leading.has(lowerAt(all, index - 1));
  if (syntax?.upos === "VERB" || syntax?.upos === "AUX" || relationAt(all, index) === "flat") return false;
  if (isCapitalised(all[index - 1]) && !leads) return false;
  if (isName(all, index + 1) && (relationAt(all, index + 1) === "flat" || headOf(all, index) === index + 1))
    return false;
  if (leads || !ambiguous.has(timeWordAt(all, index))) return true;
  // “the May figures”, “April sales”
  const noun = all[headOf(all, index)];
  return (
    relationAt(all, index) === "compound" &&
    noun !== undefined &&
    !isCapitalised(noun) &&
    !startsSentence(all, index)
  );
}

function isName(all: readonly Piece[], index: number): boolean {
  return isCapitalised(all[index]);
}
