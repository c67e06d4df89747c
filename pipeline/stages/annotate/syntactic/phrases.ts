import type { TokenSyntax } from "../../../lib/reading.ts";
import { relativePronouns } from "../wordClasses.ts";
import { isMark, lowerAt, withoutMarks, type Word, type WordRange } from "../words.ts";
import { sentenceTree, type SentenceTree } from "./sentenceTree.ts";

/** A sentence with its tree. */
export interface ParsedSentence {
  readonly words: readonly Word[];
  readonly tree: SentenceTree;
}

/** `syntax`: of every token of the document. */
export function parsedSentence(words: readonly Word[], syntax: readonly TokenSyntax[]): ParsedSentence {
  return { words, tree: sentenceTree(words, syntax) };
}

/** Gives a sentence of a document by its index; without words if there is none. */
export type SentenceParser = (index: number) => ParsedSentence;

/** Parses the sentences of a document when they are asked for; only the last one is kept, as trees are large. */
export function sentenceParser(
  sentences: readonly (readonly Word[])[],
  syntax: readonly TokenSyntax[],
): SentenceParser {
  let [kept, last] = [-1, parsedSentence([], syntax)];
  return (index) => {
    if (index !== kept) [kept, last] = [index, parsedSentence(sentences[index] ?? [], syntax)];
    return last;
  };
}

const besideClause: ReadonlySet<string> = new Set(["punct", "cc"]);

/** A clause with its conjunction (“that”, “to”), without the marks around it. */
export function clausePhrase({ words, tree }: ParsedSentence, verb: number): WordRange {
  return withoutMarks(words, tree.phraseOf(verb, besideClause));
}

const besideNoun: ReadonlySet<string> = new Set(["case", "mark", "punct", "cc", "parataxis"]);

/** A noun phrase or gerund without its preposition, and without what a comma adds to it: “| the deal |, which fell through”. */
export function nounPhrase({ words, tree }: ParsedSentence, noun: number): WordRange {
  const added = tree
    .dependents(noun, "acl:relcl", "acl", "appos")
    .map((word) => tree.phraseOf(word).first)
    .filter((first) => first > noun && (isMark(words[first - 1]) || isMark(words[first])));
  const { first, last } = tree.phraseOf(noun, besideNoun);
  return withoutMarks(words, { first, last: Math.min(last, ...added.map((at) => at - 1)) });
}

const besideAgent: ReadonlySet<string> = new Set([
  "acl",
  "acl:relcl",
  "punct",
  "case",
  "cc",
  "parataxis",
  "mark",
]);

/** Who acts, without clauses: “a lawyer | who knows the case”. */
export function agentPhrase({ words, tree }: ParsedSentence, noun: number): WordRange {
  return withoutMarks(words, tree.phraseOf(noun, besideAgent));
}

const mostVerbs = 4;

/** The subject of a verb, or of the verb that it shares one with: “voted and asked”, “started asking”, “a report saying”. */
export function subjectOf(sentence: ParsedSentence, verb: number, steps = 0): WordRange | null {
  const { words, tree } = sentence;
  const [subject] = tree.dependents(verb, "nsubj");
  const head = tree.headOf(verb);
  const relation = tree.relationOf(verb);
  if (subject !== undefined) {
    const isRelative = relation.startsWith("acl") && relativePronouns.has(lowerAt(words, subject));
    return agentPhrase(sentence, isRelative && head >= 0 ? head : subject);
  }
  if (head < 0 || steps === mostVerbs) return null;
  const [object] = tree.dependents(head, "obj");
  if (relation === "xcomp" && object !== undefined && object < verb) return agentPhrase(sentence, object);
  if (relation === "acl") return lowerAt(words, verb).endsWith("ing") ? agentPhrase(sentence, head) : null;
  return ["conj", "advcl", "xcomp"].includes(relation) ? subjectOf(sentence, head, steps + 1) : null;
}

/** The agent of a passive: “was rejected by | the union”. */
export function agentOf(sentence: ParsedSentence, verb: number): WordRange | null {
  const { tree } = sentence;
  const agent = tree
    .dependents(verb, "obl:agent", "obl")
    .find((word) => tree.relationOf(word) === "obl:agent" || prepositionOf(sentence, word) === "by");
  return agent === undefined ? null : agentPhrase(sentence, agent);
}

/** The word before a phrase that ties it to its head: “of”, “for”, “that”; empty if there is none. */
export function prepositionOf({ words, tree }: ParsedSentence, word: number): string {
  const [preposition] = tree.dependents(word, "case", "mark");
  return preposition === undefined || preposition > word ? "" : lowerAt(words, preposition);
}
