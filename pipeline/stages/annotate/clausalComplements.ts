import type { TokenSyntax } from "../../lib/reading.ts";
import { readCues, type CueEntry } from "./lexicon.ts";
import { markAt, type Found, type Marked } from "./marked.ts";
import { sentenceTree, type SentenceTree } from "./sentenceTree.ts";
import { verbGroupAt } from "./verbGroups.ts";
import { relativePronouns } from "./wordClasses.ts";
import { lowerAt, rangeSpan, withoutMarks, type Word, type WordRange } from "./words.ts";

const lexicon = readCues();

/**
 * The attributions of verbs in the table of cues that have a clause for their object: “several councils have started asking schools |
 * to pay taxes”. The reading model marks most of them; these are read off its tree. `syntax`: of the document.
 */
export function clausalComplements(
  words: readonly Word[],
  syntax: readonly TokenSyntax[],
): readonly Marked[] {
  const tree = sentenceTree(words, syntax);
  return words.flatMap((word, at) => {
    const isVerb = tree.upos(at) === "VERB" && !["amod", "compound"].includes(tree.relationOf(at));
    if (!isVerb || word.quotation >= 0 || tree.dependents(at, "nsubj:pass", "aux:pass").length > 0) return [];
    return attributionOf(words, tree, at) ?? [];
  });
}

function attributionOf(words: readonly Word[], tree: SentenceTree, at: number): Marked | null {
  for (const entry of verbsAt(words, at)) {
    const last = at + entry.lemma.split(" ").length - 1;
    const complement = complementOf(words, tree, at, last, entry);
    const source = complement && subjectOf(words, tree, at);
    if (!source) continue;
    const { first, negated } = verbGroupAt(words, at);
    return markAt(words, { first, last }, entry, { ...complement, source }, negated);
  }
  return null;
}

/** The verbs of the table that begin at a word, longest first. */
function verbsAt(words: readonly Word[], at: number): readonly CueEntry[] {
  return (lexicon.get(lowerAt(words, at)) ?? [])
    .filter(({ words: surface, entry }) => {
      return entry.form === "verb" && surface.every((word, nth) => lowerAt(words, at + nth) === word);
    })
    .map(({ entry }) => entry);
}

type Complement = Pick<Found, "parts" | "target" | "rule">;

function complementOf(
  words: readonly Word[],
  tree: SentenceTree,
  at: number,
  last: number,
  { complements }: CueEntry,
): Complement | null {
  const addressee = tree.dependents(at, "obj", "iobj").find((object) => object > last);
  for (const clause of tree.dependents(at, "ccomp", "xcomp").filter((one) => one > last)) {
    const content = withoutMarks(words, tree.phraseOf(clause));
    if (content.first <= last) continue;
    const opening = lowerAt(words, content.first);
    const target = addressee !== undefined && addressee < content.first ? addressee : null;
    const kinds = target === null ? kindsOf(opening) : kindsOf(opening).map((kind) => `target-${kind}`);
    if (!kinds.some((kind) => complements.has(kind))) continue;
    return {
      parts: [rangeSpan(words, content)],
      target: target === null ? null : withoutMarks(words, tree.phraseOf(target)),
      rule: "unmarked_clause",
    };
  }
  return null;
}

/** What a verb has to take, in words of the table, for a clause that opens so. */
function kindsOf(opening: string): readonly string[] {
  if (opening === "to") return ["to"];
  if (opening === "that") return ["that"];
  return opening === "whether" || opening === "if" ? ["whether"] : ["clause", "that"];
}

const besideSource: ReadonlySet<string> = new Set(["acl", "acl:relcl", "punct", "case"]);
const mostVerbs = 4;

/** The subject of a verb, or of the verb that it shares one with: “voted and asked”, “started asking”, “a report saying”. */
function subjectOf(words: readonly Word[], tree: SentenceTree, verb: number, steps = 0): WordRange | null {
  const phrase = (word: number): WordRange => withoutMarks(words, tree.phraseOf(word, besideSource));
  const [subject] = tree.dependents(verb, "nsubj");
  const head = tree.headOf(verb);
  const relation = tree.relationOf(verb);
  if (subject !== undefined) {
    const isRelative = relation.startsWith("acl") && relativePronouns.has(lowerAt(words, subject));
    return isRelative && head >= 0 ? phrase(head) : phrase(subject);
  }
  if (head < 0 || steps === mostVerbs) return null;
  const [object] = tree.dependents(head, "obj");
  if (relation === "xcomp" && object !== undefined && object < verb) return phrase(object);
  if (relation === "acl") return lowerAt(words, verb).endsWith("ing") ? phrase(head) : null;
  return ["conj", "advcl", "xcomp"].includes(relation) ? subjectOf(words, tree, head, steps + 1) : null;
}
