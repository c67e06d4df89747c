import type { ExtractedRows } from "../../lib/relate.ts";
import type { SentenceRow } from "../../lib/rows.generated.ts";
import type { Span } from "../../lib/span.ts";
import { occurrences, placesOf, shownText, type Anchorage, type Words } from "./anchorage.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";

/** What pieces of an interrupted text are joined by. */
export const joint = " … ";

/** Where the text of a row that is added stands, its pieces in text order; in code points. Throws a CorrectionError if that is not one place. */
export function findParts(
  anchorage: Anchorage,
  { sentences }: ExtractedRows,
  correction: Correction,
): readonly Span[] {
  const whole = occurrences(anchorage, correction).map((span) => [span]);
  const found = whole.length > 0 ? whole : interrupted(anchorage, sentences, correction);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const { line, quote } = correction;
  if (only === undefined) throw refuse(line, `${anchorage.path} does not hold ${around(correction)}`);
  const places = placesOf(
    anchorage,
    found.map(([first]) => first?.start ?? 0),
  );
  throw refuse(line, `${shownText(quote)} stands at ${places}; add prefix or suffix`);
}

/** “…” after “…” before “…” */
export function around({ quote, prefix, suffix }: Words): string {
  const sides = [
    prefix === undefined ? "" : ` after ${shownText(prefix)}`,
    suffix === undefined ? "" : ` before ${shownText(suffix)}`,
  ];
  return `${shownText(quote)}${sides.join("")}`;
}

/** The closest rows of pieces within one paragraph each. */
function interrupted(
  anchorage: Anchorage,
  sentences: readonly SentenceRow[],
  { quote, prefix, suffix }: Correction,
): readonly (readonly Span[])[] {
  const pieces = quote.split(joint);
  const places = pieces.map((piece, nth) =>
    occurrences(anchorage, {
      quote: piece,
      ...(nth === 0 && prefix !== undefined ? { prefix } : {}),
      ...(nth === pieces.length - 1 && suffix !== undefined ? { suffix } : {}),
    }),
  );
  const [firsts = [], ...rest] = places;
  if (rest.length === 0) return [];
  const chains = firsts.flatMap((first) => {
    const chain = [first];
    for (const following of rest) {
      const after = chain.at(-1)?.end ?? 0;
      const next = following.find(({ start }) => start >= after);
      if (next === undefined) return [];
      chain.push(next);
    }
    return paragraphAt(sentences, first.start) === paragraphAt(sentences, chain.at(-1)?.start ?? 0)
      ? [chain]
      : [];
  });
  return chains.filter((chain, nth) => chains[nth + 1]?.at(1)?.start !== chain[1]?.start);
}

function paragraphAt(sentences: readonly SentenceRow[], position: number): number | undefined {
  return sentenceAt(sentences, position)?.paragraph;
}

/** The sentence that holds a position. */
export function sentenceAt(sentences: readonly SentenceRow[], position: number): SentenceRow | undefined {
  return sentences.find(({ char_start, char_end }) => char_start <= position && position < char_end);
}

/** The sentences that share a character with a span. */
export function sentencesAt(sentences: readonly SentenceRow[], { start, end }: Span): readonly SentenceRow[] {
  return sentences.filter(({ char_start, char_end }) => char_start < end && char_end > start);
}
