import { decimalOf } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { phrases, startingAt } from "../text/phrases.ts";
import type { Unit, UnitMatch } from "./unit.ts";

const rows = readTable("units");
const kinds = ["percent", "percentage_points", "measure", "duration"] as const;
const words = phrases(listed("words"), true);
const symbols = phrases(listed("symbols"), false);
const attached = phrases(listed("attached"), false);

function listed(column: string): readonly (readonly [string, Unit])[] {
  return rows.flatMap((row) => items(row[column]).map((form) => [form, unit(row)] as const));
}

function unit(row: Readonly<Record<string, string>>): Unit {
  const kind = kinds.find((known) => known === row.kind);
  if (kind === undefined) throw new RangeError(`units.csv: ${row.code ?? ""} has no kind`);
  const system = kind === "percentage_points" ? null : "ucum";
  const factor = decimalOf(row.factor ?? "");
  return { code: row.code ?? "", name: row.name ?? "", kind, system, factor, assumed: false };
}

/** The unit of measure after a number: “miles”, “km”, “%”, and after a hyphen, as in “11-year”. */
export function measureAfter(all: readonly Piece[], end: number, inDigits: boolean): UnitMatch | null {
  const first = isJoint(all, end) ? end + 1 : end;
  const symbol = inDigits ? symbolAt(all, first) : null;
  const word = startingAt(words, all, first);
  const match = word && word.end > (symbol?.end ?? 0) ? word : symbol;
  if (!match || cutsWord(all, match.end)) return null;
  return { first, end: match.end, unit: match.entry };
}

/** “5 km”, “5in”, “10 ft²” and, before a word for a size or at the end, “5 in”. */
function symbolAt(all: readonly Piece[], first: number) {
  const symbol = startingAt(symbols, all, first);
  // “km2”, but of “12 m 2 dm” the 2 is another number
  const parted =
    symbol && all.slice(first, symbol.end).some((piece) => piece.kind === "digits" && !piece.glued);
  const found = parted ? startingAt(symbols, all.slice(0, symbol.end - 1), first) : symbol;
  const glued = attachedAt(all, first);
  if (found || glued) return found && glued ? longer(found, glued) : (found ?? glued);
  const next = all[first + 1];
  const inch = all[first]?.text === "in" && (next?.kind !== "word" || sizes.has(next.lower));
  return inch && next?.kind !== "digits" ? startingAt(attached, all, first) : null;
}

const sizes = new Set(["wide", "long", "thick", "tall", "high", "deep", "across"]);

function longer<Found extends UnitMatchEnd>(one: Found, other: Found): Found {
  return other.end > one.end ? other : one;
}

interface UnitMatchEnd {
  readonly end: number;
}

function attachedAt(all: readonly Piece[], first: number) {
  return all[first]?.glued ? startingAt(attached, all, first) : null;
}

/** “5 km/s” is no 5 km, and “4x” of “4x4” no unit. */
function cutsWord(all: readonly Piece[], end: number): boolean {
  const next = all[end];
  if (!next?.glued) return false;
  return (
    next.kind === "digits" || (next.text === "/" && all[end + 1]?.kind === "word") || powers.has(next.text)
  );
}

const powers = new Set(["²", "³", "^"]);

/** The unit that a word names, as after “per”; null if it is none. */
export function unitNamed(all: readonly Piece[], first: number): UnitMatch | null {
  const match = startingAt(words, all, first) ?? startingAt(symbols, all, first);
  return match && lowerAt(all, first) !== "%" ? { first, end: match.end, unit: match.entry } : null;
}
