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

/** The syntax of a document, and for each token the stretch from the first to the last that depends on it. */
export interface Phrases {
  readonly syntax: readonly TokenSyntax[];
  readonly extents: readonly TokenRange[];
}

/** Finds the phrase that each token heads. */
export function phrasesOf(syntax: readonly TokenSyntax[]): Phrases {
  const extents = syntax.map((_, token) => ({ first: token, end: token + 1 }));
  for (const token of syntax.keys()) {
    for (let at = headOf(syntax, token); at >= 0; at = headOf(syntax, at)) {
      const extent = extents[at];
      if (!extent || (extent.first <= token && token < extent.end)) break;
      extent.first = Math.min(extent.first, token);
      extent.end = Math.max(extent.end, token + 1);
    }
  }
  return { syntax, extents };
}

function headOf(syntax: readonly TokenSyntax[], token: number): number {
  return syntax[token]?.head ?? -1;
}

/** A range that does not end within a phrase: “concerns about possible | strikes”, “were killed in a stampede | near Lima”. */
export function withWholePhrases(range: TokenRange, { syntax, extents }: Phrases): TokenRange {
  let { end } = range;
  for (let step = 0; step < mostSteps; step++) {
    const opened = openedPhrase(end, syntax) ?? completion({ first: range.first, end }, syntax);
    if (opened === null) break;
    end = Math.max(end, extents[opened]?.end ?? end);
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
  let root = end;
  while (headOf(syntax, root) >= end) root = headOf(syntax, root);
  const head = headOf(syntax, root);
  return head >= first && head < end && completions.has(syntax[root]?.deprel ?? "") ? root : null;
}

/** A noun phrase without the relative clause after a comma that ends it and is the outlet's: “the demands | , which include a toll,”. */
export function withoutAside(
  { first, end }: TokenRange,
  { syntax, extents }: Phrases,
  isMark: (token: number) => boolean,
): TokenRange {
  const isInside = (token: number): boolean => token >= first && token < end;
  let last = end - 1;
  while (last > first && isMark(last)) last--;
  for (let verb = first; verb < end; verb++) {
    const noun = headOf(syntax, verb);
    const extent = extents[verb];
    if (syntax[verb]?.deprel !== "acl:relcl" || !isInside(noun) || isInside(headOf(syntax, noun))) continue;
    if (!extent || extent.end <= last) continue;
    const comma = isMark(extent.first) ? extent.first : extent.first - 1;
    if (comma > first && isMark(comma)) return { first, end: comma };
  }
  return { first, end };
}
