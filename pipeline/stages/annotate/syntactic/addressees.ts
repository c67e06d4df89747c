import { timeWords } from "../wordClasses.ts";
import { lowerAt, type WordRange } from "../words.ts";
import { entriesAt } from "./entries.ts";
import { agentPhrase, clausePhrase, nounPhrase, prepositionOf, type ParsedSentence } from "./phrases.ts";

/** Whom a cue is directed at, beside its content. */
export interface Addressee extends WordRange {
  /** Index of the word at which the content begins that the table of cues knows beside an addressee of this cue; null if it knows none, and in the passive. */
  readonly contentFrom: number | null;
}

/** “asked | schools | to pay”, “accused | the mayor | of lying”, “| residents | were urged to leave”; null where a cue addresses nobody. */
export function addresseeOf(sentence: ParsedSentence, cue: WordRange): Addressee | null {
  const { tree } = sentence;
  const verb = verbOf(sentence, cue);
  if (verb === null) return null;
  const [subject] = tree.dependents(verb, "nsubj:pass");
  if (subject !== undefined) return { ...agentPhrase(sentence, subject), contentFrom: null };
  const object = tree.dependents(verb, "obj", "iobj").find((word) => word > cue.last);
  const addressed = object ?? tree.dependents(verb, "obl").find((word) => isAddressed(sentence, word, cue));
  if (addressed === undefined) return null;
  const contents = [
    ...tree.dependents(verb, "ccomp", "xcomp", "advcl", "obl"),
    ...tree.dependents(addressed, "acl", "nmod"),
  ].filter((word) => word > Math.max(addressed, cue.last));
  const known = contents.find((word) => isKnownContent(sentence, verb, word));
  if (contents.length === 0) return null;
  const contentFrom = known === undefined ? null : startOf(sentence, known);
  const { first, last } = agentPhrase(sentence, addressed);
  const isBefore = contentFrom === null || last < contentFrom;
  return { first, last: isBefore ? last : addressed, contentFrom };
}

function verbOf({ tree }: ParsedSentence, { first, last }: WordRange): number | null {
  for (let at = last; at >= first; at--) if (tree.upos(at) === "VERB") return at;
  return null;
}

const addressing = new Set(["to", "on", "with", "from"]);

function isAddressed(sentence: ParsedSentence, word: number, { last }: WordRange): boolean {
  const isTime = timeWords.has(lowerAt(sentence.words, word));
  return word > last && addressing.has(prepositionOf(sentence, word)) && !isTime;
}

/** Does the table know the verb with an addressee and a content that is tied to it so: by “to”, “that”, “of”, …? */
function isKnownContent(sentence: ParsedSentence, verb: number, word: number): boolean {
  const { words, tree } = sentence;
  const { first } = clausePhrase(sentence, word);
  const opening = lowerAt(words, lowerAt(words, first) === "not" ? first + 1 : first);
  const tie = clauseOpenings.has(opening) ? opening : prepositionOf(sentence, word);
  const isClause = ["ccomp", "xcomp"].includes(tree.relationOf(word));
  return entriesAt(words, verb, "verb").some(({ entry: { complements } }) => {
    return complements.has(`target-${tie}`) || (tie === "" && isClause && complements.has("target-clause"));
  });
}

const clauseOpenings = new Set(["to", "that", "whether", "not"]);

/** Where a content begins: with the conjunction of a clause, behind the preposition of a noun or gerund. */
function startOf(sentence: ParsedSentence, word: number): number {
  const { first } = clausePhrase(sentence, word);
  return clauseOpenings.has(lowerAt(sentence.words, first)) ? first : nounPhrase(sentence, word).first;
}
