import { pieces, type Piece, type Range } from "./pieces.ts";

/** Phrases of one or more pieces, with what each means. */
export interface Phrases<Entry> {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Pieces with which a phrase starts and ends: most places in a text are ruled out by one look. */
  readonly firsts: ReadonlySet<string>;
  readonly lasts: ReadonlySet<string>;
  /** Of the longest phrase, in pieces. */
  readonly longest: number;
  /** True if capital and small letters count as the same. */
  readonly folded: boolean;
}

/** A phrase found in a sentence. */
export interface Match<Entry> extends Range {
  readonly entry: Entry;
}

/** A list of phrases to look up; `folded` phrases are found in any case. The last of two equal ones counts. */
export function phrases<Entry>(listed: Iterable<readonly [string, Entry]>, folded: boolean): Phrases<Entry> {
  const entries = new Map<string, Entry>();
  const [firsts, lasts] = [new Set<string>(), new Set<string>()];
  let longest = 0;
  for (const [phrase, entry] of listed) {
    const parts = pieces(phrase, { start: 0, end: phrase.length });
    entries.set(key(parts, folded), entry);
    firsts.add(key(parts.slice(0, 1), folded));
    lasts.add(key(parts.slice(-1), folded));
    longest = Math.max(longest, parts.length);
  }
  return { entries, firsts, lasts, longest, folded };
}

function key(parts: readonly Piece[], folded: boolean): string {
  return parts.map((part) => formOf(part, folded)).join(" ");
}

function formOf(piece: Piece | undefined, folded: boolean): string {
  if (!piece) return "";
  return folded ? piece.lower.replaceAll("’", "'") : piece.text;
}

function lookUp<Entry>(list: Phrases<Entry>, all: readonly Piece[], range: Range): Match<Entry> | null {
  if (range.first < 0 || range.end > all.length) return null;
  const entry = list.entries.get(key(all.slice(range.first, range.end), list.folded));
  return entry === undefined ? null : { ...range, entry };
}

/** The longest phrase that starts at a piece. */
export function startingAt<Entry>(
  list: Phrases<Entry>,
  all: readonly Piece[],
  first: number,
): Match<Entry> | null {
  if (!list.firsts.has(formOf(all[first], list.folded))) return null;
  for (let length = list.longest; length > 0; length--) {
    const match = lookUp(list, all, { first, end: first + length });
    if (match) return match;
  }
  return null;
}

/** The longest phrase whose last piece stands right before `end`. */
export function endingAt<Entry>(
  list: Phrases<Entry>,
  all: readonly Piece[],
  end: number,
): Match<Entry> | null {
  if (!list.lasts.has(formOf(all[end - 1], list.folded))) return null;
  for (let length = list.longest; length > 0; length--) {
    const match = lookUp(list, all, { first: end - length, end });
    if (match) return match;
  }
  return null;
}
