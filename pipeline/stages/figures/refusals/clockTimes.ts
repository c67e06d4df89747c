import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import { smallNumberAt } from "../numerals/words.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { phrases, startingAt } from "../text/phrases.ts";
import type { Refusal } from "./refusal.ts";

const halves = listed(["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "noon", "midnight"], true);
const zones = listed(["GMT", "UTC", "BST", "EST", "EDT", "ET", "CET", "CEST", "PT", "PST", "PDT"], false);

function listed(forms: readonly string[], folded: boolean) {
  return phrases(
    forms.map((form) => [form, form] as const),
    folded,
  );
}

/** Matches “9”, “09”, “23” and “10.45”; not “25”. */
export const hour = /^(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?$/;
/** Matches “05” and “59”; not “5” or “60”. */
export const minute = /^[0-5]\d$/;

/** “9:30 p.m.”, “22:30”, “5am”, “5-7pm”, “10.45pm GMT”, “three o'clock”. */
export function clockTimeAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  const spoken = numeral?.form === "words" ? startingAt(halves, all, numeral.end) : null;
  if (spoken) return { first: index, end: spoken.end, reason: "time" };
  const past = pastEnd(all, index);
  if (past !== null) return { first: index, end: past, reason: "time" };
  const first = hourEnd(all, index);
  if (first === null) return null;
  const second = isJoint(all, first) ? hourEnd(all, first + 1) : null;
  const end = second ?? first;
  const half = startingAt(halves, all, end);
  const zone = startingAt(zones, all, half?.end ?? end);
  const hasMinutes = first > index + 1;
  if (!half && !zone && !hasMinutes) return null;
  return { first: index, end: zone?.end ?? half?.end ?? end, reason: "time" };
}

/** “half past eight”, “quarter to 9”, “ten past five”, “20 minutes past 5” */
function pastEnd(all: readonly Piece[], index: number): number | null {
  const word = lowerAt(all, index);
  const minutes = word === "half" || word === "quarter" ? index + 1 : minutesEnd(all, index);
  if (minutes === null) return null;
  const link = lowerAt(all, minutes);
  if (link !== "past" && !(word === "quarter" && link === "to")) return null;
  const end = smallNumberAt(all, minutes + 1)?.end ?? hourEnd(all, minutes + 1);
  const counts = end !== null && pluralPhraseAt(all, end) !== null;
  return counts ? null : end;
}

function minutesEnd(all: readonly Piece[], index: number): number | null {
  const digits = all[index]?.kind === "digits" && pastMinutes.test(lowerAt(all, index)) ? index + 1 : null;
  const end = digits ?? smallNumberAt(all, index)?.end ?? null;
  return end !== null && lowerAt(all, end) === "minutes" ? end + 1 : end;
}

/** Matches “5” and “20”; not “60” or “05”. */
export const pastMinutes = /^(?:[1-9]|[1-5]\d)$/;

function hourEnd(all: readonly Piece[], index: number): number | null {
  if (all[index]?.kind !== "digits" || !hour.test(lowerAt(all, index))) return null;
  let end = index + 1;
  while (lowerAt(all, end) === ":" && all[end + 1]?.glued && minute.test(lowerAt(all, end + 1))) end += 2;
  return end;
}
