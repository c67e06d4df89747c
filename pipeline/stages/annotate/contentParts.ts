import type { Quotation, Segments } from "../../lib/document.ts";
import { holds, touching } from "../../lib/parts.ts";
import type { ReadAttribution, TokenRange } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import { withoutAside, withWholePhrases, type Phrases } from "./wholePhrases.ts";
import { tokenSpan } from "./words.ts";

/** A document in which contents are to be placed. */
export interface Surroundings {
  readonly text: string;
  readonly segments: Segments;
  readonly phrases: Phrases;
  /** The quotations that stand within no other. */
  readonly outermost: readonly Quotation[];
}

/** The contents of an attribution as they stand in the text: whole phrases beside the cue, without what belongs to the sentence around them. */
export function contentParts(read: ReadAttribution, surroundings: Surroundings): readonly Span[] {
  return besideCue(read, surroundings)
    .map((range) => whole(range, read, surroundings))
    .flatMap((range) => withoutBrackets(range, surroundings))
    .map((range) => trimmed(range, surroundings))
    .filter((part) => part !== null);
}

/** What is reported without quotation marks stands in the sentence of its cue, unless nothing of it does. */
function besideCue(
  { contents, cue }: ReadAttribution,
  { segments, outermost }: Surroundings,
): readonly TokenRange[] {
  const { tokens } = segments;
  const sentenceOf = ({ first }: TokenRange): number => tokens[first]?.sentence ?? -1;
  if (cue === null || !contents.some((content) => sentenceOf(content) === sentenceOf(cue))) return contents;
  return contents.filter(
    (content) =>
      sentenceOf(content) === sentenceOf(cue) || touching(outermost, tokenSpan(segments, content)).length > 0,
  );
}

/**
 * Outside quotation marks a content does not end within a phrase of its sentence, unless cue, source or another content stand in it, nor
 * with what the outlet adds to a noun phrase.
 */
function whole(
  range: TokenRange,
  { contents, cue, source }: ReadAttribution,
  { segments, phrases, outermost }: Surroundings,
): TokenRange {
  const { tokens } = segments;
  const bare = withoutAside(range, phrases, (token) => tokens[token]?.kind === "punctuation");
  const widened = bare.end < range.end ? bare : withWholePhrases(range, phrases);
  const meetsRole = [...contents, cue, source].some(
    (role) => role !== null && role.first < widened.end && range.end < role.end,
  );
  const isQuoted = touching(outermost, tokenSpan(segments, range)).length > 0;
  const leaves = tokens[widened.end - 1]?.sentence !== tokens[range.end - 1]?.sentence;
  return isQuoted || leaves || meetsRole || touching(outermost, tokenSpan(segments, widened)).length > 0
    ? range
    : widened;
}

/** A bracket behind a quotation is the outlet’s: “We are ready” | (translated). */
function withoutBrackets(
  { first, end }: TokenRange,
  { text, segments: { tokens }, outermost }: Surroundings,
): readonly TokenRange[] {
  const at = (token: number): string => text.slice(tokens[token]?.start ?? 0, tokens[token]?.end ?? 0);
  const endsQuotation = (token: number): boolean => {
    const end = tokens[token]?.end ?? -1;
    return touching(outermost, { start: end - 1, end }).some((quotation) => quotation.end === end);
  };
  const ranges: TokenRange[] = [];
  let from = first;
  for (let token = first + 1; token < end; token++) {
    if (at(token) !== "(" || !endsQuotation(token - 1)) continue;
    const after = afterBracket(at, token, end);
    ranges.push({ first: from, end: token });
    from = after;
    token = after;
  }
  return from < end ? [...ranges, { first: from, end }] : ranges;
}

/** Index after the bracket that closes the one at `open`; `end` if none does. */
function afterBracket(at: (token: number) => string, open: number, end: number): number {
  let depth = 0;
  for (let token = open; token < end; token++) {
    if (at(token) === "(") depth++;
    if (at(token) === ")" && --depth === 0) return token + 1;
  }
  return end;
}

/** A content or source without the marks at its ends that belong to the sentence around it. */
export function trimmed(
  { first, end }: TokenRange,
  { text, segments: { tokens }, outermost }: Surroundings,
): Span | null {
  const isTie = (index: number): boolean => {
    const token = tokens[index];
    if (token?.kind !== "punctuation" || !ties.has(text.slice(token.start, token.end))) return false;
    return !touching(outermost, token).some(({ inner }) => holds(inner, token));
  };
  let [from, to] = [first, end];
  while (from < to && isTie(from)) from++;
  while (to > from && isTie(to - 1)) to--;
  const [opening, closing] = [tokens[from], tokens[to - 1]];
  return opening && closing && from < to ? { start: opening.start, end: closing.end } : null;
}

const ties = new Set([",", ".", ";", ":", "-", "–", "—", "--"]);
