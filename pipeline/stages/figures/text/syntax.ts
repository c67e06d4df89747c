import type { Token } from "../../../lib/document.ts";
import type { TokenSyntax } from "../../../lib/reading.ts";
import type { Span } from "../../../lib/span.ts";

/** A token of one sentence with its syntax; `head` is an index in that sentence, -1 for the root. */
export interface ParsedToken extends Span, TokenSyntax {}

/** What Universal Dependencies say of a piece. */
export interface PieceSyntax {
  readonly upos: string;
  readonly lemma: string;
  /** Index of the piece that it depends on, -1 for the root; no piece depends on itself, nor through others. */
  readonly head: number;
  /** `part` for what is only a part of its token, as “11” and “-” of “11-year”, which depend on its last piece. */
  readonly deprel: string;
}

/** The tokens of a document with their syntax, by sentence; none without syntax. Throws a RangeError where the two lists differ in length. */
export function parsedSentences(
  tokens: readonly Token[],
  syntax: readonly TokenSyntax[],
): ReadonlyMap<number, readonly ParsedToken[]> {
  const sentences = new Map<number, readonly ParsedToken[]>();
  if (syntax.length === 0) return sentences;
  if (tokens.length !== syntax.length) throw new RangeError("each token has one syntax");
  let [first, last]: [number, number | null] = [0, null];
  let own: ParsedToken[] = [];
  for (const [at, { start, end, sentence }] of tokens.entries()) {
    const read = syntax[at];
    if (!read) continue;
    if (sentence !== last) {
      [first, last, own] = [at, sentence, []];
      sentences.set(sentence, own);
    }
    const { upos, lemma, head, deprel } = read;
    own.push({ start, end, upos, lemma, head: Math.max(-1, head - first), deprel });
  }
  return sentences;
}

/** The syntax of each piece of a sentence with these tokens; a token may be many pieces, and a piece (“who’s”) two tokens. */
export function syntaxOf(all: readonly Span[], tokens: readonly ParsedToken[]): readonly PieceSyntax[] {
  const { tokensOf, lastPieceOf } = align(all, tokens);
  const found = all.map((_, at): PieceSyntax => {
    const token = outermost(tokensOf[at] ?? [], tokens);
    const last = lastPieceOf[token] ?? at;
    if (last !== at) return { upos: "X", lemma: "", head: last, deprel: "part" };
    const { upos = "X", lemma = "", head = -1, deprel = "dep" } = tokens[token] ?? {};
    return { upos, lemma, head: lastPieceOf[head] ?? -1, deprel };
  });
  return found.map((syntax, at) =>
    (tokensOf[at]?.length ?? 0) > 1 && isCyclic(found, at) ? { ...syntax, head: -1 } : syntax,
  );
}

/** That of the tokens of a piece which depends on none of the others; -1 if there are none. */
function outermost(own: readonly number[], tokens: readonly ParsedToken[]): number {
  const [first = -1] = own;
  return own.length < 2 ? first : (own.find((one) => !own.includes(tokens[one]?.head ?? -1)) ?? first);
}

/** The tokens of each piece and the last piece of each token, by their indices. */
function align(all: readonly Span[], tokens: readonly Span[]) {
  const tokensOf: number[][] = [];
  const lastPieceOf: number[] = [];
  let piece = 0;
  for (const [token, { start, end }] of tokens.entries()) {
    while ((all[piece]?.end ?? Infinity) <= start) piece++;
    for (let at = piece; (all[at]?.start ?? Infinity) < end; at++) {
      (tokensOf[at] ??= []).push(token);
      lastPieceOf[token] = at;
    }
  }
  return { tokensOf, lastPieceOf };
}

/** True if a piece depends on itself: two tokens became one. */
function isCyclic(found: readonly PieceSyntax[], at: number): boolean {
  let up = found[at]?.head ?? -1;
  for (let steps = 0; up >= 0 && steps < found.length; steps++) {
    if (up === at) return true;
    up = found[up]?.head ?? -1;
  }
  return false;
}
