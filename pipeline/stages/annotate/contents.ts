import type { AttributionRule } from "../../lib/annotation.ts";
import type { Cue } from "./cues.ts";
import type { WordRange } from "./sources.ts";
import { auxiliaries, determiners, forms, isAdverb, mayBeFinite, personalPronouns, prepositions, relativePronouns, subordinators, timeWords } from "./wordClasses.ts";
import type { Word } from "./words.ts";

/** What a cue ascribes, to its right: the content, and whom it is directed at. */
export interface Content extends WordRange {
  readonly target: WordRange | null;
  readonly rule: AttributionRule;
}

/** A way to take up the content after a cue; `at` is the index of the word after it. */
type Complement = (words: readonly Word[], at: number, cue: Cue) => { from: number; target?: WordRange | null; rule: AttributionRule } | null;

const farthestThat = 10;

/** The content to the right of a cue, or null where its complements do not fit what stands there. */
export function contentAfter(words: readonly Word[], cue: Cue, cues: readonly Cue[]): Content | null {
  const at = cue.last + 1;
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined) return null;
  if (first.kind === "punctuation" && first.quotation < 0) return null;
  for (const complement of complements) {
    const found = complement(words, at, cue);
    if (found === null) continue;
    const phrase = found.rule === "object" || found.rule === "noun";
    const last = contentEnd(words, found.from, cues, phrase);
    if (last >= found.from && second !== undefined) return { target: null, ...found, first: found.from, last };
  }
  return null;
}

const thatClause: Complement = (words, at, cue) => {
  const accepts = cue.entry.complements.has("that");
  const addressed = cue.entry.complements.has("target-that");
  if (!accepts && !addressed) return null;
  for (let to = at; to < at + farthestThat && to < words.length; to++) {
    const word = words[to];
    if (word === undefined || word.quotation >= 0 || word.kind === "punctuation") return null;
    if (word.lower === "that" && !endsPhrase(words[to + 1])) {
      if (cue.entry.form === "noun" && !beginsClause(words[to + 1])) return null;
      const target = addressed && to > at && !prepositions.has(words[at]?.lower ?? "") ? { first: at, last: to - 1 } : null;
      if (to > at && !addressed && !isAdjunct(words, at)) return null;
      return { from: to, target, rule: to === at ? ruleOf(cue, "that_clause") : "that_clause" };
    }
    if (auxiliaries.has(word.lower) && word.lower !== "'s") return null;
  }
  return null;
};

/** “demands that hinder progress” is a relative clause: after a noun the clause has to begin with a noun phrase. */
function beginsClause(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return word.capitalised || determiners.has(word.lower) || personalPronouns.has(word.lower) || clauseOpening.test(word.lower);
}

const clauseOpening = /^(?:further|more|such|another|other|if|when|while|there|[a-z]{3,}s)$/;

/** “said on Tuesday that”, “said in a statement that”, “fears persist that”. */
function isAdjunct(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? "";
  return prepositions.has(lower) || timeWords.has(lower) || isAdverb(lower) || ["persist", "remain", "persisted", "grew"].includes(lower);
}

function endsPhrase(word: Word | undefined): boolean {
  return word === undefined || (word.kind === "punctuation" && word.quotation < 0);
}

function ruleOf(cue: Cue, verbRule: AttributionRule): AttributionRule {
  if (cue.entry.form === "noun") return "noun";
  return cue.entry.form === "adjective" ? "adjective" : verbRule;
}

const whetherClause: Complement = (words, at, cue) =>
  cue.entry.complements.has("whether") && ["whether", "if"].includes(words[at]?.lower ?? "") ? { from: at, rule: "that_clause" } : null;

const ingEnd = /[a-z]{2,}ing$/;

const ingClause: Complement = (words, at, cue) =>
  cue.entry.complements.has("ing") && ingEnd.test(words[at]?.lower ?? "") ? { from: at, rule: "infinitive" } : null;

/** “refused to sign” takes “to” into the content, “agreed in principle to a deal” does not. */
const toClause: Complement = (words, at, cue) => {
  if (!cue.entry.complements.has("to")) return null;
  const to = words.findIndex((word, index) => index >= at && index < at + 4 && word.lower === "to");
  if (to < 0 || words.slice(at, to).some(({ kind, lower }) => kind !== "word" || auxiliaries.has(lower))) return null;
  if (to > at && !isAdjunct(words, at)) return null;
  return { from: isInfinitive(words[to + 1]) ? to : to + 1, rule: ruleOf(cue, "infinitive") };
};

function isInfinitive(word: Word | undefined): boolean {
  if (word?.kind !== "word" || word.capitalised) return false;
  return !determiners.has(word.lower) && !prepositions.has(word.lower) && !word.lower.endsWith("s");
}

const farthestTarget = 12;

/** “accused Israel of …”, “praised him for …”, “urged both sides to …”. */
const targetPhrase: Complement = (words, at, cue) => {
  for (let to = at + 1; to < at + farthestTarget && to < words.length; to++) {
    const word = words[to];
    if (word === undefined || word.quotation >= 0 || word.kind === "punctuation" || auxiliaries.has(word.lower)) return null;
    if (!cue.entry.complements.has(`target-${word.lower}`)) continue;
    if (word.lower === "to" && !isInfinitive(words[to + 1])) continue;
    return { from: word.lower === "to" ? to : to + 1, target: { first: at, last: to - 1 }, rule: "accused_of" };
  }
  return null;
};

/** “told reporters the plan had failed”. */
const addressedClause: Complement = (words, at, cue) => {
  if (!cue.entry.complements.has("target-clause")) return null;
  let last = at;
  while (words[last]?.capitalised === true && words[last + 1]?.capitalised === true) last++;
  const rest = words.slice(last + 1, last + 12);
  if (endsPhrase(rest[0]) || prepositions.has(rest[0]?.lower ?? "") || !rest.some(({ lower }) => mayBeFinite(lower))) return null;
  return { from: last + 1, target: { first: at, last }, rule: "bare_clause" };
};

const prepositionPhrase: Complement = (words, at, cue) =>
  prepositions.has(words[at]?.lower ?? "") && cue.entry.complements.has(words[at]?.lower ?? "")
    ? { from: at + 1, rule: ruleOf(cue, "object") }
    : null;

const bareClause: Complement = (words, at, cue) => {
  const first = words[at];
  if (!cue.entry.complements.has("clause") || first === undefined || first.lower === "that") return null;
  if (prepositions.has(first.lower) || timeWords.has(first.lower)) return null;
  if (forms.be.has(first.lower) || first.lower === "to") return null;
  const finite = words.slice(at + 1, at + 14).some(({ lower }) => mayBeFinite(lower));
  return finite || first.quotation >= 0 ? { from: at, rule: ruleOf(cue, "bare_clause") } : null;
};

const objectPhrase: Complement = (words, at, cue) => {
  const first = words[at];
  if (!cue.entry.complements.has("object") || first === undefined || relativePronouns.has(first.lower)) return null;
  if (prepositions.has(first.lower) || timeWords.has(first.lower) || isAdverb(first.lower) || first.lower === "to") return null;
  if (auxiliaries.has(first.lower) || ["that", "it", "and", "but", "or", "as", "up", "out", "down"].includes(first.lower)) return null;
  return { from: at, rule: "object" };
};

const complements = [
  thatClause,
  whetherClause,
  ingClause,
  toClause,
  targetPhrase,
  addressedClause,
  prepositionPhrase,
  bareClause,
  objectPhrase,
];

const conjunctions = new Set(["but", "and", "while", "though", "although", "or"]);

/** Index of the last word of a content: the end of its sentence, or what comes before another attribution in it. */
export function contentEnd(words: readonly Word[], from: number, cues: readonly Cue[], phrase: boolean): number {
  let last = words.length - 1;
  const fronted = isFronted(words, from);
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.quotation >= 0) continue;
    if (word.text === ";" || endsForAnotherCue(words, at, cues) || (phrase && endsPhraseContent(words, at)) || (fronted && word.text === ",")) {
      last = at - 1;
      break;
    }
  }
  while (last >= from && words[last]?.kind === "punctuation" && words[last]?.quotation === -1 && words[last]?.lower !== ")") last--;
  return last;
}

const frontedBy = new Set(["while", "though", "although", "as", "if", "when", "because", "since"]);

/** Within a subordinate clause that begins its sentence, a content ends with the clause: “While he denies it, …”. */
function isFronted(words: readonly Word[], from: number): boolean {
  if (!frontedBy.has(words[0]?.lower ?? "")) return false;
  return words.slice(0, from).every(({ text, quotation }) => text !== "," && quotation < 0);
}

function endsForAnotherCue(words: readonly Word[], at: number, cues: readonly Cue[]): boolean {
  const lower = words[at]?.lower ?? "";
  if (lower === "according" && words[at + 1]?.lower === "to") return true;
  if (!conjunctions.has(lower)) return false;
  return cues.some(({ first, entry, participle }) => first > at && first <= at + 6 && entry.form !== "noun" && !participle);
}

function endsPhraseContent(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return true;
  if (["but", "while", "though", "although", "because", "when", "as", "after", "if"].includes(word.lower)) return true;
  if (word.lower === "," || word.text === "—" || word.text === "--") {
    const next = words[at + 1]?.lower ?? "";
    return [relativePronouns, conjunctions, determiners, personalPronouns, subordinators].some((set) => set.has(next)) || next === "with" || ingEnd.test(next);
  }
  return false;
}

/** The clause before a cue: “The plan has failed, officials said.” Null where no comma closes it. */
export function contentBefore(words: readonly Word[], end: number): WordRange | null {
  const comma = words[end - 1];
  if (comma?.lower !== "," || comma.quotation >= 0 || end < 4) return null;
  return { first: 0, last: end - 2 };
}
