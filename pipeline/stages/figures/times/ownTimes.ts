import type { Description } from "../describe.ts";
import { headOf, isWithin, relationAt, topOf } from "../text/trees.ts";
import { wordClass } from "../text/lists.ts";
import { lowerAt, type Range } from "../text/pieces.ts";
import type { Sentence } from "./sentence.ts";
import type { Time } from "./time.ts";
import { isAttribute } from "./words.ts";

/** What numbers are told by; their dates are not those of the numbers. */
const sourceNouns = wordClass("source-noun");

/** True if a time of the clause of the figure at an index can be the figure's; `starts`: a change or comparison starts from it. */
export function isOwnTime(sentence: Sentence, at: number, time: Time, starts: boolean): boolean {
  const { all, clauses, figureAt, descriptions } = sentence;
  const description = descriptions[at];
  if (!description) return false;
  // “$9 million a year earlier”
  const { range, counted } = description;
  const beside = time.first === Math.max(range.end, counted.phrase?.end ?? 0) && !isAttribute(all, time);
  if (time.role === "compared" && !starts) return beside;
  // “up 5% from 2015”
  if (time.role === "start" && description.change.role !== null) return false;
  if (!clauses || beside) return true;
  // in “after three weeks in camp it won on Monday” the weeks are no Monday
  if (description.amount.kind === "duration") return false;
  const top = topOf(all, time);
  const noun = headOf(all, top);
  if (noun < 0 || isWithin(all, topOf(all, description.range), noun)) return true;
  if (sourceNouns.has(lowerAt(all, noun))) return false;
  const attribute = isAttribute(all, time);
  if (isOfMeasured(description, noun) && !(attribute && isDay(time))) return true;
  if (attribute) return isSubject(sentence, description, noun);
  // “the collapse of the market of the 1980s” says nothing of its clause
  return (
    (figureAt.get(noun) ?? at) === at &&
    (noun === clauses.heads[noun] || headOf(all, noun) === clauses.heads[noun])
  );
}

/** “Monday’s vote” is on a day, but what was measured of it may be of others. */
function isDay({ period }: Time): boolean {
  return period?.from !== undefined && period.from === period.to;
}

function isOfMeasured({ measured, counted }: Description, noun: number): boolean {
  const holds = (range: Range | null) => range !== null && range.first <= noun && noun < range.end;
  return holds(measured.range) || holds(counted.phrase);
}

/** “Tuesday’s attack left 5 dead” */
function isSubject({ all, clauses }: Sentence, { range }: Description, noun: number): boolean {
  const clause = clauses?.heads[topOf(all, range)];
  return relationAt(all, noun) === "nsubj" && clauses?.heads[noun] === clause;
}
