import { compare, integer, type Decimal } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { ratioOf } from "./ratios.ts";
import type { Scale } from "./scales.ts";
import { plainNumberAt } from "./shares.ts";

/** Denominators that news writes with a slash; with others (“9/11”, “24/7”) it is something else. */
const slashDenominators = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000]);

const signs = new Map(
  readTable("fractions").flatMap((row) => signsOf(row.signs ?? "", Number(row.denominator))),
);

/** The signs of a row stand for the fractions that cannot be reduced, by size: ⅛ ⅜ ⅝ ⅞. */
function signsOf(printed: string, denominator: number): readonly (readonly [string, Decimal])[] {
  const found: (readonly [string, Decimal])[] = [];
  let numerator = 0;
  for (const sign of printed) {
    do numerator++;
    while (!isReduced(numerator, denominator));
    found.push([sign, ratioOf(integer(numerator), integer(denominator))]);
  }
  return found;
}

function isReduced(part: number, denominator: number): boolean {
  return denominator === 0 ? part === 1 : isReduced(denominator, part % denominator);
}

const endings = new Set(["th", "ths", "rd", "rds", "nd", "nds", "st", "sts"]);

/** “½”, “1/2”, “1⁄16”, “1/12 of”, “1/1000th”. */
export function slashedAt(all: readonly Piece[], index: number): Scale | null {
  const sign = signs.get(all[index]?.text ?? "");
  if (sign) return { value: sign, end: index + 1 };
  const slash = lowerAt(all, index + 1);
  if ((slash !== "/" && slash !== "⁄") || lowerAt(all, index + 3) === "/") return null;
  const [numerator, denominator] = [plainNumberAt(all, index), plainNumberAt(all, index + 2)];
  if (!numerator || denominator?.end !== index + 3 || !all[index + 2]?.glued) return null;
  if (compare(numerator.value, denominator.value) >= 0 || compare(numerator.value, integer(0)) <= 0)
    return null;
  const ordinal = endings.has(lowerAt(all, index + 3)) && all[index + 3]?.glued === true;
  const end = ordinal ? index + 4 : index + 3;
  const usual = slashDenominators.has(Number(denominator.value.mantissa));
  if (!usual && !ordinal && slash !== "⁄" && lowerAt(all, end) !== "of") return null;
  return { value: ratioOf(numerator.value, denominator.value), end };
}
