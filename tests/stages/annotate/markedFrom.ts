import type { Attribution } from "../../../pipeline/lib/annotation.ts";
import type { TokenSyntax } from "../../../pipeline/lib/reading.ts";
import { readCueStances } from "../../../pipeline/stages/annotate/cueStances.ts";
import { annotate } from "../../../pipeline/stages/annotate/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { emptyReading } from "../../recorded/readings.ts";

const stances = readCueStances();
const forms = ["verb", "noun", "adjective"] as const;
const partsOfSpeech = { verb: "VERB", noun: "NOUN", adjective: "ADJ" };

/**
 * The attribution of a sentence whose cue stands in square brackets: what is left of the sentence behind the cue, or before it, is the
 * content. A word is a verb, else a noun, else an adjective, if the tables of cues know it as such; “to” is always the particle.
 */
export function markedFrom(sentence: string): Attribution {
  const text = sentence.replaceAll(/[[\]]/g, "");
  const [start, end] = [sentence.indexOf("["), sentence.indexOf("]") - 1];
  const segments = segment(text);
  const reading = emptyReading(segments);
  const { tokens } = segments;
  const first = tokens.findIndex((token) => token.end > start);
  const after = tokens.findLastIndex((token) => token.start < end) + 1;
  const isAfter = tokens.slice(after).some(({ kind }) => kind === "word");
  const content = isAfter ? { first: after, end: tokens.length } : { first: 0, end: first };
  const [marked] = annotate(text, segments, {
    ...reading,
    syntax: tokens.map((token) => syntaxOf(text.slice(token.start, token.end).toLowerCase())),
    attributions: [
      {
        contents: [content],
        cue: { first, end: after },
        source: null,
        contentProbability: 1,
        cueProbability: 1,
        sourceProbability: 1,
        confidence: 0.9,
      },
    ],
  }).attributions;
  if (!marked) throw new Error(`nothing is marked in ${sentence}`);
  return marked;
}

function syntaxOf(lower: string): TokenSyntax {
  const known = (stances.get(lower) ?? []).map(({ form }) => form);
  const form = forms.find((one) => known.includes(one));
  const upos = lower === "to" ? "PART" : form === undefined ? "X" : partsOfSpeech[form];
  return { upos, lemma: lower, head: -1, deprel: form === "adjective" ? "amod" : "dep" };
}
