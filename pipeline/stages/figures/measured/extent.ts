import { wordClass } from "../text/lists.ts";
import { lowerAt, spanOf, type Piece, type Range } from "../text/pieces.ts";
import type { Span } from "../../../lib/span.ts";
import { dependentsOf, headOf, isNoun, isNumeric, prepositionOf, relationOf, tagOf } from "../text/trees.ts";
import { complements, endOf, genitive } from "./complements.ts";
import { holds, type Near } from "./found.ts";
import { isTime } from "./phrases.ts";
import { startOf } from "./premodifiers.ts";

/** In pieces: a longer name keeps only its “of” phrases. */
const longest = 10;

/**
 * The phrase around a noun as an editor would name the thing, without determiner, time and clauses and without a piece of
 * `figure`: “average harbour fee”, “exports to China”. Of a whole or contents only “of” phrases are taken, since
 * what follows may belong to the verb; the subject or object of a verb also with what is coordinated: “ferries and trams”.
 */
export function phraseOf(
  all: readonly Piece[],
  named: number,
  figure: Range,
  rule: Near["rule"],
): Range | null {
  const noun = nameStart(all, named);
  // “Monday brought 5 more storms”
  if (rule === "said" && tagOf(all, noun) === "PROPN" && isTime(all, noun)) return null;
  if (
    !isNoun(all, noun) ||
    shareUnits.has(lowerAt(all, noun)) ||
    emptyNouns.has(lowerAt(all, noun)) ||
    holds(figure, noun)
  )
    return null;
  const first = rule === "said" ? coordinatedStart(all, noun, figure) : startOf(all, noun, figure);
  const wide = rule === "said" || rule === "described" ? complements : genitive;
  const end = endOf(all, noun, figure, wide);
  if (rule === "said" && end === noun + 1) return { first, end: coordinatedEnd(all, noun, figure) };
  return end - first > longest ? { first, end: endOf(all, noun, figure, genitive) } : { first, end };
}

/** The start of “ferries and trams”, of which the second noun was found: not of “in Norway and Spain”. */
function coordinatedStart(all: readonly Piece[], noun: number, figure: Range): number {
  const first = startOf(all, noun, figure);
  const other = headOf(all, noun);
  const isNext = lowerAt(all, first - 1) === "and" && other === first - 2 && relationOf(all, noun) === "conj";
  const isPair = isNext && isNoun(all, other) && !isTime(all, other) && prepositionOf(all, other) === "";
  const start = isPair ? startOf(all, other, figure) : first;
  // “killed 5 guards and wounded 3”
  return isNumeric(all, start - 1) ? first : start;
}

const conjuncts = new Set(["conj"]);

/** The end of “ferries and trams”; after a comma another thing begins. */
function coordinatedEnd(all: readonly Piece[], noun: number, figure: Range): number {
  const other = dependentsOf(all, noun, conjuncts)[0];
  if (lowerAt(all, noun + 1) !== "and" || other === undefined || !isNoun(all, other)) return noun + 1;
  const first = startOf(all, other, figure);
  const isNext = other > noun && first === noun + 2 && !holds(figure, first) && !holds(figure, other);
  return isNext ? endOf(all, other, figure, genitive) : noun + 1;
}

/** “one” and “others”, which name nothing. */
const emptyNouns = wordClass("empty-subject");
/** Of another figure. */
const shareUnits = new Set(["percent", "pct", "points"]);

/** The head of a name is its first word: “Jo” of “Jo Brown”. */
function nameStart(all: readonly Piece[], at: number): number {
  const head = headOf(all, at);
  return relationOf(all, at) === "flat" && head >= 0 && head < at && isNoun(all, head) ? head : at;
}

/** Matches the end of “Norway’s”; not of “O’Brien”. */
export const genitiveEnding = /['’]s?$/;

/** The stretch of text of a phrase, without the “’s” of a possessor at its end; null if nothing else is in it. */
export function phraseSpan(all: readonly Piece[], { first, end }: Range): Span | null {
  if (first >= end) return null;
  const last = all[end - 1]?.text ?? "";
  const ending = genitiveEnding.exec(last)?.[0] ?? "";
  if (ending !== "" && ending === last) return phraseSpan(all, { first, end: end - 1 });
  const span = spanOf(all, { first, end });
  return span && { start: span.start, end: span.end - ending.length };
}
