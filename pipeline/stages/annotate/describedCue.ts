import type { CueForm } from "../../lib/annotation.ts";
import { composedStance, isNegatedCue } from "./composedStance.ts";
import { cueHead } from "./cueHeads.ts";
import type { Marked } from "./marked.ts";
import type { ParsedSentence } from "./syntactic/phrases.ts";
import { wordClass } from "./wordClasses.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

type CueValues = Pick<Marked, "cueLemma" | "cueForm" | "stance" | "speech" | "negated" | "predicative">;

/** What is known of a cue that the reading model marks: by the tables of cues, or else its lemma alone. `range`: its words in the sentence. */
export function describedCue(sentence: ParsedSentence, range: WordRange): CueValues {
  const { words, tree } = sentence;
  const lower = lowerAt(words, range.first);
  if (lower === ":") return { ...plain, cueLemma: ":", cueForm: "colon" };
  if (lower === "according") return { ...plain, cueLemma: "according to", cueForm: "according_to" };
  const { head, form, known } = cueHead(words, range, tree);
  const predicative = isPredicative(sentence, range, head, form);
  const negated = isNegatedCue(words, head, form === "noun") || hasNone(words, head, range);
  if (!known)
    return { ...plain, speech: false, cueLemma: tree.lemma(head), cueForm: form, negated, predicative };
  const { lemma, speech } = known;
  const stance = composedStance(words, head, known.stance);
  return { stance, speech, cueLemma: lemma, cueForm: known.form, negated, predicative };
}

/** “has no plans”, “made no promise” */
function hasNone(words: readonly Word[], head: number, { last }: WordRange): boolean {
  return head + 1 < last && lowerAt(words, head + 1) === "no";
}

const plain = { stance: "state", speech: true, negated: false, predicative: true } as const;
const persisting = wordClass("persisting");

/**
 * Is the cue the predicate of its clause? “fears persist that …” is; “his statements raise doubts”, “concerns about the costs” and “a plan
 * backed by the union” are phrases in a sentence of the outlet’s.
 */
function isPredicative(
  { words, tree }: ParsedSentence,
  { first, last }: WordRange,
  head: number,
  form: CueForm,
): boolean {
  if (form === "noun") {
    const hasVerb = words.some((_, at) => at >= first && at <= last && tree.upos(at) === "VERB");
    const verb = tree.headOf(head);
    const isSubject = tree.relationOf(head) === "nsubj" && tree.dependents(verb, "obj").length === 0;
    return hasVerb || (isSubject && persisting.has(lowerAt(words, verb)));
  }
  const isParticiple = tree.relationOf(head) === "acl" && !lowerAt(words, head).endsWith("ing");
  return !isParticiple;
}
