import { readCues, type CueEntry, type CueWordForm, type Inflection } from "./lexicon.ts";
import { verbGroupAt, type VerbGroup } from "./verbGroups.ts";
import {
  conjunctions,
  determiners,
  isAdverb,
  mayBePlural,
  personalPronouns,
  prepositions,
  relativePronouns,
  wordClass,
} from "./wordClasses.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

/** A cue in a sentence: the indices of its words, the whole verb group. */
export interface Cue extends WordRange {
  readonly entry: CueEntry;
  readonly voice: "active" | "passive";
  /** True for a participle without auxiliary: “a deal backed by …”, “…, saying that …”. */
  readonly participle: boolean;
  readonly negated: boolean;
  /** What else the words may be, if they take no complement as this: “asked for”, “asked whether”. */
  readonly alternative: Cue | null;
}

/** A sentence in which the cues are known. */
export interface CuedSentence {
  readonly words: readonly Word[];
  /** In order, and not overlapping. */
  readonly cues: readonly Cue[];
  /** Indices of the conjunctions that lead to the next cue: “… but cautioned that …”. */
  readonly turns: ReadonlySet<number>;
}

const lexicon = readCues();
const farthestTurn = 6;

/** Finds the cues of a sentence. Words inside quotation marks are passed over. */
export function findCues(words: readonly Word[]): CuedSentence {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const cue = cueAt(words, at);
    if (!cue || cue.first <= (cues.at(-1)?.last ?? -1)) continue;
    cues.push(cue);
    at = cue.last;
  }
  return { words, cues, turns: new Set(cues.flatMap((cue) => turnsBefore(words, cue))) };
}

function turnsBefore(words: readonly Word[], { first, entry, participle }: Cue): readonly number[] {
  if (entry.form === "noun" || participle) return [];
  const near = Array.from({ length: farthestTurn }, (_, nth) => first - 1 - nth);
  return near.filter((at) => conjunctions.has(lowerAt(words, at)));
}

function cueAt(words: readonly Word[], at: number): Cue | null {
  const forms = (lexicon.get(lowerAt(words, at)) ?? []).filter(({ entry }) => entry.complements.size > 0);
  const matching = forms.filter((form) => matches(words, at, form));
  const mayBeNoun = matching.some(({ inflections }) => inflections.has("noun"));
  return matching
    .map((form) => readCue(words, at, form, mayBeNoun))
    .reduceRight<Cue | null>((alternative, cue) => (cue ? { ...cue, alternative } : alternative), null);
}

/** Index after the last verb or adjective among the cues before a cue, unless that stands in a relative clause. */
export function afterEarlierCue({ words, cues }: CuedSentence, { first }: Cue): number {
  const earlier = cues.findLast((cue) => cue.last < first && cue.entry.form !== "noun");
  return earlier && !isInRelativeClause(words, earlier) ? earlier.last + 1 : 0;
}

/** “Doyle, who rejected the plan, …” */
export function isInRelativeClause(words: readonly Word[], { first }: Cue): boolean {
  return relativePronouns.has(lowerAt(words, first - 1));
}

/** The second half of a compound is no cue, nor is a name: “Iran-backed groups”, “United States”. */
function matches(words: readonly Word[], at: number, form: CueWordForm): boolean {
  const before = words[at - 1];
  if (before?.text === "-") return false;
  if (words[at]?.capitalised === true && before?.quotation === -1) return false;
  return form.words.every((word, nth) => {
    const found = words[at + nth];
    return found?.lower === word && found.quotation < 0;
  });
}

type ReadCue = Omit<Cue, "alternative">;

function readCue(words: readonly Word[], at: number, form: CueWordForm, mayBeNoun: boolean): ReadCue | null {
  const { entry, inflections } = form;
  const last = at + form.words.length - 1;
  if (entry.form === "noun") return { first: at, last, entry, ...active, negated: false };
  const group = verbGroupAt(words, at);
  const { first, negated } = group;
  if (entry.form === "adjective") return group.be ? { first, last, entry, ...active, negated } : null;
  const reading = verbReading(words, last, inflections, group, mayBeNoun);
  return reading && { first, last, entry, negated, ...reading };
}

type Reading = Pick<Cue, "voice" | "participle">;

const active: Reading = { voice: "active", participle: false };

/** How a verb form is to be read where it stands; null where it is no verb, or not the verb of a clause. */
function verbReading(
  words: readonly Word[],
  last: number,
  inflections: ReadonlySet<Inflection>,
  group: VerbGroup,
  mayBeNoun: boolean,
): Reading | null {
  const before = wordBefore(words, group.first);
  if (inflections.has("ing")) {
    if (group.be) return active;
    return before?.lower === "," ? { voice: "active", participle: true } : null;
  }
  const isPassive = group.be || lowerAt(words, last + 1) === "by";
  if (inflections.has("participle") && isPassive) return { voice: "passive", participle: !group.be };
  if (inflections.has("past") || (inflections.has("participle") && group.have)) return active;
  if (inflections.has("third") && (mayBeNoun ? isClearSubject(before) : !isNounPlace(before))) return active;
  if (inflections.has("base") && (group.finite || isPluralSubject(before))) return active;
  return null;
}

/** The word before a verb group, adverbs passed over. */
function wordBefore(words: readonly Word[], first: number): Word | undefined {
  let at = first - 1;
  while (isAdverb(lowerAt(words, at))) at--;
  return words[at];
}

/** Before a form that may be a noun too, only a name or a pronoun shows the verb: “Hamas fears”, “she claims”. */
function isClearSubject(before: Word | undefined): boolean {
  if (before === undefined) return false;
  return before.capitalised || personalPronouns.has(before.lower) || relativePronouns.has(before.lower);
}

/** Before a noun, never right before a verb: “its claims”, “new demands of”. */
function isNounPlace(before: Word | undefined): boolean {
  if (before === undefined || before.lower === "but" || before.lower === "and") return true;
  if (before.lower === "'s" || before.kind === "number") return true;
  return determiners.has(before.lower) || prepositions.has(before.lower);
}

const pluralSubjects = wordClass("plural-subject");

function isPluralSubject(before: Word | undefined): boolean {
  if (before === undefined) return false;
  if (pluralSubjects.has(before.lower)) return true;
  return mayBePlural(before.lower) && !prepositions.has(before.lower) && !determiners.has(before.lower);
}
