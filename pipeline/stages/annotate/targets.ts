import { holds, touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import type { Stance } from "../../lib/stances.ts";
import type { Marked } from "./marked.ts";
import { agentPhrase, prepositionOf, type ParsedSentence } from "./syntactic/phrases.ts";
import type { SentenceTree } from "./syntactic/sentenceTree.ts";
import { rangeSpan, withoutMarks, type WordRange } from "./words.ts";

/**
 * At whom an attribution is directed, if the words around its cue do not tell: whose proposal it is that is rejected, who is to do what
 * is demanded, against whom a threat goes. Null where the content names no actor.
 */
export function targetInContent({ parts, stance, source }: Marked, sentence: ParsedSentence): Span | null {
  const { words } = sentence;
  const offset = words[0]?.token ?? 0;
  const content = parts
    .flatMap((part) => touching(words, part).filter((word) => holds(part, word)))
    .map(({ token }) => token - offset);
  const found = targetWithin(sentence, content, movers.has(stance));
  if (found === null) return null;
  const target = rangeSpan(words, found);
  if (!parts.some((part) => holds(part, target))) return null;
  const isSource = source !== null && target.start < source.end && source.start < target.end;
  return isSource ? null : target;
}

function targetWithin(
  sentence: ParsedSentence,
  content: readonly number[],
  isToAct: boolean,
): WordRange | null {
  const [root, ...others] = rootsOf(sentence.tree, content);
  if (root === undefined) return null;
  return judged(sentence, root, others) ?? actorAt(sentence, root, isToAct);
}

/** The words of a content whose heads lie outside of it. */
function rootsOf(tree: SentenceTree, content: readonly number[]): readonly number[] {
  const within = new Set(content);
  return content.filter(
    (word) =>
      !within.has(tree.headOf(word)) && !["punct", "mark", "case", "cc"].includes(tree.relationOf(word)),
  );
}

const objects = ["obj", "iobj", "nsubj:pass"];
const predicates = ["xcomp", "ccomp", "advcl"];
const predicating = new Set(["as", "of", "for"]);

/** Who or what is told to act, or is called something: “| the council | to pay”, “| the deal | as toothless”, “| him | of lying”. */
function judged(sentence: ParsedSentence, root: number, others: readonly number[]): WordRange | null {
  const { tree } = sentence;
  const isPredicated = others.some((word) => {
    return predicates.includes(tree.relationOf(word)) || predicating.has(prepositionOf(sentence, word));
  });
  return isPredicated && objects.includes(tree.relationOf(root)) ? agentPhrase(sentence, root) : null;
}

/** Stances that want someone to act. */
const movers = new Set<Stance>(["demand", "request"]);

/** Who is to act, or is named in what a clause says; whose a thing is. */
function actorAt(sentence: ParsedSentence, root: number, isToAct: boolean): WordRange | null {
  const { words, tree } = sentence;
  const phrase = (word: number | undefined): WordRange | null =>
    word === undefined ? null : withoutMarks(words, tree.phraseOf(word, besideActor));
  const isNamed = (word: number): boolean =>
    tree.upos(word) === "PROPN" || tree.dependents(word, ...naming).some((one) => words[one]?.capitalised);
  const [subject] = tree.dependents(root, "nsubj", "nsubj:pass");
  if (subject !== undefined) {
    const isActor = isNamed(subject) || (isToAct && tree.upos(subject) !== "PRON");
    return isActor ? phrase(subject) : null;
  }
  const owner = ownerOf(tree, root);
  if (owner !== undefined && tree.upos(owner) !== "PRON") return phrase(owner);
  const named = tree.dependents(root, "obj", "iobj", "obl", "nmod", "obl:agent").find(isNamed);
  if (named !== undefined) return phrase(named);
  const [object] = tree.dependents(root, "obj");
  if (object !== undefined) return actorAt(sentence, object, isToAct);
  if (tree.upos(root) === "PROPN" || words[root]?.capitalised === true) return null;
  return phrase(tree.dependents(root, ...naming).find((word) => words[word]?.capitalised));
}

/** “the union’s offer”: the reading model takes some possessives for compounds. */
function ownerOf(tree: SentenceTree, noun: number): number | undefined {
  const [owner] = tree.dependents(noun, "nmod:poss");
  return owner ?? tree.dependents(noun, "compound").find((word) => tree.dependents(word, "case").length > 0);
}

/** “an Indian proposal”, “a UN offer”, “Haiti’s efforts”. */
const naming = ["amod", "compound", "nmod:poss"];
const besideActor: ReadonlySet<string> = new Set(["acl:relcl", "punct", "case"]);
