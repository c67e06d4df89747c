import type { Marked } from "../marked.ts";
import { lowerAt, rangeSpan, withoutMarks, type WordRange } from "../words.ts";
import { entriesAt } from "./entries.ts";
import { markedAt } from "./found.ts";
import { clausePhrase, type ParsedSentence } from "./phrases.ts";

/** “The navy | reportedly | saved 200 people”: nobody says who reports it. */
export function adverbAttribution(sentence: ParsedSentence, at: number): Marked | null {
  const { words, tree } = sentence;
  const [placed] = entriesAt(words, at, "adverb");
  const head = tree.headOf(at);
  if (!placed || head < 0 || tree.upos(head) !== "VERB" || tree.relationOf(head) === "amod") return null;
  const { first, last } = clauseOf(sentence, head);
  const parts = [
    { first, last: at - 1 },
    { first: at + 1, last },
  ]
    .filter((part) => part.first <= part.last)
    .map((part) => rangeSpan(words, withoutMarks(words, part)));
  if (parts.length === 0) return null;
  return markedAt(sentence, { first: at, last: at }, { parts, source: null, rule: "adverb" });
}

/** The clause of a verb without the clauses that stand beside it. */
function clauseOf(sentence: ParsedSentence, verb: number): WordRange {
  const { words, tree } = sentence;
  const { first, last } = clausePhrase(sentence, verb);
  const beside = tree
    .dependents(verb, "conj", "parataxis")
    .filter((word) => tree.dependents(word, "nsubj", "nsubj:pass").length > 0)
    .map((word) => tree.phraseOf(word).first - 1);
  const [mark] = tree.dependents(verb, "mark");
  const from = mark !== undefined && mark === first && lowerAt(words, mark) !== "to" ? first + 1 : first;
  return withoutMarks(words, { first: from, last: Math.min(last, ...beside) });
}
