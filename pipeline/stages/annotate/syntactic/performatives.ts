import type { Stance } from "../../../lib/stances.ts";
import type { Marked } from "../marked.ts";
import { lowerAt } from "../words.ts";
import { entriesAt } from "./entries.ts";
import type { ParsedSentence } from "./phrases.ts";
import { verbAttribution } from "./verbs.ts";

const acts: ReadonlySet<Stance> = new Set<Stance>([
  "request",
  "demand",
  "promise",
  "criticize",
  "reject",
  "accuse",
]);
const speakers = new Set(["i", "we"]);

/** What a speaker does by saying so (Austin 1962): “We | urge | the council | to act”, in the present and without auxiliary. */
export function performative(sentence: ParsedSentence, at: number): Marked | null {
  const { words, tree } = sentence;
  const [subject] = tree.dependents(at, "nsubj");
  if (subject === undefined || !speakers.has(lowerAt(words, subject))) return null;
  if (tree.dependents(at, "aux", "mark").length > 0) return null;
  const isPresent = entriesAt(words, at, "verb").some(({ entry }) => {
    return entry.lemma.split(" ")[0] === lowerAt(words, at);
  });
  const act = isPresent ? verbAttribution(sentence, at) : null;
  return act && acts.has(act.stance) && act.speech && !act.negated ? toSentenceEnd(sentence, at, act) : null;
}

/** What is urged or promised goes on to the end of the quoted sentence. */
function toSentenceEnd({ words }: ParsedSentence, at: number, act: Marked): Marked {
  const quotation = words[at]?.quotation;
  const last = words.findLast((word) => word.quotation === quotation && word.kind !== "punctuation");
  const part = act.parts.at(-1);
  return last && part && part.end < last.end
    ? { ...act, parts: [...act.parts.slice(0, -1), { start: part.start, end: last.end }] }
    : act;
}
