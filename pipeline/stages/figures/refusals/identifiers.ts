import type { Numeral } from "../numerals/numeral.ts";
import { readTable } from "../../../lib/tables.ts";
import { items, wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, startsSentence, type Piece } from "../text/pieces.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import { unitOf } from "../units/index.ts";
import type { Refusal } from "./refusal.ts";

const rows = readTable("numberNames").filter((row) => row.kind === "identifier");
const anyCase = new Set(rows.flatMap((row) => (row.case === "any" ? items(row.words) : [])));
const capitalOnly = new Set(rows.flatMap((row) => (row.case === "capital" ? items(row.words) : [])));

/** “Section 427”, “No. 10”, “posts 12 and 13”, “#5”, “Phase 3”. */
export function identifierAt(all: readonly Piece[], _index: number, numeral: Numeral | null): Refusal | null {
  if (!numeral || numeral.form === "vague" || numeral.form === "fraction" || numeral.scale) return null;
  const { first } = numeral;
  const end = spanEnd(all, numeral.end);
  if (lowerAt(all, first - 1) === "#") return { first: first - 1, end, reason: "identifier" };
  const label = labelIndex(all, first);
  if (!isLabel(all, label) || unitOf(all, numeral)) return null;
  const counts = !isCapitalised(all[label]) && pluralPhraseAt(all, end) !== null;
  return counts ? null : { first, end, reason: "identifier" };
}

/** The piece that may be a label: over the dot of “No.” and the earlier numbers of “posts 12 and 13”. */
function labelIndex(all: readonly Piece[], first: number): number {
  const before = lowerAt(all, first - 1);
  if (before === "." && all[first - 1]?.glued) return first - 2;
  const listed = links.has(before) && all[first - 2]?.kind === "digits";
  if (!listed) return first - 1;
  return isJoint(all, first - 3) && all[first - 4]?.kind === "digits" ? first - 5 : first - 3;
}

const links = new Set(["and", "or", ",", "to", "through", "&"]);

/** The index after the last of “pages 5-10”. */
function spanEnd(all: readonly Piece[], end: number): number {
  return isJoint(all, end) && all[end + 1]?.kind === "digits" ? end + 2 : end;
}

const prepositions = wordClass("preposition");

/** “in week 3”, but no “last week 3 people” */
function isWeekLabel(all: readonly Piece[], index: number): boolean {
  return all[index - 1]?.kind !== "word" || prepositions.has(lowerAt(all, index - 1));
}

/** “No” without a dot is a label only within a sentence. */
function isLabel(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (piece?.kind !== "word") return false;
  if (piece.text === "week") return isWeekLabel(all, index);
  if (piece.lower !== "no") return capitalOnly.has(piece.text) || anyCase.has(piece.lower);
  return lowerAt(all, index + 1) === "." || (isCapitalised(piece) && !startsSentence(all, index));
}
