import type { Segments, Token } from "../../lib/document.ts";

/** A token with what the rules ask of it. */
export interface Word extends Token {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly capitalised: boolean;
  /** Index of the outermost double quotation that holds it, marks included; -1 outside. */
  readonly quotation: number;
}

/** The words of every sentence, by sentence. */
export function wordsBySentence(text: string, segments: Segments): readonly (readonly Word[])[] {
  const sentences: Word[][] = segments.sentences.map(() => []);
  const outermost = segments.quotations
    .map((quotation, index) => ({ ...quotation, index }))
    .filter(({ depth, double }) => depth === 0 && double);
  let next = 0;
  for (const token of segments.tokens) {
    while ((outermost[next]?.end ?? Infinity) <= token.start) next++;
    const holder = outermost[next];
    const quotation = holder !== undefined && holder.start <= token.start ? holder.index : -1;
    sentences[token.sentence]?.push(word(text, token, quotation));
  }
  return sentences;
}

function word(text: string, token: Token, quotation: number): Word {
  const surface = text.slice(token.start, token.end);
  const lower = surface.toLowerCase().replaceAll("’", "'");
  return { ...token, text: surface, lower, capitalised: startsWithCapital.test(surface), quotation };
}

const startsWithCapital = /^\p{Lu}/u;
