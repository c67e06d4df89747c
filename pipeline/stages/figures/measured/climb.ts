import { directionAt } from "../changes/words.ts";
import { isCasualty } from "../events.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import {
  headOf,
  isNoun,
  isNumeric,
  isVerbal,
  lemmaOf,
  ownSubject,
  prepositionOf,
  relationOf,
  tagOf,
} from "../text/trees.ts";
import {
  changedThing,
  compoundHead,
  isAmountOf,
  isChangeNoun,
  isShared,
  nounBeforeCopula,
  objectOf,
  opensClause,
  ownerOf,
  paidThing,
  predicateAt,
  standsApart,
} from "./clauses.ts";
import { isOfNoun } from "./counts.ts";
import type { Found } from "./found.ts";
import { isTime } from "./phrases.ts";
import { describing, said, shared, type Climb, type Said, type Step } from "./said.ts";
import { subjectOf } from "./subjects.ts";

const longestClimb = 12;

/** What a figure is said of, by the tree of its sentence, whose piece `top` stands for the figure; null if nothing is measured. */
export function saidByTree(all: readonly Piece[], top: number, found: Found): Said | null {
  const owner = ownerOf(all, top, found.range.first);
  return owner === null ? placeOf({ all, found, left: longestClimb }, top) : describing(owner);
}

/** What a figure is said of that stands before a noun, as in “a $30 contract”; null if nothing is measured. */
export function saidBeside(all: readonly Piece[], noun: number, found: Found): Said | null {
  return described({ all, found, left: longestClimb }, noun, found.amount.first);
}

const modifying = new Set([
  "nummod",
  "compound",
  "amod",
  "nmod",
  "nmod:poss",
  "appos",
  "parataxis",
  "flat",
  "det",
  "dep",
  "list",
  "acl",
]);
const asSubject = new Set(["nsubj", "nsubj:pass", "csubj", "expl"]);
/** “a fair in ten days” does not last ten days. */
const outsideTimes = new Set([
  "in",
  "after",
  "before",
  "within",
  "over",
  "during",
  "since",
  "by",
  "from",
  "until",
  "with",
]);

/** How the model may give a figure to a word before the verb that has it. */
const ofVerbs = new Set(["obj", "nmod"]);

/** What is said of the thing at a piece. */
function placeOf(climb: Climb, at: number): Said | null {
  const { all, found } = climb;
  if (climb.left <= 0) return null;
  const rest = { ...climb, left: climb.left - 1 };
  if (found.amount.kind === "duration" && outsideTimes.has(prepositionOf(all, at))) return null;
  const predicate = predicateAt(all, at);
  if (predicate !== null) return onward(rest, subjectOf(rest, predicate));
  const equated = nounBeforeCopula(all, at);
  if (equated !== null) return said(equated);
  const head = headOf(all, at);
  const relation = relationOf(all, at);
  if (head < 0) return null;
  // “according to 3 polls”, where the model may see a subject
  if (found.amount.kind === "count" && asSubject.has(relation) && prepositionOf(all, at) !== "") return null;
  if (asSubject.has(relation)) return otherSubject(all, head, at);
  if (isShared(found, head, relation)) return shared;
  const verb = ofVerbs.has(relation) && at >= found.range.first ? verbRightBefore(climb, head) : null;
  if (verb !== null) return governed(rest, verb, at);
  if (relation === "conj" || isNumber(climb, head)) return placeOf(rest, head);
  if (isNoun(all, head) && modifying.has(relation)) return described(rest, head, at);
  if (isVerbal(all, head)) return governed(rest, head, at);
  const { amount } = found;
  const isApart =
    tagOf(all, head) === "ADJ" && amount.kind !== "duration" && standsApart(all, head, at, amount);
  return isApart ? null : placeOf(rest, head);
}

/** A verb right before a figure, where the model gives that to an earlier one: “hides a motor tuned to produce 300 hp”; else null. */
function verbRightBefore({ all, found }: Climb, head: number): number | null {
  const before = found.range.first - 1;
  return head < before && tagOf(all, before) === "VERB" ? before : null;
}

/** Where a clause leads: to what is said, or on from one of its nouns. */
function onward(climb: Climb, step: Step | null): Said | null {
  return step?.rule === "onward" ? placeOf({ ...climb, left: climb.left - 1 }, step.noun) : step;
}

/** A number is no subject behind another, though the model may take it for one: “rents rose 3%”. */
function otherSubject(all: readonly Piece[], predicate: number, at: number): Said | null {
  const subject = ownSubject(all, predicate);
  return subject !== null && subject < predicate && predicate < at && isNoun(all, subject)
    ? said(subject)
    : null;
}

/** True if a head is a number or a unit. */
function isNumber({ all, found }: Climb, head: number): boolean {
  const { earlier } = found;
  return isNumeric(all, head) || (earlier !== null && head >= earlier.first && head < earlier.amountEnd);
}

/** “a fee of $5”, “a $5 fee”; of “a 5% drop in sales” the sales. */
function described(climb: Climb, modified: number, at: number): Said | null {
  const { all, found } = climb;
  const noun = outerNoun(all, compoundHead(all, modified), at);
  // “killed 5 guards and wounded 3”: the model may take the verb for a noun
  const isEvent = found.amount.kind === "count" && isCasualty(all, noun);
  if (isTime(all, noun) || isAmountOf(all, noun) || isEvent) return placeOf(climb, noun);
  // a unit that the tables do not have: “90 zl”
  if (found.amount.kind === "count" && !found.phrase && noun === found.amount.rateEnd)
    return placeOf(climb, noun);
  if (isChangeNoun(all, noun, found)) {
    const changed = changedThing(all, noun, found);
    return changed === null ? placeOf(climb, noun) : describing(changed);
  }
  // “the biggest losers were Marlow, down 5%”
  const isApart = tagOf(all, noun) === "PROPN" && lowerAt(all, noun + 1) === ",";
  const isPredicate = at > noun && !isApart && ownSubject(all, noun) !== null;
  const subject = isPredicate ? onward(climb, subjectOf(climb, noun)) : null;
  return subject ?? (isOfNoun(all, noun, at, found) ? describing(noun) : null);
}

/** “a margin of error of 3 points”: of two phrases with “of” the second belongs to the noun before both. */
function outerNoun(all: readonly Piece[], noun: number, at: number): number {
  const outer = headOf(all, noun);
  const isSecond = noun < at && prepositionOf(all, at) === "of" && prepositionOf(all, noun) === "of";
  return isSecond && outer < noun && relationOf(all, noun) === "nmod" && isNoun(all, outer) ? outer : noun;
}

/** After these a count is as large as a change or what it leads to: “cut the staff by 300”. */
const ofChanges = new Set(["by", "to", "from"]);

/** What a verb with a number says the number of: its object (“cut the rate by 5 points”), else its subject. */
function governed(climb: Climb, verb: number, at: number): Said | null {
  const { all, found } = climb;
  const { kind } = found.amount;
  const isObject = relationOf(all, at) === "obj";
  const lemma = lemmaOf(all, verb);
  if (opensClause(all, at, verb)) return null;
  if (!isObject && standsApart(all, verb, at, found.amount)) return null;
  // “Brown said 30 guests have come”
  if (kind === "count" && lemma === "say") return null;
  const paid = isObject ? paidThing(all, verb, at) : null;
  if (paid !== null) return said(paid);
  // “gave a speech to 40 clerks”, but “cut the staff to 40 clerks”
  if (found.phrase && kind === "count" && prepositionOf(all, at) === "to" && directionAt(all, verb) === null)
    return null;
  // “it cost the buyers $5”
  const isExtent = kind !== "count" || ofChanges.has(prepositionOf(all, at));
  if (isObject || !isExtent || lemma === "cost") return onward(climb, subjectOf(climb, verb));
  const object = objectOf(all, verb, found);
  if (object === null) return onward(climb, subjectOf(climb, verb));
  if (!isChangeNoun(all, object, found)) return said(object);
  const changed = changedThing(all, object, found);
  return changed === null ? onward(climb, subjectOf(climb, verb)) : said(changed);
}
