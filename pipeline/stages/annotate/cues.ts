import type { CueEntry, CueWordForm, Inflection } from "./lexicon.ts";
import type { Word } from "./words.ts";
import { auxiliaries, determiners, forms, isAdverb, personalPronouns, prepositions, relativePronouns } from "./wordClasses.ts";

/** A cue in a sentence; `first` to `last` are indices of its words, the whole verb group. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly entry: CueEntry;
  readonly voice: "active" | "passive";
  /** True for a participle without auxiliary: “a deal backed by …”, “…, saying that …”. */
  readonly participle: boolean;
  readonly negated: boolean;
}

/** The cues of a sentence, in order and not overlapping. Words inside quotation marks are passed over. */
export function findCues(words: readonly Word[], lexicon: ReadonlyMap<string, readonly CueWordForm[]>): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const wordForms = (lexicon.get(words[at]?.lower ?? "") ?? []).filter((form) => matches(words, at, form));
    const isNounToo = wordForms.some(({ inflections }) => inflections.has("noun"));
    const cue = wordForms
      .map((form) => readCue(words, at, form, isNounToo))
      .find((found) => found !== null);
    if (!cue || cue.first <= (cues.at(-1)?.last ?? -1)) continue;
    cues.push(cue);
    at = cue.last;
  }
  return cues;
}

/** The second half of a compound is no cue, nor is a name: “Iran-backed groups”, “United States”. */
function matches(words: readonly Word[], at: number, form: CueWordForm): boolean {
  if (words[at - 1]?.text === "-" || (at > 0 && words[at]?.capitalised === true && words[at - 1]?.quotation === -1)) return false;
  return form.words.every((word, nth) => {
    const found = words[at + nth];
    return found?.lower === word && found.quotation < 0;
  });
}

function readCue(
  words: readonly Word[],
  at: number,
  { words: surface, inflections, entry }: CueWordForm,
  isNounToo: boolean,
): Cue | null {
  const last = at + surface.length - 1;
  if (entry.form === "noun") return { first: at, last, entry, voice: "active", participle: false, negated: false };
  const group = verbGroup(words, at);
  if (entry.form === "adjective") return group.be ? { ...group, last, entry, voice: "active", participle: false } : null;
  const reading = verbReading(words, last, inflections, group, isNounToo);
  return reading && { first: group.first, last, entry, negated: group.negated, ...reading };
}

interface VerbGroup {
  readonly first: number;
  readonly negated: boolean;
  readonly be: boolean;
  readonly have: boolean;
  readonly finite: boolean;
}

/** Walks left from a verb over its auxiliaries and the adverbs between them. */
function verbGroup(words: readonly Word[], at: number): VerbGroup {
  let first = at;
  const found: string[] = [];
  for (let left = at - 1; left >= 0 && left >= at - 6; left--) {
    const lower = words[left]?.lower ?? "";
    if (auxiliaries.has(lower) || forms.negation.has(lower)) {
      found.push(lower);
      first = left;
    } else if (!isAdverb(lower)) break;
  }
  return {
    first,
    negated: found.some((lower) => forms.negation.has(lower)),
    be: found.some((lower) => forms.be.has(lower)),
    have: found.some((lower) => forms.have.has(lower)),
    finite: found.some((lower) => forms.modal.has(lower) || forms.do.has(lower)),
  };
}

type Reading = Pick<Cue, "voice" | "participle">;

function verbReading(
  words: readonly Word[],
  last: number,
  inflections: ReadonlySet<Inflection>,
  group: VerbGroup,
  isNounToo: boolean,
): Reading | null {
  const next = words[last + 1]?.lower;
  const before = wordBefore(words, group.first);
  if (inflections.has("ing")) {
    if (group.be) return { voice: "active", participle: false };
    return before?.lower === "," ? { voice: "active", participle: true } : null;
  }
  if (inflections.has("participle") && (group.be || next === "by")) return { voice: "passive", participle: !group.be };
  if (inflections.has("past") || (inflections.has("participle") && group.have)) return active;
  if (inflections.has("third") && (isNounToo ? isClearSubject(before) : !isNounPlace(before))) return active;
  if (inflections.has("base") && (group.finite || isPluralSubject(before))) return active;
  return null;
}

/** The word before a verb group, adverbs passed over. */
function wordBefore(words: readonly Word[], first: number): Word | undefined {
  let at = first - 1;
  while (isAdverb(words[at]?.lower ?? "")) at--;
  return words[at];
}

const active: Reading = { voice: "active", participle: false };

/** Before a form that may be a noun too, only a name or a pronoun shows that it is the verb: “Hamas fears”, “she claims”. */
function isClearSubject(before: Word | undefined): boolean {
  if (before === undefined) return false;
  return before.capitalised || personalPronouns.has(before.lower) || relativePronouns.has(before.lower);
}

/** Before a noun, never right before a verb: “its claims”, “new demands of”. */
function isNounPlace(before: Word | undefined): boolean {
  if (before === undefined || before.lower === "but" || before.lower === "and") return true;
  return determiners.has(before.lower) || prepositions.has(before.lower) || before.lower === "'s" || before.kind === "number";
}

const pluralEnd = /[a-z]{2,}s$/;

function isPluralSubject(before: Word | undefined): boolean {
  if (before === undefined) return false;
  return ["they", "we", "i", "people", "police"].includes(before.lower) || (pluralEnd.test(before.lower) && !prepositions.has(before.lower));
}
