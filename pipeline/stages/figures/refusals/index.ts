import type { Numeral } from "../numerals/numeral.ts";
import type { Piece } from "../text/pieces.ts";
import { clockTimeAt } from "./clockTimes.ts";
import { addressAt, phoneAt, webAddressAt } from "./contacts.ts";
import { dateAt } from "./dates.ts";
import { identifierAt } from "./identifiers.ts";
import { monthDayAt } from "./monthDays.ts";
import { mixedNameAt, nameNumberAt, nameWordAt, numberNameAt } from "./names.ts";
import { numericDateAt } from "./numericDates.ts";
import { ordinalAt } from "./ordinals.ts";
import {
  codeAt,
  emergencyNumberAt,
  foldAt,
  listNumberAt,
  rateBaseAt,
  somethingAt,
  tableRowAt,
} from "./others.ts";
import { pronounAt } from "./pronouns.ts";
import { rankGroupAt } from "./ranks.ts";
import type { Refusal, RefusalRule } from "./refusal.ts";
import { scoreAt } from "./scores.ts";
import { decadeAt, shortYearAt, spokenYearAt, yearAt } from "./years.ts";

/** In order: what is surer comes first. */
const rules: readonly RefusalRule[] = [
  tableRowAt,
  webAddressAt,
  clockTimeAt,
  numericDateAt,
  dateAt,
  monthDayAt,
  spokenYearAt,
  decadeAt,
  shortYearAt,
  listNumberAt,
  addressAt,
  ordinalAt,
  identifierAt,
  mixedNameAt,
  scoreAt,
  codeAt,
  emergencyNumberAt,
  rateBaseAt,
  yearAt,
  nameNumberAt,
  numberNameAt,
  nameWordAt,
  rankGroupAt,
  foldAt,
  somethingAt,
  pronounAt,
];

/** The number that starts at a piece of `text` and is no figure, with the reason; null if none does. */
export function refusalAt(
  text: string,
  all: readonly Piece[],
  index: number,
  numeral: Numeral | null,
): Refusal | null {
  const phone = phoneAt(text, all, index);
  if (phone) return phone;
  for (const rule of rules) {
    const refusal = rule(all, index, numeral);
    if (refusal) return refusal;
  }
  return null;
}
