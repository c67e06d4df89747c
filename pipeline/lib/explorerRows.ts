/**
 * Rows as `explorer.html` holds them: a list of values without the columns that follow from the text and from other rows of the
 * document, which would double the page. Both halves of the form stand here: what is left out, and how the page makes it again.
 */
import type { CodePoints } from "./codePoints.ts";
import { collapseWhiteSpace } from "./whiteSpace.ts";

/** The datasets whose rows are marked in the text. */
export type MarkedDataset = "quotes" | "claims" | "figures";

/** A row by the names of its columns. */
export type Values = Readonly<Record<string, unknown>>;

const ofTheDocument = ["document_id", "document_title", "published", "publisher"] as const;

/** What stands between the pieces of an interrupted text. */
const pieceJoint = " … ";

const ofOtherRows = new Set<string>([
  ...ofTheDocument,
  "link",
  "sentence",
  "sentence_id",
  "text",
  "quoted_text",
  "figures",
]);

/** The columns whose values are held, in the order of the dataset; `names`: all of its columns. */
export function heldColumns(names: readonly string[]): readonly string[] {
  const all = new Set(names);
  const isDerived = (name: string): boolean =>
    ofOtherRows.has(name) ||
    (name.endsWith("_text") && all.has(name.replace(/_text$/, "_start"))) ||
    (all.has("parts") && (name === "char_start" || name === "char_end"));
  return names.filter((name) => !isDerived(name));
}

/** What the columns that are left out follow from. */
export interface Surroundings {
  /** What the link of a row begins with: the address of the folder of the page, or nothing. */
  readonly base: string;
  readonly points: CodePoints;
  /** The columns that all rows of the document share. */
  readonly document: Readonly<Record<(typeof ofTheDocument)[number], string | null>>;
  /** Id, start and end of each sentence, and more, in text order. */
  readonly sentences: readonly (readonly [string, number, number, ...unknown[]])[];
  /** The column display of the figures, by their id. */
  readonly displays: ReadonlyMap<string, string>;
}

/** A whole row, from the values of its held columns. `names`: all columns of its dataset, its key first. */
export function wholeRow(names: readonly string[], values: readonly unknown[], around: Surroundings): Values {
  const held: Values = Object.fromEntries(heldColumns(names).map((name, nth) => [name, values[nth]]));
  const parts = pairs(held.parts);
  const start = parts[0]?.[0] ?? numeric(held.char_start);
  const end = parts.at(-1)?.[1] ?? numeric(held.char_end);
  const placed: Values = { ...held, char_start: start, char_end: end };
  const touched = numeric(held.passage_start ?? start);
  const derived: Values = {
    ...around.document,
    link: `${around.base}explorer.html#${String(held[names[0] ?? ""])}`,
    sentence: sentencesOf(around, touched, numeric(held.passage_end ?? end)),
    sentence_id: sentenceAt(around, start)?.[0] ?? null,
    text: joined(around, parts.length === 0 ? [[start, end]] : parts),
    quoted_text: pairs(held.quoted_parts).length === 0 ? null : joined(around, pairs(held.quoted_parts)),
    figures: displaysOf(around, held.figure_ids),
  };
  const value = (name: string): unknown => {
    if (name in placed) return placed[name];
    return name in derived ? derived[name] : sliced(around, placed, name.replace(/_text$/, ""));
  };
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

function sliced({ points }: Surroundings, placed: Values, span: string): string | null {
  const start = placed[`${span}_start`];
  return start === null ? null : points.slice(numeric(start), numeric(placed[`${span}_end`]));
}

function joined({ points }: Surroundings, parts: readonly (readonly [number, number])[]): string {
  return parts.map(([start, end]) => points.slice(start, end)).join(pieceJoint);
}

function sentencesOf(around: Surroundings, start: number, end: number): string {
  const [first, last] = [sentenceAt(around, start), sentenceAt(around, end - 1)];
  return collapseWhiteSpace(around.points.slice(first?.[1] ?? 0, last?.[2] ?? 0));
}

/** The last sentence that begins at a place or before it. */
function sentenceAt(
  { sentences }: Surroundings,
  place: number,
): Surroundings["sentences"][number] | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return sentences[Math.max(0, low - 1)];
}

/** A `;` would end the item in a list. */
function displaysOf({ displays }: Surroundings, ids: unknown): readonly string[] {
  return Array.isArray(ids) ? ids.map((id) => (displays.get(String(id)) ?? "").replaceAll(";", ",")) : [];
}

function pairs(value: unknown): readonly (readonly [number, number])[] {
  if (!Array.isArray(value)) return [];
  return value.map((pair: unknown) => {
    const ends: readonly unknown[] = Array.isArray(pair) ? pair : [];
    return [numeric(ends[0]), numeric(ends[1])];
  });
}

function numeric(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
