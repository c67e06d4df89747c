import type { TokenRange, TokenSyntax } from "../../lib/reading.ts";

/** What stands before the word that it belongs to. */
const modifiers: ReadonlySet<string> = new Set([
  "amod",
  "det",
  "compound",
  "nummod",
  "nmod:poss",
  "case",
  "mark",
  "aux",
  "advmod",
  "cc",
]);
/** What completes a word or phrase before it. */
const completions: ReadonlySet<string> = new Set(["obl", "nmod", "appos", "flat", "fixed", "compound"]);
const mostSteps = 5;

/** For each token the last one of all that depends on it. */
export function lastDependents(syntax: readonly TokenSyntax[]): readonly number[] {
  const last = syntax.map((_, token) => token);
  for (const token of syntax.keys()) {
    for (let at = syntax[token]?.head ?? -1; at >= 0 && (last[at] ?? at) < token; at = syntax[at]?.head ?? -1)
      last[at] = token;
  }
  return last;
}

/**
 * A range of tokens that does not end within a phrase: “concerns about possible | retaliation”, “were killed in a stampede | near Lima”.
 * `last`: see `lastDependents`.
 */
export function withWholePhrases(
  range: TokenRange,
  syntax: readonly TokenSyntax[],
  last: readonly number[],
): TokenRange {
  let { end } = range;
  for (let step = 0; step < mostSteps; step++) {
    const opened = openedPhrase(end, syntax) ?? completion({ first: range.first, end }, syntax);
    if (opened === null) break;
    end = Math.max(end, (last[opened] ?? opened) + 1);
  }
  return { first: range.first, end };
}

/** The word after the range that its last word modifies. */
function openedPhrase(end: number, syntax: readonly TokenSyntax[]): number | null {
  const { deprel = "", head = -1 } = syntax[end - 1] ?? {};
  return modifiers.has(deprel) && head >= end ? head : null;
}

/** The head of the phrase that begins right after the range, if it completes something in it. */
function completion({ first, end }: TokenRange, syntax: readonly TokenSyntax[]): number | null {
  const headOf = (token: number): number => syntax[token]?.head ?? -1;
  let root = end;
  while (headOf(root) >= end) root = headOf(root);
  const isInside = headOf(root) >= first && headOf(root) < end;
  return isInside && completions.has(syntax[root]?.deprel ?? "") ? root : null;
}
