import type { Segments, Token } from "../../lib/document.ts";
import type { TokenRange } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";

/** A token with what the rules ask of it. */
export interface Word extends Token {
  readonly text: string;
  /** Its index among the tokens of the document. */
  readonly token: number;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly capitalised: boolean;
  /** True where the tree takes it for a part of a name, whatever else the word may be: “Ann | May”. */
  readonly endsName: boolean;
  /** Index of the outermost quotation that holds it, marks included; -1 outside. */
  readonly quotation: number;
}

/** First and last index of a stretch of words, both within it. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** The words of every sentence, by sentence. */
export function wordsBySentence(text: string, segments: Segments): readonly (readonly Word[])[] {
  const sentences: Word[][] = segments.sentences.map(() => []);
  const outermost = segments.quotations
    .map((quotation, index) => ({ ...quotation, index }))
    .filter(({ depth }) => depth === 0);
  let next = 0;
  for (const [index, token] of segments.tokens.entries()) {
    while ((outermost[next]?.end ?? Infinity) <= token.start) next++;
    const holder = outermost[next];
    const quotation = holder !== undefined && holder.start <= token.start ? holder.index : -1;
    sentences[token.sentence]?.push(toWord(text, token, index, quotation));
  }
  return sentences;
}

const startsWithCapital = /^\p{Lu}/u;

function toWord(text: string, token: Token, index: number, quotation: number): Word {
  const { start, end, sentence, kind } = token;
  const surface = text.slice(start, end);
  const lower = surface.toLowerCase().replaceAll("’", "'");
  const capitalised = startsWithCapital.test(surface);
  return {
    start,
    end,
    sentence,
    kind,
    text: surface,
    token: index,
    lower,
    capitalised,
    endsName: false,
    quotation,
  };
}

/**
 * A word as the tree shows it. Each field by name and in the order of all words: V8 reads copies that are made as a whole slowly, and all
 * rules read words.
 */
export function retold(word: Word, capitalised: boolean, endsName: boolean): Word {
  const { start, end, sentence, kind, text, token, lower, quotation } = word;
  return { start, end, sentence, kind, text, token, lower, capitalised, endsName, quotation };
}

/** The word at an index in lower case; empty outside the sentence. */
export function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? "";
}

/** The place of a range of words in the text. */
export function rangeSpan(words: readonly Word[], { first, last }: WordRange): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** Is this a mark outside quotations? */
export function isMark(word: Word | undefined): boolean {
  return word?.kind === "punctuation" && word.quotation < 0;
}

/** A range without the marks at its ends; a closing bracket stays. */
export function withoutMarks(words: readonly Word[], { first, last }: WordRange): WordRange {
  let [from, to] = [first, last];
  while (from < to && isMark(words[from])) from++;
  while (to > from && isMark(words[to]) && lowerAt(words, to) !== ")") to--;
  return { first: from, last: to };
}

/** The place of a range of tokens in the text. */
export function tokenSpan({ tokens }: Pick<Segments, "tokens">, { first, end }: TokenRange): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
