import { holds, stretch } from "../../lib/parts.ts";
import { sentencesAt, type SentencePlace } from "../../lib/sentences.ts";
import type { Span } from "../../lib/span.ts";
import { occurrences, placesOf, shownText, type Anchorage, type Words } from "./anchorage.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";
import { around } from "./places.ts";

/** In which stretches of the text the words of a span are looked for, the first that has them counts. */
type Regions = "in parts first" | "outside of parts" | "in the sentence first";

function regionsOf({ dataset }: Correction, column: string): Regions {
  if (dataset === "figures") return "in parts first";
  return column === "target_text" ? "in the sentence first" : "outside of parts";
}

/**
 * Where the words stand that a column `x_text` of `set` gives, alone or as `{ quote, prefix, suffix }`; null if it gives none.
 * Throws a CorrectionError if that is not one place.
 */
export function findSpan(
  anchorage: Anchorage,
  { sentences }: { readonly sentences: readonly SentencePlace[] },
  parts: readonly Span[],
  correction: Correction,
  column: string,
): Span | null {
  const given = correction.set?.[column] ?? null;
  if (given === null) return null;
  const words = wordsOf(given);
  const regions = regionsOf(correction, column);
  const refused = (what: string) => refuse(correction.line, `${correction.dataset}.${column} ${what}`);
  if (words === null) throw refused(`is neither a text nor {"quote", "prefix", "suffix"}`);
  const touched = sentencesAt(sentences, stretch(parts));
  const home = { start: touched[0]?.char_start ?? 0, end: touched.at(-1)?.char_end ?? 0 };
  const isInParts = (span: Span): boolean => parts.some((part) => holds(part, span));
  const all = occurrences(anchorage, words).filter(
    (span) => regions !== "outside of parts" || !parts.some((part) => touches(part, span)),
  );
  const inParts = regions === "in parts first" ? all.filter(isInParts) : [];
  const near = inParts.length > 0 ? inParts : all.filter((span) => holds(home, span));
  const found = near.length > 0 ? near : all;
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined) throw refused(`${around(words)} does not stand in ${anchorage.path}`);
  const places = placesOf(
    anchorage,
    found.map(({ start }) => start),
  );
  throw refused(
    `${shownText(words.quote)} stands at ${places}; give {"quote", "prefix", "suffix"} to say which`,
  );
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function wordsOf(given: unknown): Words | null {
  if (typeof given === "string") return { quote: given };
  if (typeof given !== "object" || given === null) return null;
  const fields = Object.entries(given);
  if (fields.some(([name, value]) => !isOneOf(name) || typeof value !== "string")) return null;
  const words: Words = { quote: "", ...given };
  return words.quote === "" ? null : words;
}

function isOneOf(name: string): boolean {
  return name === "quote" || name === "prefix" || name === "suffix";
}
