import { readTable } from "../../lib/tables.ts";
import { wordClass } from "./text/lists.ts";
import { lowerAt, type Piece, type Range } from "./text/pieces.ts";
import { endingAt, phrases, startingAt } from "./text/phrases.ts";

/** The verb that says what happened to what is counted. */
export interface Event extends Range {
  readonly lemma: string;
  /** True if the verb says by itself that people are counted. */
  readonly casualties: boolean;
}

const rows = readTable("eventVerbs");
const participles = phrases(listed(["participle"]), true);
const actives = phrases(listed(["past", "ing"]), true);
const auxiliaries = new Set([
  "were",
  "was",
  "been",
  "being",
  "are",
  "is",
  "be",
  "have",
  "has",
  "had",
  "also",
  "reportedly",
]);
const casualtyWords = wordClass("casualty");

/** Auxiliaries before a participle: “have been”, “were reportedly being”. */
const longestGroup = 3;

function listed(columns: readonly string[]) {
  return rows.flatMap((row) =>
    columns.map((column) => {
      const entry = { lemma: row.lemma ?? "", casualties: row.casualties === "yes" };
      return [row[column] ?? "", entry] as const;
    }),
  );
}

/** The event of a figure: after its noun phrase (“1,200 Israelis were killed”), else right before it (“killing 31”). */
export function eventOf(all: readonly Piece[], first: number, end: number): Event | null {
  return eventAfter(all, end) ?? eventBefore(all, first);
}

/** The verb right before an index. */
export function eventBefore(all: readonly Piece[], first: number): Event | null {
  const match = endingAt(actives, all, first);
  return match && { first: match.first, end: match.end, ...match.entry };
}

function eventAfter(all: readonly Piece[], index: number): Event | null {
  let at = index;
  while (at < index + longestGroup && auxiliaries.has(lowerAt(all, at))) at++;
  const match = startingAt(participles, all, at);
  // without an auxiliary it may be what they did: “two officers shot at …”
  const passive = match && (at > index || match.entry.casualties || lowerAt(all, match.end) === "by");
  return passive ? { first: match.first, end: match.end, ...match.entry } : null;
}

/** True if the word at an index says that the number before it counts people: “250 dead”. */
export function isCasualty(all: readonly Piece[], index: number): boolean {
  return casualtyWords.has(lowerAt(all, index));
}
