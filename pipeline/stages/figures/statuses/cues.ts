import type { FigureRow } from "../../../lib/rows.generated.ts";
import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import type { Piece } from "../text/pieces.ts";
import { endingAt, phrases } from "../text/phrases.ts";

/** How an article puts a number. */
export type Status = FigureRow["status"];

const statuses = ["estimate", "forecast", "target", "alleged", "hypothetical", "negated"] as const;
const rows = readTable("statusCues");

function status(cell: string | undefined): Status {
  const found = statuses.find((known) => known === cell);
  if (found === undefined) throw new RangeError(`statusCues.csv: unknown status “${cell ?? ""}”`);
  return found;
}

function listed(places: readonly string[]): readonly (readonly [string, Status])[] {
  const chosen = rows.filter(({ place = "" }) => places.includes(place));
  return chosen.flatMap((row) => items(row.words).map((word) => [word, status(row.status)] as const));
}

/** Auxiliaries, negations and conjunctions of a clause. */
export const auxiliaries: ReadonlyMap<string, Status> = new Map(listed(["auxiliary"]));
/** Adjectives and adverbs. */
export const modifiers: ReadonlyMap<string, Status> = new Map(listed(["near"]));
const verbs = new Map(listed(["verb"]));
const nouns = new Map(listed(["noun"]));
const clauseWords = new Map(listed(["verb", "clause"]));

/** What a verb says of its object: “expects 5%”; null for other words. */
export function objectCue(piece: Piece | undefined): Status | null {
  return piece?.syntax?.upos === "VERB" ? (verbs.get(piece.lower) ?? null) : null;
}

/** What a verb, adjective or noun says of the clause that depends on it: “plans to hire 50”, “a plan to hire 50”. */
export function clauseCue(piece: Piece | undefined): Status | null {
  const isNoun = piece?.syntax?.upos === "NOUN";
  return (isNoun ? nouns : clauseWords).get(piece?.lower ?? "") ?? null;
}

const nearCues = phrases(listed(["near"]), true);
const anyCues = phrases(listed(["noun", "clause", "verb", "auxiliary", "near"]), true);

/** How many words may stand between the cue and the number: “an estimated cost of $26 million”. */
const reach = 3;

/**
 * What a cue shortly before a number says of it, null without one; a number or sign in between ends the search. Where a model
 * has read the sentence only the cues of noun phrases count here.
 */
export function cueBefore(all: readonly Piece[], first: number, parsed: boolean): Status | null {
  for (let end = first; end >= Math.max(1, first - reach); end--) {
    const match = endingAt(parsed ? nearCues : anyCues, all, end);
    if (match && !(parsed && isVerb(all[match.first]))) return match.entry;
    if (all[end - 1]?.kind !== "word") return null;
  }
  return null;
}

/** A verb says nothing of a number by standing near it: “they targeted sites in 3 states”. */
function isVerb(piece: Piece | undefined): boolean {
  const relation = piece?.syntax?.deprel;
  return (
    piece?.syntax?.upos === "VERB" && relation !== "amod" && relation !== "nummod" && relation !== "advmod"
  );
}
