import type { ManifestColumn } from "../../pipeline/lib/explorerData.ts";
import type { MarkedDataset } from "../../pipeline/lib/explorerRows.ts";
import type { Span } from "../../pipeline/lib/span.ts";
import { openAnchorage, type Anchorage, type Words } from "../../pipeline/stages/correct/anchorage.ts";
import { neededToAdd } from "../../pipeline/stages/correct/columns.ts";
import { CorrectionError } from "../../pipeline/stages/correct/correctionError.ts";
import type { CorrectionLine } from "../../pipeline/stages/correct/corrections.ts";
import { findSpan } from "../../pipeline/stages/correct/findSpan.ts";
import { pieceJoint } from "../../pipeline/lib/parts.ts";
import type { SentencePlace } from "../../pipeline/lib/sentences.ts";
import { findParts } from "../../pipeline/stages/correct/places.ts";
import { typedValue } from "./correction.ts";
import type { OpenDocument } from "./rows.ts";
import { surroundings } from "./surroundings.ts";

/** A row that was missed, as the reader has described it so far. Places are in code points. */
export interface Addition {
  readonly dataset: MarkedDataset;
  /** Its words, in pieces if something interrupts them; in text order. */
  readonly parts: readonly Span[];
  /** Where its other spans stand, by their columns (`cue_text`). */
  readonly spans: ReadonlyMap<string, Span>;
  /** What was typed for its columns; a column that is not there is left to its default, an empty text says that nothing is known. */
  readonly values: ReadonlyMap<string, string>;
  readonly reason: string;
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** The line of `raw/corrections.jsonl` that adds the row, or what keeps it from being one, for the reader. */
export type AdditionLine = { readonly line: string } | { readonly problem: string };

/** How many code points beside the words say which of several places is meant. */
const widths = [0, 12, 24, 48, 96, 192, 384];

/** Makes the line, and finds its words again as the build will. */
export function additionLine(
  document: OpenDocument,
  addition: Addition,
  columns: readonly ManifestColumn[],
): AdditionLine {
  if (addition.parts.length === 0) return { problem: "Select the words of the row in the text." };
  const anchorage = openAnchorage(document.entry.path, document.text);
  try {
    refuseKnown(document, addition);
    const anchored = { ...wholeOf(document, anchorage, addition), set: {} };
    const spans = [...addition.spans].map(([column, span]): [string, unknown] => [
      column,
      spanWords(document, anchorage, anchored, addition, column, span),
    ]);
    const values = [...addition.values].map(([column, text]): [string, unknown] => [
      column,
      typedValue(text, columns, column),
    ]);
    const set = Object.fromEntries([...values, ...spans]);
    refuseUntyped(document, addition);
    const missing = neededToAdd(addition.dataset, set).filter((column) => !(column in set));
    if (missing.length > 0) return { problem: `Still needed: ${missing.join(", ")}.` };
    return { line: JSON.stringify({ ...anchored, set, ...signed(addition) }) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function signed({ reason, by, date }: Addition): Pick<CorrectionLine, "reason" | "by" | "date"> {
  return { reason, by, date };
}

class Refused extends Error {}

/** Throws any other error. */
function problemOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof CorrectionError) return `${error.refusals.map(({ what }) => what).join("; ")}.`;
  throw error;
}

function refuseKnown({ rows }: OpenDocument, { dataset, parts, spans }: Addition): void {
  const isFigure = dataset === "figures";
  const [source = null] = [spans.get("speaker_text") ?? spans.get("claimant_text")];
  const known = rows.find((row) => {
    if (row.kind === "quote" || (row.dataset === "figures") !== isFigure) return false;
    if (isFigure)
      return row.parts.some(([start, end]) => parts.some((part) => start < part.end && part.start < end));
    return (
      String(row.parts) === String(parts.map(({ start, end }) => [start, end])) &&
      row.values.claimant_start === (source?.start ?? null)
    );
  });
  if (known !== undefined)
    throw new Refused(`There is such a row already: ${known.id}. Correct that one instead.`);
}

/** The build asks of what kind somebody is whom no other row names. */
function refuseUntyped({ rows }: OpenDocument, { dataset, values }: Addition): void {
  const column = dataset === "quotes" ? "speaker" : "claimant";
  const name = values.get(column) ?? "";
  if (name === "" || values.has(`${column}_type`)) return;
  const isKnown = rows.some(({ values: other }) =>
    [other.speaker, other.claimant, other.target, other.source].includes(name),
  );
  if (!isKnown) throw new Refused(`Still needed: ${column} type, since no other row names ${name}.`);
}

type Line = Omit<CorrectionLine, "set" | "expect">;

/** The line without its columns, with as much around its words as tells its place. */
function wholeOf(document: OpenDocument, anchorage: Anchorage, addition: Addition): Line {
  const { dataset, parts } = addition;
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const quote = parts.map((part) => anchorage.points.slice(part.start, part.end)).join(pieceJoint);
  return narrowest((width) => {
    const words = { quote, ...surroundings(anchorage.points, { start, end }, width) };
    const line: Line = { path: anchorage.path, dataset, ...words, action: "add", ...signed(addition) };
    const found = findParts(anchorage, { sentences: sentencesOf(document) }, { ...line, line: 1 });
    if (!areSame(found, parts))
      throw new Refused(
        "The build would find these words elsewhere; select them with more beside them, or as one piece.",
      );
    return line;
  });
}

function spanWords(
  document: OpenDocument,
  anchorage: Anchorage,
  line: Line,
  { parts }: Addition,
  column: string,
  span: Span,
): string | Words {
  const quote = anchorage.points.slice(span.start, span.end);
  const isWithin = parts.some(({ start, end }) => start < span.end && span.start < end);
  if (isWithin && line.dataset !== "figures" && column !== "target_text")
    throw new Refused(
      `“${quote}” (${column}) lies within the words of the row; a source and its cue stand outside them.`,
    );
  return narrowest((width) => {
    const words = width === 0 ? quote : { quote, ...surroundings(anchorage.points, span, width) };
    const correction = { ...line, set: { [column]: words }, line: 1 };
    const found = findSpan(anchorage, { sentences: sentencesOf(document) }, parts, correction, column);
    if (found === null || !areSame([found], [span]))
      throw new Refused(
        `The build would find “${quote}” (${column}) elsewhere; select it with a word beside it.`,
      );
    return words;
  });
}

/** The first result that is refused by nothing. Throws what the widest is refused by. */
function narrowest<Result>(make: (width: number) => Result): Result {
  let refused: unknown;
  for (const width of widths) {
    try {
      return make(width);
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}

function areSame(found: readonly Span[], sought: readonly Span[]): boolean {
  return (
    String(found.map(({ start, end }) => [start, end])) ===
    String(sought.map(({ start, end }) => [start, end]))
  );
}

function sentencesOf({ sentences }: OpenDocument): readonly SentencePlace[] {
  return sentences.map(([, char_start, char_end, paragraph]) => ({ char_start, char_end, paragraph }));
}
