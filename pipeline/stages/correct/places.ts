import { countWhile } from "../../lib/countWhile.ts";
import { pieceJoint } from "../../lib/parts.ts";
import { sentenceAt, type SentencePlace } from "../../lib/sentences.ts";
import type { Span } from "../../lib/span.ts";
import { occurrences, placesOf, shownText, type Anchorage, type Words } from "./anchorage.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";

/** Where the text of a row that is added stands, its pieces in text order; in code points. Throws a CorrectionError if that is not one place. */
export function findParts(
  anchorage: Anchorage,
  { sentences }: { readonly sentences: readonly SentencePlace[] },
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
  sentences: readonly SentencePlace[],
  { quote, prefix, suffix }: Correction,
): readonly (readonly Span[])[] {
  const pieces = quote.split(pieceJoint);
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
      const next = following[countWhile(following, ({ start }) => start < after)];
      if (next === undefined) return [];
      chain.push(next);
    }
    return paragraphAt(sentences, first.start) === paragraphAt(sentences, chain.at(-1)?.start ?? 0)
      ? [chain]
      : [];
  });
  return chains.filter((chain, nth) => chains[nth + 1]?.at(1)?.start !== chain[1]?.start);
}

function paragraphAt(sentences: readonly SentencePlace[], position: number): number | undefined {
  return sentenceAt(sentences, position)?.paragraph;
}
