import { compare, integer, multiply } from "../../../lib/decimal.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { phrases, startingAt } from "../text/phrases.ts";
import { isFree, lengths, writtenUnits } from "./forms.ts";
import type { Unit, UnitMatch } from "./unit.ts";

/** Those that are always a unit come last, as the last of two equal forms counts: “g/cm3” is in grams. */
const ordered = [...writtenUnits.filter((written) => !isFree(written)), ...writtenUnits.filter(isFree)];
const words = phrases(
  ordered.flatMap(({ unit, words: forms }) => forms.map((form) => [form, unit] as const)),
  true,
);
/** In a product or quotient every symbol counts: the A of “A/cm2” is no article. */
const symbols = phrases(
  ordered.flatMap((written) =>
    [...written.symbols, ...written.attached, ...written.partial].map(
      (form) => [form, written.unit] as const,
    ),
  ),
  false,
);

const dots = new Set(["·", "⋅", "∙", "*", "."]);
/** Look like quotients and are none: “not applicable”, the F/A-18. */
const abbreviations = new Set(["n/a", "f/a"]);

/** A longer chain of signs and letters is no unit. */
const mostFactors = 5;

/** A unit made of others with signs: “N·m”, “W/min”, “kg/m³”, “km/s2”, “centimetres/millisecond”. */
export function compositionAt(all: readonly Piece[], first: number): UnitMatch | null {
  if (abbreviations.has(`${lowerAt(all, first)}${lowerAt(all, first + 1)}${lowerAt(all, first + 2)}`))
    return null;
  const opening = factorAt(all, first);
  let found = opening && longer(all, opening);
  if (!found) return null;
  for (let count = 2; count < mostFactors; count++) found = longer(all, found) ?? found;
  return found;
}

/** A unit with one more factor behind it; null if none follows. */
function longer(all: readonly Piece[], left: UnitMatch): UnitMatch | null {
  const right = nextFactor(all, left.end);
  const unit = right && joined(left.unit, right.unit, lowerAt(all, left.end) === "/");
  return unit && { first: left.first, end: right.end, unit };
}

/** The factor after a sign at an index; between spaces only “/” and a time are sure: “200 km / h”. */
function nextFactor(all: readonly Piece[], sign: number): UnitMatch | null {
  const quotient = lowerAt(all, sign) === "/";
  if (!quotient && !dots.has(lowerAt(all, sign))) return null;
  const next = factorAt(all, sign + 1);
  const [before, after] = [all[sign]?.glued === true, all[sign + 1]?.glued === true];
  if (before && after) return next;
  return quotient && !before && !after && next?.unit.kind === "duration" ? next : null;
}

function joined(left: Unit, right: Unit, quotient: boolean): Unit | null {
  const code = `${left.code}${quotient ? "/" : "."}${right.code}`;
  const name = `${left.name} ${quotient ? "per " : ""}${right.name}`;
  if (quotient && compare(right.factor, integer(1)) !== 0) return null;
  return { ...left, code, name, kind: "measure", factor: multiply(left.factor, right.factor) };
}

const powers: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["2", ["2", "squared"]],
  ["²", ["2", "squared"]],
  ["3", ["3", "cubed"]],
  ["³", ["3", "cubed"]],
]);

/** A unit with its power: “m”, “cm2”, “s²”, “s^2”. */
function factorAt(all: readonly Piece[], first: number): UnitMatch | null {
  const match = startingAt(symbols, all, first) ?? startingAt(words, all, first);
  if (!match) return null;
  const { entry: unit, end } = match;
  const at = all[end]?.text === "^" ? end + 1 : end;
  const power = all[end]?.glued && all[at]?.glued ? powers.get(lowerAt(all, at)) : undefined;
  if (!power) return { first, end, unit };
  const [digit, name] = power;
  return {
    first,
    end: at + 1,
    unit: { ...unit, code: unit.code + digit, name: `${unit.name} ${name}` },
  };
}

const pers = new Set(["per", "a", "an"]);
/** In seconds at most an hour: what goes by the day is a rate and no speed. */
const speedTimes = new Set(["ns", "us", "ms", "s", "min", "h"]);

function afterHyphen(all: readonly Piece[], index: number): number {
  return isJoint(all, index) ? index + 1 : index;
}

/** “50 metres per second”, “30-mile-per-hour”, “30 miles an hour” */
export function speedAt(all: readonly Piece[], first: number): UnitMatch | null {
  const length = startingAt(words, all, first) ?? startingAt(symbols, all, first);
  if (!length || !lengths.has(length.entry.code)) return null;
  const per = afterHyphen(all, length.end);
  if (!pers.has(lowerAt(all, per))) return null;
  const time = startingAt(words, all, afterHyphen(all, per + 1));
  if (!time || !speedTimes.has(time.entry.code)) return null;
  const unit = joined(length.entry, time.entry, true);
  return unit && { first, end: time.end, unit };
}
