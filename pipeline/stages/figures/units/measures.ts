import { capital, isJoint, lowerAt, pieces, type Piece } from "../text/pieces.ts";
import { phrases, startingAt, type Phrases } from "../text/phrases.ts";
import { compositionAt, speedAt } from "./compositions.ts";
import { isLicensed } from "./licences.ts";
import { isFree, writtenUnits, type WrittenUnit } from "./forms.ts";
import type { Unit, UnitMatch } from "./unit.ts";

type Column = "words" | "symbols" | "attached";

const words = free("words");
const symbols = free("symbols");
const attached = free("attached");
/** Forms that are a unit only in some places, with all the units that they may be. */
const boundWords = bound("words");
const boundSymbols = bound("symbols");

function free(column: Column): Phrases<Unit> {
  const forms = writtenUnits
    .filter(isFree)
    .flatMap((written) => written[column].map((form) => [form, written.unit] as const));
  return phrases(forms, column === "words");
}

function bound(column: Column): Phrases<readonly WrittenUnit[]> {
  const units = writtenUnits.filter((written) => !isFree(written));
  const forms = new Set(units.flatMap((written) => written[column]));
  return phrases(
    Array.from(forms, (form) => [form, units.filter((written) => written[column].includes(form))] as const),
    column === "words",
  );
}

/** “15-plus years” */
const bounds = new Set(["plus", "odd"]);

/** The unit of measure after a number: “miles”, “km”, “%”, and after a hyphen, as in “11-year”, or in brackets. */
export function measureAfter(all: readonly Piece[], end: number, inDigits: boolean): UnitMatch | null {
  const joined = isJoint(all, end) ? end + 1 : end;
  const first = joined > end && bounds.has(lowerAt(all, joined)) ? joined + 1 : joined;
  const bracket = closings.get(lowerAt(all, first));
  if (bracket !== undefined && inDigits) return bracketed(all, first, bracket);
  const match = longest([
    inDigits ? symbolAt(all, first) : null,
    licensed(boundWords, all, first),
    named(words, all, first),
    speedAt(all, first),
    inDigits ? compositionAt(all, first) : null,
  ]);
  return match && !cutsWord(all, match) ? match : null;
}

const closings = new Map([
  ["[", "]"],
  ["<", ">"],
]);

/** “20 [kg]” */
function bracketed(all: readonly Piece[], first: number, closing: string): UnitMatch | null {
  const match = symbolAt(all, first + 1);
  return match && lowerAt(all, match.end) === closing ? { ...match, first, end: match.end + 1 } : null;
}

/** The longest, of two equal ones the first. */
function longest(matches: readonly (UnitMatch | null)[]): UnitMatch | null {
  return matches.reduce((best, match) => (match && match.end > (best?.end ?? 0) ? match : best), null);
}

function named(list: Phrases<Unit>, all: readonly Piece[], first: number): UnitMatch | null {
  const match = startingAt(list, all, first);
  return match && { first, end: match.end, unit: match.entry };
}

function licensed(
  list: Phrases<readonly WrittenUnit[]>,
  all: readonly Piece[],
  first: number,
): UnitMatch | null {
  const match = startingAt(list, all, first);
  const written = match?.entry.find((entry) => isLicensed(all, match, entry));
  return match && written ? { first, end: match.end, unit: written.unit } : null;
}

/** “5 km”, “5in”, “10 ft²” and, before a word for a size or at the end, “5 in”. */
function symbolAt(all: readonly Piece[], first: number): UnitMatch | null {
  const symbol = named(symbols, all, first);
  // “km2”, but of “12 m 2 dm” the 2 is another number
  const parted =
    symbol && all.slice(first, symbol.end).some((piece) => piece.kind === "digits" && !piece.glued);
  const found = longest([
    licensed(boundSymbols, all, first),
    parted ? named(symbols, all.slice(0, symbol.end - 1), first) : symbol,
    all[first]?.glued ? named(attached, all, first) : null,
  ]);
  return found ?? markAt(all, first);
}

const [foot, inch] = ["foot", "inch"].map((name) =>
  named(words, pieces(name, { start: 0, end: name.length }), 0),
);

const sizes = new Set(["wide", "long", "thick", "tall", "high", "deep", "across"]);
const inchMarks = new Set(['"', "”", "″"]);
const footMarks = new Set(["'", "’", "′"]);

/** “5 in”, “10" long” and both marks of “5'10"”. */
function markAt(all: readonly Piece[], first: number): UnitMatch | null {
  const unit = isFoot(all, first) ? foot : isInch(all, first) ? inch : null;
  return unit ? { first, end: first + 1, unit: unit.unit } : null;
}

function isInch(all: readonly Piece[], first: number): boolean {
  const next = all[first + 1];
  const sized = next !== undefined && sizes.has(next.lower);
  if (all[first]?.text === "in") return next?.kind !== "digits" && (next?.kind !== "word" || sized);
  return inchMarks.has(lowerAt(all, first)) && (sized || isFoot(all, first - 2));
}

function isFoot(all: readonly Piece[], first: number): boolean {
  const marked = footMarks.has(lowerAt(all, first)) && inchMarks.has(lowerAt(all, first + 2));
  return (
    marked &&
    all[first]?.glued === true &&
    all[first + 2]?.glued === true &&
    all[first + 1]?.kind === "digits"
  );
}

/** “5 km/q” is no 5 km, “4x” of “4x4” and the “L” of “24 L-202” are no units (but “20C-25C” is a range), and “5 t-shirts” no tonnes. */
function cutsWord(all: readonly Piece[], { first, end }: UnitMatch): boolean {
  const [next, after] = [all[end], all[end + 1]];
  if (!next?.glued || footMarks.has(lowerAt(all, first))) return false;
  if (isJoint(all, end)) {
    const letter = end === first + 1 ? (all[first]?.text ?? "") : "";
    if (!singleLetter.test(letter)) return false;
    if (after?.kind !== "digits") return !sizes.has(lowerAt(all, end + 1));
    return capital.test(letter) && all[end + 2]?.text !== letter;
  }
  return next.kind === "digits" || (next.text === "/" && after?.kind === "word") || powers.has(next.text);
}

/** Matches “L” and “m”; not “km” or “%”. */
export const singleLetter = /^\p{L}$/u;

const powers = new Set(["²", "³", "^"]);

/** The unit that a word names, as after “per”; null if it is none. */
export function unitNamed(all: readonly Piece[], first: number): UnitMatch | null {
  if (lowerAt(all, first) === "%") return null;
  return named(words, all, first) ?? named(symbols, all, first);
}
