import type { CueForm } from "../../lib/annotation.ts";
import type { Stance } from "../../lib/stances.ts";
import { hasComplement } from "./cueComplements.ts";
import { readCueStances, readTrainedCueStances, type CueStance } from "./cueStances.ts";
import { verbForms } from "./inflections.ts";
import type { SentenceTree } from "./syntactic/sentenceTree.ts";
import { verbGroupAt } from "./verbGroups.ts";
import { auxiliaries, isAdverb, wordClass } from "./wordClasses.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

/** The word that says what a cue does, and what the tables know of it, or else the trained one. */
export interface CueHead {
  readonly head: number;
  readonly form: CueForm;
  readonly known: CueStance | null;
}

const stances = readCueStances();
const trained = readTrainedCueStances();

/** Of several verbs the first counts that says something of its own: “began to criticise”, but “vowed to fight”. */
const transparentVerbs = formsOf("transparent-verb", "negating-verb");
/** “expressed concern”: what the source does stands in the noun. */
const lightVerbs = formsOf("light-verb");

function formsOf(...classes: readonly string[]): ReadonlySet<string> {
  return new Set(classes.flatMap((name) => [...wordClass(name)]).flatMap((verb) => [...verbForms(verb)]));
}

const formByPos: Readonly<Record<string, CueForm>> = {
  VERB: "verb",
  AUX: "verb",
  NOUN: "noun",
  PROPN: "noun",
  ADJ: "adjective",
};

/** What a noun adds to the act of a light verb that utters it: “express concern” is speech, “have concerns” is none. */
const utteringVerbs = formsOf("uttering-verb");

/** A cue in its sentence. `range`: its words. */
interface CueInSentence {
  readonly words: readonly Word[];
  readonly range: WordRange;
  readonly tree: SentenceTree;
}

/** Finds the word of a cue that says what it does. `range`: the words of the cue in the sentence. */
export function cueHead(words: readonly Word[], range: WordRange, tree: SentenceTree): CueHead {
  const cue = { words, range, tree };
  const indices = Array.from({ length: range.last - range.first + 1 }, (_, nth) => range.first + nth);
  const adverbial = knownAt(cue, range.first, "none");
  if (adverbial?.form === "none") return { head: range.first, form: "none", known: adverbial };
  const verbal = verbalHead(cue, indices);
  const known = verbal?.known ? verbal : nominalHead(cue, indices);
  return known ?? withTrained(words, verbal ?? lastHead(cue, indices));
}

function withTrained(words: readonly Word[], { head, form, known }: CueHead): CueHead {
  const entries = trained.get(lowerAt(words, head)) ?? [];
  return { head, form, known: known ?? entries.find((entry) => entry.form === form) ?? null };
}

/** The first verb that says something of its own, and is known; else the last one. */
function verbalHead(cue: CueInSentence, indices: readonly number[]): CueHead | null {
  const verbs = indices.filter((at) => {
    const lower = lowerAt(cue.words, at);
    return cue.tree.upos(at) === "VERB" && (stances.has(lower) || !isAdverb(lower));
  });
  const heads = verbs.map((at, nth) => {
    const next = verbs[nth + 1] ?? Infinity;
    return verbHead(
      cue,
      at,
      indices.filter((index) => index > at && index < next),
    );
  });
  const known = heads.filter((head) => head.known !== null);
  return known.find((head) => saysSomething(cue, head)) ?? known.at(-1) ?? heads.at(-1) ?? null;
}

/** “issued a statement condemning …” condemns, “made the criticism while …” criticises. */
function saysSomething({ words }: CueInSentence, { head, known }: CueHead): boolean {
  const lower = lowerAt(words, head);
  if (known?.lemma.includes(" ") === true) return known.stance !== "state" || !lightVerbs.has(lower);
  return !transparentVerbs.has(lower) && !lightVerbs.has(lower);
}

/** A verb, or the noun after it that it only lends its grammar to. `after`: the words of the cue up to the next verb. */
function verbHead(cue: CueInSentence, head: number, after: readonly number[]): CueHead {
  const { words, tree } = cue;
  const known = knownAt(cue, head, verbForm(cue, head));
  const lower = lowerAt(words, head);
  const own = { head, form: known?.form ?? "verb", known } as const;
  if (known?.lemma.includes(" ") === true || !lightVerbs.has(lower)) return own;
  const noun = nominalHead(cue, after)?.known;
  if (!noun) return own;
  const lemma = `${known?.lemma ?? tree.lemma(head)} ${noun.lemma}`;
  return {
    head,
    form: "verb",
    known: { ...noun, lemma, form: "verb", speech: noun.speech || utteringVerbs.has(lower) },
  };
}

/**
 * “was determined to …”: a participle that the tables know as an adjective of another stance than the verb’s; “is encouraging them”
 * and “were encouraged to” are verbs.
 */
function verbForm({ words, tree }: CueInSentence, head: number): CueForm {
  const lower = lowerAt(words, head);
  const entries = stances.get(lower) ?? [];
  const adjective = entries.find(({ form, lemma }) => form === "adjective" && lemma === lower);
  const verb = entries.find(({ form, lemma }) => form === "verb" && !lemma.includes(" "));
  const hasObject = tree.dependents(head, "obj", "iobj").length > 0;
  const isAddressed = verb !== undefined && moving.has(verb.stance) && lowerAt(words, head + 1) === "to";
  const isVerbal = hasObject || isAddressed || lowerAt(words, head + 1) === "by";
  const mayBeAdjective = verbGroupAt(words, head).be && !isVerbal;
  return mayBeAdjective && adjective && adjective.stance !== verb?.stance ? "adjective" : "verb";
}

const moving: ReadonlySet<Stance> = new Set<Stance>(["demand", "request"]);

/** The noun or adjective that the others of a cue depend on, if the tables know one of them. */
function nominalHead(cue: CueInSentence, indices: readonly number[]): CueHead | null {
  const { tree } = cue;
  const found = indices.flatMap((head) => {
    const form = formByPos[tree.upos(head)];
    if (form === undefined || form === "verb") return [];
    const known = knownAt(cue, head, form);
    return known ? [{ head, form: known.form, known }] : [];
  });
  const isModifier = ({ head }: CueHead): boolean => modifiers.has(tree.relationOf(head));
  return found.find((one) => !isModifier(one)) ?? found[0] ?? null;
}

const modifiers = new Set(["amod", "compound", "nmod:poss"]);
const headsByRank = [["NOUN", "ADJ", "PROPN"], ["AUX"]];

/** The last word that the tables know as anything; else the last noun or adjective, auxiliary, or word. */
function lastHead(cue: CueInSentence, indices: readonly number[]): CueHead {
  const { words, tree, range } = cue;
  for (const head of indices.toReversed()) {
    const known = auxiliaries.has(lowerAt(words, head)) ? null : knownAt(cue, head, "verb");
    if (known) return { head, form: known.form, known };
  }
  for (const wanted of headsByRank) {
    const head = indices.findLast((at) => wanted.includes(tree.upos(at)));
    if (head !== undefined) return { head, form: formByPos[tree.upos(head)] ?? "none", known: null };
  }
  return { head: range.last, form: "none", known: null };
}

/** What the tables know of a cue that begins at a word: preferably in this form, else in another. */
function knownAt({ words, range, tree }: CueInSentence, head: number, form: CueForm): CueStance | null {
  const fitting = (stances.get(lowerAt(words, head)) ?? []).filter((entry) => {
    const last = lastOfPhrase(words, range, head, entry);
    if (last === null) return false;
    return entry.complement === "" || hasComplement({ words, tree, head, last, range }, entry.complement);
  });
  const isPhrase = (entry: CueStance): boolean => entry.form !== "none" || head === range.first;
  return fitting.find((entry) => entry.form === form) ?? fitting.find(isPhrase) ?? null;
}

const mostBetween = 2;

/**
 * The last word of a cue's phrase where its words stand in order from a head on, with two others between them at most; what follows the
 * cue belongs to the phrase only right behind it. Null where a word is missing.
 */
function lastOfPhrase(
  words: readonly Word[],
  { last }: WordRange,
  head: number,
  { lemma }: CueStance,
): number | null {
  let at = head;
  for (const wanted of lemma.split(" ").slice(1)) {
    const farthest = Math.min(at + 1 + mostBetween, Math.max(last, at) + 1);
    const found = words.findIndex(
      ({ lower }, index) => index > at && index <= farthest && (lower === wanted || lower === `${wanted}s`),
    );
    if (found < 0 || (found > last + 1 && found !== at + 1)) return null;
    at = found;
  }
  return at;
}
