import { readTable } from "../../lib/tables.ts";
import { items, wordClass } from "./text/lists.ts";
import { lowerAt, type Piece, type Range } from "./text/pieces.ts";
import { endingAt, phrases, startingAt, type Match } from "./text/phrases.ts";

/** The verb that says what happened to what is counted. */
export interface Event extends Range {
  readonly lemma: string;
  /** True if the verb says by itself that people are counted. */
  readonly casualties: boolean;
}

const rows = readTable("eventVerbs");
const participles = phrases(listed(["participle"]), true);
const actives = phrases(listed(["past", "ing"]), true);
const infinitives = phrases(listed(["lemma"]), true);
const nouns = phrases(listed(["noun"]), true);
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
    columns.flatMap((column) => {
      const entry = { lemma: row.lemma ?? "", casualties: row.casualties === "yes" };
      return items(row[column]).map((form) => [form, entry] as const);
    }),
  );
}

/**
 * The event of what is counted between two indices: after it (“1,200 Israelis were killed”), else right before it
 * (“killing another 31”, “the deaths of 31”), else where its syntax points (“12 people in the village were killed”).
 */
export function eventOf(all: readonly Piece[], first: number, end: number): Event | null {
  return (
    eventAfter(all, end) ??
    verbBefore(all, openingOf(all, first)) ??
    nounBefore(all, first) ??
    passiveOf(all, first, end)
  );
}

/** The verb right before an index. */
export function eventBefore(all: readonly Piece[], first: number): Event | null {
  return eventIn(endingAt(actives, all, first));
}

const beforeInfinitive = wordClass("before-infinitive");

/** Also “will close 40 stores”, but not “the fire 12 years ago”. */
function verbBefore(all: readonly Piece[], first: number): Event | null {
  const infinitive = endingAt(infinitives, all, first);
  const bare = infinitive && beforeInfinitive.has(lowerAt(all, infinitive.first - 1)) ? infinitive : null;
  return eventBefore(all, first) ?? eventIn(bare);
}

function eventIn(match: Match<Omit<Event, keyof Range>> | null): Event | null {
  return match && { first: match.first, end: match.end, ...match.entry };
}

const openings = wordClass("event-opening");
/** In words, from a verb to the number of what it happened to: “killed an estimated 12 people”. */
const longestOpening = 4;

function openingOf(all: readonly Piece[], first: number): number {
  let at = first;
  while (at > first - longestOpening && openings.has(lowerAt(all, at - 1))) at--;
  return at;
}

/** “the deaths of 12 people” */
function nounBefore(all: readonly Piece[], first: number): Event | null {
  const opening =
    openings.has(lowerAt(all, first - 1)) && lowerAt(all, first - 1) !== "of" ? first - 1 : first;
  return lowerAt(all, opening - 1) === "of" ? eventIn(endingAt(nouns, all, opening - 1)) : null;
}

const relatives = new Set(["who", "which", "that"]);

function eventAfter(all: readonly Piece[], index: number): Event | null {
  const start = relatives.has(lowerAt(all, index)) ? index + 1 : index;
  let at = start;
  while (at < start + longestGroup && auxiliaries.has(lowerAt(all, at))) at++;
  const match = startingAt(participles, all, at);
  // without an auxiliary it may be what they did: “two officers shot at …”
  const passive = match && (at > start || match.entry.casualties || lowerAt(all, match.end) === "by");
  return passive ? eventIn(match) : null;
}

/** In pieces, from what is counted to its verb. */
const reach = 15;

/** By the syntax: the participle whose subject is counted. */
function passiveOf(all: readonly Piece[], first: number, end: number): Event | null {
  for (let at = first; at < end; at++) {
    const { head = -1, deprel = "" } = all[at]?.syntax ?? {};
    if (deprel === "nsubj:pass" && head >= end && head < end + reach)
      return eventIn(startingAt(participles, all, head));
  }
  return null;
}

/** True if the word at an index says that the number before it counts people: “250 dead”. */
export function isCasualty(all: readonly Piece[], index: number): boolean {
  return casualtyWords.has(lowerAt(all, index));
}
