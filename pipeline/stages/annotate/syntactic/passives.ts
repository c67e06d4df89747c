import { lowerAt, rangeSpan, withoutMarks } from "../words.ts";
import type { PlacedEntry } from "./entries.ts";
import type { Found } from "./found.ts";
import {
  agentOf,
  agentPhrase,
  clausePhrase,
  nounPhrase,
  prepositionOf,
  type ParsedSentence,
} from "./phrases.ts";

/** What a passive verb ascribes: “the plan was rejected by …”, “a deal backed by …”, “he was accused of …”, “residents were urged to …”. */
export function passiveComplement(sentence: ParsedSentence, at: number, placed: PlacedEntry): Found | null {
  return addressed(sentence, at, placed) ?? withAgent(sentence, at, placed);
}

/** The subject is whom it is directed at. */
function addressed(
  sentence: ParsedSentence,
  at: number,
  { entry: { complements }, last }: PlacedEntry,
): Found | null {
  const { words, tree } = sentence;
  const [subject] = tree.dependents(at, "nsubj:pass");
  if (subject === undefined) return null;
  for (const word of tree.dependents(at, "xcomp", "ccomp", "obl", "advcl").filter((one) => one > last)) {
    const isClause = ["xcomp", "ccomp"].includes(tree.relationOf(word));
    const content = isClause ? clausePhrase(sentence, word) : nounPhrase(sentence, word);
    const kind = isClause ? lowerAt(words, content.first) : prepositionOf(sentence, word);
    if (kind === "" || !complements.has(`target-${kind}`) || content.first <= last) continue;
    const parts = [rangeSpan(words, content)];
    return { parts, source: agentOf(sentence, at), target: agentPhrase(sentence, subject), rule: "passive" };
  }
  return null;
}

/** The subject, or the noun before a participle, is the content, the agent the source. */
function withAgent(sentence: ParsedSentence, at: number, { entry }: PlacedEntry): Found | null {
  const { words, tree } = sentence;
  const source = entry.complements.has("object") ? agentOf(sentence, at) : null;
  if (source === null) return null;
  const [subject] = tree.dependents(at, "nsubj:pass");
  if (subject !== undefined) {
    return { parts: [rangeSpan(words, nounPhrase(sentence, subject))], source, rule: "passive" };
  }
  const noun = tree.headOf(at);
  if (tree.relationOf(at) !== "acl" || noun < 0 || noun > at) return null;
  const { first } = nounPhrase(sentence, noun);
  const content = withoutMarks(words, { first, last: tree.phraseOf(at).first - 1 });
  return content.first < first ? null : { parts: [rangeSpan(words, content)], source, rule: "passive" };
}
