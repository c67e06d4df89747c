import { pieces, type Piece, type Range } from "./pieces.ts";

/** Phrases of one or more pieces, with what each means. */
export interface Phrases<Entry> {
  readonly entries: ReadonlyMap<string, Entry>;
  /** How many pieces the longest phrase has that starts with a piece, and that ends with one: most places in a text are ruled out by one look. */
  readonly firsts: ReadonlyMap<string, number>;
  readonly lasts: ReadonlyMap<string, number>;
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
  const [firsts, lasts] = [new Map<string, number>(), new Map<string, number>()];
  for (const [phrase, entry] of listed) {
    const parts = pieces(phrase, { start: 0, end: phrase.length });
    entries.set(key(parts, folded), entry);
    raise(firsts, formOf(parts[0], folded), parts.length);
    raise(lasts, formOf(parts.at(-1), folded), parts.length);
  }
  return { entries, firsts, lasts, folded };
}

function raise(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, Math.max(count, counts.get(name) ?? 0));
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
  for (let length = list.firsts.get(formOf(all[first], list.folded)) ?? 0; length > 0; length--) {
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
  for (let length = list.lasts.get(formOf(all[end - 1], list.folded)) ?? 0; length > 0; length--) {
    const match = lookUp(list, all, { first: end - length, end });
    if (match) return match;
  }
  return null;
}
