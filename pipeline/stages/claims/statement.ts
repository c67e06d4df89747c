import type { Attribution } from "../../lib/annotation.ts";
import { stretch } from "../../lib/parts.ts";
import type { TokenRange } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import type { Stance } from "../../lib/stances.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import { isSelfContained } from "./deixis.ts";
import { resolveReferences } from "./resolvedReferences.ts";
import { clauseOf, hasAuxiliary, isOneClause } from "./statementClauses.ts";
import { tokensOf } from "./tree.ts";
import type { Passages } from "./wording.ts";

/** With these a claimant does not say that the content is so. */
const untold = new Set<Stance>(["deny", "doubt", "no_comment", "question", "refuse", "reject"]);
const asking = new Set<Stance>(["demand", "propose", "request"]);

/**
 * What the claimant holds true, as a sentence of its own: the words of the content, with the claimant’s name for the first pronoun
 * that speaks of the claimant. Null where a reference cannot be resolved, and of what is no statement.
 */
export function statementOf(
  place: Passages,
  parts: readonly Span[],
  stance: Stance,
  attribution: Attribution | null,
): string | null {
  if (untold.has(stance) || attribution?.negated === true) return null;
  const ranges = parts.map((part, nth) => clauseOf(place, tokensOf(place.segments, part), nth === 0));
  if (!isWhole(place, parts, attribution) || !isOneClause(place, ranges)) return null;
  if (asking.has(stance) && !hasAuxiliary(place, ranges)) return null;
  const replaced = resolveReferences(place, ranges, attribution);
  if (replaced === null || !isSelfContained(place, ranges)) return null;
  return sentenceOf(ranges.map((range) => wordsOf(place, range, replaced)));
}

/** Is a content interrupted by nothing but its cue and source? A conjunction between would be lost. */
function isWhole({ text }: Passages, parts: readonly Span[], attribution: Attribution | null): boolean {
  const between = parts.slice(1).map(({ start }, nth) => ({ start: parts[nth]?.end ?? start, end: start }));
  const known = [attribution?.cue, attribution?.source, attribution?.target].filter((span) => span !== null);
  return between.every(({ start, end }) =>
    Array.from(text.slice(start, end)).every((character, nth) => {
      const at = start + nth;
      return (
        !letter.test(character) ||
        known.some((span) => span !== undefined && span.start <= at && at < span.end)
      );
    }),
  );
}

const letter = /\p{L}/u;

/** The words of a range as printed, but for those that are replaced. */
function wordsOf(
  { text, segments: { tokens } }: Passages,
  { first, end }: TokenRange,
  replaced: ReadonlyMap<number, string>,
): string {
  const span = stretch(tokens.slice(first, end));
  let [words, at] = ["", span.start];
  tokens.slice(first, end).forEach((token, nth) => {
    const other = replaced.get(first + nth);
    if (other === undefined) return;
    words += text.slice(at, token.start) + other;
    at = token.end;
  });
  return words + text.slice(at, span.end);
}

const terminal = /[.!][”"’']?$/;
const unfinished = /\?[”"’']*$|…|\.\.\.|[—–][”"’']*$|,[”"’' ]*$/;
const quotation = /[“”"]|''|``/g;

/** One sentence; what is left of quotation marks must be in pairs. */
function sentenceOf(pieces: readonly string[]): string | null {
  const words = collapseWhiteSpace(pieces.join(" "));
  if (unfinished.test(words) || (words.match(quotation)?.length ?? 0) % 2 === 1) return null;
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return terminal.test(sentence) ? sentence : `${sentence}.`;
}
