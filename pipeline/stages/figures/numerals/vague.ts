import { decimalOf, multiply } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { phrases, startingAt } from "../text/phrases.ts";
import type { Numeral } from "./numeral.ts";
import { scaleAt, type Scale } from "./scales.ts";

const vagueWords = phrases(
  readTable("vagueWords").map((row) => [row.phrase ?? "", entry(row)] as const),
  true,
);

function entry(row: Readonly<Record<string, string>>) {
  const low = decimalOf(row.low ?? "");
  const high = decimalOf(row.high ?? "");
  return {
    low,
    high,
    after: items(row.after),
    before: items(row.before),
    scales: row.scales === "yes",
    unit: row.unit === "" ? null : (row.unit ?? null),
  };
}

/** The “hundred” of “a few hundred” and “a couple of hundred”; not that of “a couple of hundred-year-old oaks”. */
function scaleOf(all: readonly Piece[], index: number): Scale | null {
  const of = lowerAt(all, index) === "of";
  const scale = scaleAt(all, of ? index + 1 : index);
  return scale && of && isJoint(all, scale.end) ? null : scale;
}

/** The index after “millions and millions”, which are no more exact than “millions”; else the one given. */
function repeatedEnd(all: readonly Piece[], end: number): number {
  const again = lowerAt(all, end) === "and" && lowerAt(all, end + 1) === lowerAt(all, end - 1);
  return again ? end + 2 : end;
}

/** A vague word of the closed list at an index, with a scale word after it: “dozens”, “a few”, “several hundred”. */
export function vagueAt(all: readonly Piece[], index: number): Numeral | null {
  const match = startingAt(vagueWords, all, index);
  if (!match) return null;
  const { low, high, after, before, scales, unit } = match.entry;
  if (after.length > 0 && !after.includes(lowerAt(all, index - 1))) return null;
  if (before.length > 0 && !before.includes(lowerAt(all, match.end))) return null;
  const scale = scales ? scaleOf(all, match.end) : null;
  return {
    first: index,
    end: scale?.end ?? repeatedEnd(all, match.end),
    form: "vague",
    low: scale ? multiply(low, scale.value) : low,
    high: scale ? multiply(high, scale.value) : high,
    scale: scale?.value ?? null,
    significant: 0,
    implies: unit,
  };
}
