import type { Segments, Token } from "../../pipeline/lib/document.ts";
import type { Mention, ReadAttribution, Reading, TokenSyntax } from "../../pipeline/lib/reading.ts";

/** Tokens between one attribution and the next, and as many as it is long. */
const step = 8;
/** No tree of the model is deeper, nor reaches farther: it reads a window at a time. */
const window = 100;

const sure = { contentProbability: 1, cueProbability: 1, sourceProbability: 1, confidence: 1 };

/** A reading in which all that can be found is: somebody says something wherever there is room for it, and every tree is one deep chain. */
export function diligentReading(text: string, { tokens, sentences }: Segments): Reading {
  const starts = tokens.flatMap((token, at) =>
    at % step === 0 && tokens[at + step - 1]?.sentence === token.sentence ? [at] : [],
  );
  return {
    attributions: starts.map(attributionAt),
    syntax: tokens.map((token, at) => syntaxOf(text, tokens, token, at)),
    mentions: starts.map((token, nth): Mention => {
      return { token, type: "person", antecedent: starts[nth - 1] ?? null };
    }),
    sentences: sentences.map(() => ({ checkWorthy: 1, checkable: 1 })),
  };
}

function attributionAt(at: number): ReadAttribution {
  return {
    ...sure,
    source: { first: at, end: at + 1 },
    cue: { first: at + 1, end: at + 2 },
    contents: [{ first: at + 2, end: at + step }],
  };
}

const relations = ["conj", "nsubj", "ccomp", "obj", "amod", "nmod"];
const capital = /^\p{Lu}/u;
const digit = /^\p{N}/u;

function syntaxOf(
  text: string,
  tokens: readonly Token[],
  { start, end, sentence }: Token,
  at: number,
): TokenSyntax {
  const form = text.slice(start, end);
  const isRoot = at % window === 0 || tokens[at - 1]?.sentence !== sentence;
  const upos = digit.test(form) ? "NUM" : capital.test(form) ? "PROPN" : at % 2 === 0 ? "NOUN" : "VERB";
  return {
    upos,
    lemma: form.toLowerCase(),
    head: isRoot ? -1 : at - 1,
    deprel: isRoot ? "root" : (relations[at % relations.length] ?? "dep"),
  };
}
