import type { TokenSyntax } from "../../../lib/reading.ts";
import type { Marked } from "../marked.ts";
import type { Word } from "../words.ts";
import { adverbAttribution } from "./adverbs.ts";
import { nounAttribution } from "./nouns.ts";
import { performative } from "./performatives.ts";
import { parsedSentence } from "./phrases.ts";
import { verbAttribution } from "./verbs.ts";

/**
 * The attributions of a sentence that can be read off its tree, by the verbs, nouns and adverbs of the table of cues; inside
 * quotation marks only what a speaker does by saying so. `syntax`: of every token of the document.
 */
export function syntacticAttributions(
  words: readonly Word[],
  syntax: readonly TokenSyntax[],
): readonly Marked[] {
  const sentence = parsedSentence(words, syntax);
  return words.flatMap((word, at) => {
    if (word.quotation >= 0) return performative(sentence, at) ?? [];
    return (
      verbAttribution(sentence, at) ?? nounAttribution(sentence, at) ?? adverbAttribution(sentence, at) ?? []
    );
  });
}
