import { decimalOf, type Decimal } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { currencySign } from "../numerals/digits.ts";
import { isJoint, type Piece } from "../text/pieces.ts";
import { endingAt, phrases, startingAt } from "../text/phrases.ts";
import type { Unit, UnitMatch } from "./unit.ts";

const rows = readTable("currencies");
const whole = decimalOf("1");
const hundredth = decimalOf("0.01");

const before = phrases(listed("before", whole), false);
const after = phrases([...listed("after", whole), ...listed("minor", hundredth)], true);
const symbols = phrases(listed("symbols", whole), false);
const afterScale = phrases(listed("scaled", whole), true);

function listed(column: string, factor: Decimal): readonly (readonly [string, Unit])[] {
  return rows.flatMap((row) => items(row[column]).map((form) => [form, unit(row, form, factor)] as const));
}

function unit(row: Readonly<Record<string, string>>, form: string, factor: Decimal): Unit {
  const assumed = items(row.assumed).includes(form);
  return {
    code: row.code ?? "",
    name: row.name ?? "",
    kind: "money",
    system: "iso4217",
    factor,
    assumed,
  };
}

/** The currency before the amount that starts at a piece: the “$” of “$3.2 billion”. */
export function currencyBefore(all: readonly Piece[], index: number): UnitMatch | null {
  const match = endingAt(before, all, index);
  return match && { first: match.first, end: match.end, unit: match.entry };
}

/** The currency after an amount: the “euros” of “422,000 euros”. `scaled`: the amount has a scale word. */
export function currencyAfter(all: readonly Piece[], end: number, scaled: boolean): UnitMatch | null {
  const first = isJoint(all, end) ? end + 1 : end;
  const match =
    startingAt(after, all, first) ??
    startingAt(symbols, all, first) ??
    (scaled ? startingAt(afterScale, all, first) : null);
  if (!match || (all[first]?.text.length === 1 && !isSignAfter(all, first))) return null;
  return { first, end: match.end, unit: match.entry };
}

/** “25€” and “25 €”; but of “25 $30” the sign belongs to the next number, and “25 p” is a page or a point. */
function isSignAfter(all: readonly Piece[], index: number): boolean {
  if (all[index]?.glued) return true;
  return currencySign.test(all[index]?.text ?? "") && all[index + 1]?.kind !== "digits";
}
