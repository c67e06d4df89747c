import type { Marked } from "../marked.ts";
import { adverbAttribution } from "./adverbs.ts";
import { nounAttribution } from "./nouns.ts";
import { performative } from "./performatives.ts";
import type { ParsedSentence } from "./phrases.ts";
import { verbAttribution } from "./verbs.ts";

/**
 * The attributions of a sentence that can be read off its tree, by the verbs, nouns and adverbs of the table of cues; inside
 * quotation marks only what a speaker does by saying so.
 */
export function syntacticAttributions(sentence: ParsedSentence): readonly Marked[] {
  return sentence.words.flatMap((word, at) => {
    if (word.quotation >= 0) return performative(sentence, at) ?? [];
    return (
      verbAttribution(sentence, at) ?? nounAttribution(sentence, at) ?? adverbAttribution(sentence, at) ?? []
    );
  });
}
