import { stanceGroup, type Stance } from "../../../lib/stances.ts";
import type { Marked } from "../marked.ts";
import { wordClass } from "../wordClasses.ts";
import { lowerAt, rangeSpan, type WordRange } from "../words.ts";
import { entriesAt, type PlacedEntry } from "./entries.ts";
import { markedAt, type Found } from "./found.ts";
import { agentPhrase, clausePhrase, nounPhrase, prepositionOf, type ParsedSentence } from "./phrases.ts";

/** “Israel’s commitment to …”, “concerns about …”, “fears persist that …”. */
export function nounAttribution(sentence: ParsedSentence, at: number): Marked | null {
  const { words, tree } = sentence;
  if (tree.upos(at) !== "NOUN" || (at > 0 && words[at]?.capitalised === true)) return null;
  for (const placed of entriesAt(words, at, "noun")) {
    const found = contentOf(sentence, at, placed);
    if (found) return markedAt(sentence, { first: at, last: placed.last }, found);
  }
  return null;
}

const persisting = wordClass("persisting");

/** The clause is the noun’s own: “fears persist that …”. */
function isPersisting({ words, tree }: ParsedSentence, at: number): boolean {
  return tree.relationOf(at) === "nsubj" && persisting.has(lowerAt(words, tree.headOf(at)));
}

function contentOf(
  sentence: ParsedSentence,
  at: number,
  { entry: { complements, stance } }: PlacedEntry,
): Found | null {
  const { tree } = sentence;
  const candidates = [
    ...(isPersisting(sentence, at) ? tree.dependents(tree.headOf(at), "ccomp") : []),
    ...tree.dependents(at, "acl", "ccomp"),
    ...tree.dependents(at, "nmod"),
  ];
  const complement = candidates.find((word) => word > at && complements.has(openingOf(sentence, word)));
  const content = complement === undefined ? included(sentence, at) : clauseOrPhrase(sentence, complement);
  const source = complements.has("holder") ? { first: at, last: at } : sourceOf(sentence, at);
  if (content === null || (source === null && !isAttitude(sentence, stance, complement))) return null;
  return { parts: [rangeSpan(sentence.words, content)], source, rule: "noun" };
}

/** Nobody’s fear is a fear; nobody’s “demand for coal” or “threat to peace” ascribes nothing, unless a clause says what. */
function isAttitude(sentence: ParsedSentence, stance: Stance, complement: number | undefined): boolean {
  if (stanceGroup(stance) === "thinks_feels") return true;
  return complement !== undefined && sentence.tree.relationOf(complement) !== "nmod";
}

/** How a complement of a noun opens, in words of the table; a clause may leave out its “that”. */
function openingOf(sentence: ParsedSentence, word: number): string {
  const { words, tree } = sentence;
  const { first } = clausePhrase(sentence, word);
  const opening = lowerAt(words, first);
  if (opening === "that" || opening === "to") return opening;
  const isBareClause = tree.dependents(word, "nsubj", "nsubj:pass").includes(first);
  return isBareClause ? "that" : prepositionOf(sentence, word);
}

/** “allegations of | a fraud”, “fears | that it fails”. */
function clauseOrPhrase(sentence: ParsedSentence, word: number): WordRange {
  const opening = openingOf(sentence, word);
  const isClause = sentence.tree.relationOf(word) !== "nmod" && ["that", "to"].includes(opening);
  return isClause ? clausePhrase(sentence, word) : nounPhrase(sentence, word);
}

/** “demands, including | a ban”, “demands, which include | keeping the border closed”. */
function included(sentence: ParsedSentence, at: number): WordRange | null {
  const { words, tree } = sentence;
  const isInclusion = (word: number): boolean => lowerAt(words, word).startsWith("includ");
  const member =
    tree.dependents(at, "nmod").find((word) => tree.dependents(word, "case").some(isInclusion)) ??
    tree
      .dependents(at, "acl:relcl", "acl")
      .filter(isInclusion)
      .flatMap((word) => tree.dependents(word, "obj", "xcomp", "advcl"))[0];
  return member === undefined ? null : nounPhrase(sentence, member);
}

const giving = new Set(["by", "from", "among"]);

/** Whose it is: “the union’s fears”, “claims by the union”, “concern among residents”. */
function sourceOf(sentence: ParsedSentence, at: number): WordRange | null {
  const { tree } = sentence;
  const [owner] = tree.dependents(at, "nmod:poss");
  const giver = tree.dependents(at, "nmod").find((word) => giving.has(prepositionOf(sentence, word)));
  const source = owner ?? giver;
  return source === undefined ? null : agentPhrase(sentence, source);
}
