import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import type { Earlier, Found, Near } from "./found.ts";
import { isPart, isTime, phraseBefore, subjectBefore } from "./phrases.ts";
import { isAside, isDeterminer, isPreposition, isVerb } from "./words.ts";

const emptySubjects = wordClass("empty-subject");
const pronouns = new Set(["it", "he", "she", "they"]);
const amountNouns = wordClass("amount-noun");
const infinitiveNouns = wordClass("infinitive-noun");
const relatives = new Set(["who", "which", "that"]);
/** How many pieces before a figure its subject is looked for. */
const reach = 60;

/** What a figure is said of, by the words before it alone; null where that is not plain. */
export function saidOf(all: readonly Piece[], { amount, range, phrase, earlier }: Found): Near | null {
  if (amount.kind === "duration" || amount.kind === "age") return null;
  // what is counted stands in relation to a verb or noun right before it; points are no things
  const counts = amount.kind === "count" && phrase !== null && phrase.head !== "point";
  if (counts && !isVerb(all, range.first - 1) && !close.has(lowerAt(all, range.first - 1))) return null;
  const said = subjectBeforeFigure(all, range.first, earlier);
  // what follows a dot is a part of a name: “Mr. Brown”
  return said && lowerAt(all, said.first - 1) !== "." ? { range: said, rule: "said" } : null;
}

function subjectBeforeFigure(all: readonly Piece[], first: number, earlier: Earlier | null): Range | null {
  const limit = Math.max(earlier?.end ?? 0, first - reach);
  const inherited = earlier?.end === limit ? earlier.subject : null;
  let opening = "";
  for (let at = first; at > limit;) {
    const word = lowerAt(all, at - 1);
    if (isVerb(all, at - 1)) return subjectOf(all, at - 1, limit, inherited);
    if (stops.has(word)) return word === ";" ? inherited : null;
    if (objects.has(word) && isVerb(all, at - 2)) return subjectOf(all, at - 2, limit, inherited);
    if (emptySubjects.has(word) && !isDeterminer(word)) return null;
    if (isOpening(all, at - 1)) opening = word;
    else if (isPart(all, at - 1) || word === ")") {
      const found = nounBefore(all, at, limit, opening);
      if (found.predicate !== null) return subjectOf(all, found.predicate, limit, inherited);
      if (found.measured) return found.measured;
      at = found.at + 1;
      opening = "";
    } else if (!isAside(word) && !isDeterminer(word)) opening = "";
    at--;
  }
  return inherited;
}

const objects = new Set(["me", "us", "him", "them", "you", "it", "her"]);
const stops = new Set([";", "”", "“"]);

/** A word after which a number belongs to what stands before it: “at”, “of”, “worth”. */
function isOpening(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  return isPreposition(word) || (word === "worth" && lowerAt(all, index - 1) !== "net");
}

const close = new Set(["of", "with", "worth"]);

/** The noun phrase that ends at `at`: what the figure measures, or an adverbial to go on before. */
function nounBefore(all: readonly Piece[], at: number, limit: number, opening: string) {
  const phrase = phraseBefore(all, at, limit);
  if (!phrase) return { measured: null, predicate: null, at: at - 1 };
  const before = determinersStart(all, phrase.first);
  const last = lowerAt(all, phrase.end - 1);
  const adverbial = !close.has(opening) && isPreposition(lowerAt(all, before - 1));
  const empty = adverbial || amountNouns.has(last) || isTime(all, phrase.end - 1);
  const predicate = !close.has(opening) && beForms.has(lowerAt(all, before - 1)) ? before - 1 : null;
  return { measured: empty ? null : phrase, predicate, at: phrase.first };
}

/** After these stands what the subject is: “Dover is the port for 30 ferries”. */
const beForms = new Set(["is", "are", "was", "were", "be", "been", "remains", "became"]);

function determinersStart(all: readonly Piece[], first: number): number {
  let at = first;
  while (isDeterminer(lowerAt(all, at - 1))) at--;
  return at;
}

/** The subject of the verb at an index; nothing before `limit`, where the figure before was said of `inherited`. */
function subjectOf(
  all: readonly Piece[],
  verb: number,
  limit: number,
  inherited: Range | null,
): Range | null {
  const start = groupStart(all, verb, limit);
  const word = lowerAt(all, start - 1);
  if (start <= limit) return inherited;
  if (relatives.has(word)) return antecedent(all, start - 1, limit);
  if (pronouns.has(word)) return verbBefore(all, start - 1, limit, inherited);
  if (emptySubjects.has(word)) return null;
  if (conjunctions.has(word)) return verbBefore(all, start - 1, limit, inherited);
  if (word === ",") return beforeComma(all, start - 1, limit, inherited);
  if (lowerAt(all, start) === "to" && infinitiveNouns.has(word))
    return verbBefore(all, start, limit, inherited);
  return subjectBefore(all, start, limit) ?? verbBefore(all, start - 1, limit, inherited);
}

const conjunctions = new Set(["and", "or", "but"]);

/** The subject of the last verb before `end`. */
function verbBefore(
  all: readonly Piece[],
  end: number,
  limit: number,
  inherited: Range | null,
): Range | null {
  for (let at = end - 1; at >= limit; at--) if (isVerb(all, at)) return subjectOf(all, at, limit, inherited);
  return inherited;
}

/** The index of the first word of a verb group: the “is” of “is also expected to rise”. */
function groupStart(all: readonly Piece[], verb: number, limit: number): number {
  let at = verb;
  while (at > limit && isGroup(all, at - 1)) at--;
  return at;
}

function isGroup(all: readonly Piece[], index: number): boolean {
  const aside = isAside(lowerAt(all, index)) && !isJoint(all, index - 1);
  return isVerb(all, index) || aside || lowerAt(all, index) === "to";
}

/** “the club, which has 30 members” */
function antecedent(all: readonly Piece[], index: number, limit: number): Range | null {
  return phraseBefore(all, lowerAt(all, index - 1) === "," ? index - 1 : index, limit);
}

/** “Brown, a farmer, has 30 cows”; “It grew, adding 30 shops” */
function beforeComma(
  all: readonly Piece[],
  comma: number,
  limit: number,
  inherited: Range | null,
): Range | null {
  for (let at = comma - 1; at > limit; at--) {
    if (isVerb(all, at)) return subjectOf(all, at, limit, inherited);
    if (lowerAt(all, at) === "," && isCapitalised(all[at - 1])) return phraseBefore(all, at, limit);
  }
  return phraseBefore(all, comma, limit);
}
