import { readTable } from "../../lib/tables.ts";

const classes = new Map(
  readTable("wordClasses").map(({ class: name, words = "" }) => [name, new Set(words.split(" "))]),
);

/** The words of a class of `tables/wordClasses.csv`, in lower case. Throws if there is no such class. */
export function wordClass(name: string): ReadonlySet<string> {
  const words = classes.get(name);
  if (words === undefined) throw new RangeError(`tables/wordClasses.csv: no class ${name}`);
  return words;
}

export const forms = {
  be: wordClass("be"),
  have: wordClass("have"),
  do: wordClass("do"),
  modal: wordClass("modal"),
  negation: wordClass("negation"),
};

export const auxiliaries: ReadonlySet<string> = new Set([
  ...forms.be,
  ...forms.have,
  ...forms.do,
  ...forms.modal,
]);

/** Words that begin another clause: a subject never reaches back over them. */
export const subordinators = wordClass("subordinator");
export const conjunctions = wordClass("conjunction");
export const determiners = wordClass("determiner");
export const prepositions = wordClass("preposition");
export const personalPronouns = wordClass("personal-pronoun");
export const relativePronouns = wordClass("relative-pronoun");
export const timeWords = wordClass("time");

const adverbs = wordClass("adverb");

/** An adverb that may stand within a verb group or before it. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || endsIn(lower, "ly");
}

/** A present participle or gerund: “adding”. */
export function isIngForm(lower: string): boolean {
  return endsIn(lower, "ing");
}

/** Could this be a plural noun: “officials”, “MPs”? */
export function mayBePlural(lower: string): boolean {
  return endsIn(lower, "s") && !auxiliaries.has(lower);
}

const fewestBefore = 2;

/** Not by a pattern such as /[a-z]{2,}ed$/, which takes quadratic time on a very long word. */
function endsIn(lower: string, ending: string): boolean {
  return lower.length >= ending.length + fewestBefore && lower.endsWith(ending);
}
