import type { TokenSyntax } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import { hasTarget, type Stance } from "../../lib/stances.ts";
import type { Marked } from "./marked.ts";
import { sentenceTree, type SentenceTree } from "./sentenceTree.ts";
import { rangeSpan, withoutMarks, type Word, type WordRange } from "./words.ts";

/**
 * At whom an attribution is directed, if the words around its cue do not tell: whose proposal it is that is rejected, who is to do what
 * is demanded, against whom a threat goes. `words`: of its sentence; `syntax`: of the document. Null where the content names no actor.
 */
export function targetInContent(
  { parts, stance, source }: Marked,
  words: readonly Word[],
  syntax: readonly TokenSyntax[],
): Span | null {
  const [content] = parts;
  if (!hasTarget(stance) || content === undefined) return null;
  const first = words.findIndex(({ end }) => end > content.start);
  const last = words.findLastIndex(({ start }) => start < content.end);
  const tree = sentenceTree(words, syntax);
  const root = rootWithin(tree, { first, last });
  const found = root === null ? null : actorAt(words, tree, root, movers.has(stance));
  if (found === null || found.first < first || found.last > last) return null;
  const target = rangeSpan(words, found);
  const isSource = source !== null && target.start < source.end && source.start < target.end;
  return isSource ? null : target;
}

/** The first word of a range whose head lies outside of it. */
function rootWithin(tree: SentenceTree, { first, last }: WordRange): number | null {
  for (let word = first; word >= 0 && word <= last; word++) {
    const head = tree.headOf(word);
    if ((head < first || head > last) && tree.relationOf(word) !== "punct") return word;
  }
  return null;
}

/** Stances that want someone to act. */
const movers = new Set<Stance>(["demand", "request"]);

/** Who is to act, or is named in what a clause says; whose a thing is. */
function actorAt(
  words: readonly Word[],
  tree: SentenceTree,
  root: number,
  isToAct: boolean,
): WordRange | null {
  const phrase = (word: number | undefined): WordRange | null =>
    word === undefined ? null : withoutMarks(words, tree.phraseOf(word, besideActor));
  const isNamed = (word: number): boolean =>
    tree.upos(word) === "PROPN" || tree.dependents(word, ...naming).some((one) => words[one]?.capitalised);
  const [subject] = tree.dependents(root, "nsubj", "nsubj:pass");
  if (subject !== undefined) {
    const isActor = isNamed(subject) || (isToAct && tree.upos(subject) !== "PRON");
    return isActor ? phrase(subject) : null;
  }
  const [owner] = tree.dependents(root, "nmod:poss");
  if (owner !== undefined && tree.upos(owner) !== "PRON") return phrase(owner);
  const named = tree.dependents(root, "obj", "iobj", "obl", "nmod", "obl:agent").find(isNamed);
  if (named !== undefined) return phrase(named);
  const [object] = tree.dependents(root, "obj");
  if (object !== undefined) return actorAt(words, tree, object, isToAct);
  if (tree.upos(root) === "PROPN") return null;
  return phrase(tree.dependents(root, ...naming).find((word) => words[word]?.capitalised));
}

/** “an Indian proposal”, “a UN offer”, “Haiti’s efforts”. */
const naming = ["amod", "compound", "nmod:poss"];
const besideActor: ReadonlySet<string> = new Set(["acl:relcl", "punct", "case"]);
