import type { Span } from "../../../lib/span.ts";
import { syntaxOf, type ParsedToken, type PieceSyntax } from "./syntax.ts";

/**
 * A word, a run of digits with inner points and commas, or any other single sign. The tokens of the segment stage keep
 * “11-year” and “$3bn” whole; here every part has to be seen on its own.
 */
export interface Piece extends Span {
  readonly kind: "word" | "digits" | "sign";
  readonly text: string;
  readonly lower: string;
  /** True if no white space stands before it and it is not the first of its sentence. */
  readonly glued: boolean;
  /** What the reading model tells of it; null where no model has read the text. */
  readonly syntax: PieceSyntax | null;
}

/** A half-open range of pieces by index. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Matches each of “Israel’s”, “2,300.5”, “10 000” (with a no-break or thin space), “½”, “-”; no white space. */
export const piecePattern =
  /(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|(?<digits>\d+(?:[.,]\d+|[\u00a0\u2009\u202f]\d{3}(?!\d))*)|[^\s]/gu;

/** The pieces of a stretch of a text, in order; `parsed`: the tokens of that stretch as the reading model reads them. */
export function pieces(text: string, span: Span, parsed: readonly ParsedToken[] = []): readonly Piece[] {
  const found = bare(text, span);
  if (parsed.length === 0) return found;
  const syntax = syntaxOf(found, parsed);
  return found.map((piece, at) => ({ ...piece, syntax: syntax[at] ?? null }));
}

function bare(text: string, span: Span): readonly Piece[] {
  const found: Piece[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(piecePattern)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const kind = match.groups?.word ? "word" : match.groups?.digits ? "digits" : "sign";
    const glued = found.at(-1)?.end === start;
    found.push({ start, end, kind, text: match[0], lower: match[0].toLowerCase(), glued, syntax: null });
  }
  return found;
}

/** The stretch of text of a range that holds at least one piece; null for an empty one. */
export function spanOf(all: readonly Piece[], range: Range): Span | null {
  const first = all[range.first];
  const last = all[range.end - 1];
  return first && last && range.first < range.end ? { start: first.start, end: last.end } : null;
}

/** Lower-case text of the piece at an index, “” beyond both ends. */
export function lowerAt(all: readonly Piece[], index: number): string {
  return all[index]?.lower ?? "";
}

/** True for a hyphen or dash that joins the pieces on both its sides: “11-year”, “15–20”. */
export function isJoint(all: readonly Piece[], index: number): boolean {
  return joints.has(lowerAt(all, index)) && all[index]?.glued === true && all[index + 1]?.glued === true;
}

const joints = new Set(["-", "‐", "‑", "–", "−"]);

/** True for a word that starts with a capital letter. */
export function isCapitalised(piece: Piece | undefined): boolean {
  return piece?.kind === "word" && capital.test(piece.text);
}

/** Matches “Gaza”; not “gaza”. */
export const capital = /^\p{Lu}/u;

/** True if nothing but signs, such as an opening quotation mark, stands before the index. */
export function startsSentence(all: readonly Piece[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) if (all[at]?.kind !== "sign") return false;
  return true;
}
