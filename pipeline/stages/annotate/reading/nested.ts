import type { Segments, Sentence, Token } from "../../../lib/document.ts";
import { touching } from "../../../lib/parts.ts";
import type { ReadAttribution, Reading, TokenRange } from "../../../lib/reading.ts";
import { tokenSpan } from "../words.ts";

/** Contents of attributions as a text of their own, each a paragraph with one sentence. */
export interface Contents {
  readonly segments: Segments;
  /** For each of its tokens: the index in the document. */
  readonly places: readonly number[];
}

/**
 * The contents that may hold an attribution of their own: “she said | the mayor thinks that …”. The network marks one layer, so these are
 * read once more. Quoted ones are left alone: there “I think” and “we believe” are the speaker's own.
 */
export function embeddingContents(
  { tokens, quotations }: Segments,
  { attributions, syntax }: Pick<Reading, "attributions" | "syntax">,
): Contents {
  const outermost = quotations.filter(({ depth }) => depth === 0);
  const chosen = attributions
    .flatMap(({ contents }) => contents)
    .filter(
      (range) => holdsClause(syntax, range) && touching(outermost, tokenSpan({ tokens }, range)).length === 0,
    );
  const sentences = chosen.map((range, paragraph): Sentence => ({
    ...tokenSpan({ tokens }, range),
    paragraph,
  }));
  const placed = chosen.flatMap(({ first, end }, sentence) =>
    tokens.slice(first, end).map((token, nth) => ({ place: first + nth, token: { ...token, sentence } })),
  );
  const inner = placed.map(({ token }): Token => token);
  const places = placed.map(({ place }) => place);
  return { segments: { paragraphs: sentences, sentences, tokens: inner, quotations: [] }, places };
}

/** Does a verb within have a clause for its object? */
function holdsClause(syntax: Reading["syntax"], { first, end }: TokenRange): boolean {
  const isWithin = (head: number): boolean => first <= head && head < end;
  return syntax.slice(first, end).some(({ deprel, head }) => deprel === "ccomp" && isWithin(head));
}

/** Below, more are wrong than a corpus with nested attributions gains by them. */
const leastConfidence = 0.8;

/** The attributions read in contents, where they stand in the document: those with cue and source of their own that are likely right. */
export function nestedAttributions(
  { segments: { tokens }, places }: Contents,
  found: readonly ReadAttribution[],
): readonly ReadAttribution[] {
  const contentOf = ({ first }: TokenRange): number => tokens[first]?.sentence ?? -1;
  const moved = ({ first, end }: TokenRange): TokenRange => ({
    first: places[first] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
  });
  return found.flatMap((one) => {
    const { contents, cue, source, confidence } = one;
    if (cue === null || source === null || confidence < leastConfidence) return [];
    if (new Set([...contents, cue, source].map(contentOf)).size > 1) return [];
    return [{ ...one, contents: contents.map(moved), cue: moved(cue), source: moved(source) }];
  });
}
