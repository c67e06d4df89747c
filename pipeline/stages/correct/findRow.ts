import type { ExtractedRows } from "../../lib/relate.ts";
import { columns } from "../../lib/schemas.ts";
import { occurrences, placeOf, placesOf, shownText, type Anchorage } from "./anchorage.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";

/** What all rows that can be corrected have in common. */
interface Candidate {
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function candidates(rows: ExtractedRows, dataset: Correction["dataset"]): readonly Candidate[] {
  const place = (row: { text: string; char_start: number; char_end: number }) => {
    return { row: { ...row }, text: row.text, start: row.char_start, end: row.char_end };
  };
  switch (dataset) {
    case "quotes":
      return rows.quotes.map((row) => ({ id: row.quote_id, ...place(row) }));
    case "claims":
      return rows.claims.map((row) => ({ id: row.claim_id, ...place(row) }));
    case "figures":
      return rows.figures.map((row) => ({ id: row.figure_id, ...place(row) }));
  }
}

/** The id of the one row that a correction fits. Throws a CorrectionError that shows what is there instead if there is none, or another. */
export function findRow(anchorage: Anchorage, rows: ExtractedRows, correction: Correction): string {
  const { dataset, quote, expect = {}, line } = correction;
  refuseUnknown(correction);
  const all = candidates(rows, dataset);
  const worded = all.filter(({ text }) => text === quote);
  if (worded.length === 0) throw refuse(line, noSuchText(anchorage, all, correction));
  const anchored = worded.filter((candidate) => stands(anchorage, candidate, correction));
  if (anchored.length === 0) {
    const places = placesOf(
      anchorage,
      worded.map(({ start }) => start),
    );
    throw refuse(line, `prefix and suffix are not what stands around ${shownText(quote)} at ${places}`);
  }
  const expected = anchored.filter(({ row }) => has(row, expect));
  const [only] = expected;
  if (only === undefined) throw refuse(line, noLongerHolds(anchorage, anchored, correction));
  if (expected.length === 1) return only.id;
  const places = placesOf(
    anchorage,
    expected.map(({ start }) => start),
  );
  throw refuse(
    line,
    `fits ${expected.length} rows of ${dataset}, at ${places}; add prefix, suffix or expect`,
  );
}

function refuseUnknown({ dataset, expect = {}, line }: Correction): void {
  const known = new Set(columns(dataset).map(({ name }) => name));
  const unknown = Object.keys(expect).find((column) => !known.has(column));
  if (unknown !== undefined) throw refuse(line, `expect: ${dataset} has no column ${unknown}`);
}

function stands({ points }: Anchorage, { start, end }: Candidate, correction: Correction): boolean {
  const { prefix = "", suffix = "" } = correction;
  const before = points.slice(Math.max(0, start - prefix.length), start);
  return before.endsWith(prefix) && points.slice(end, end + suffix.length).startsWith(suffix);
}

function has(row: Candidate["row"], values: Candidate["row"]): boolean {
  return Object.entries(values).every(
    ([column, value]) => JSON.stringify(row[column]) === JSON.stringify(value),
  );
}

function noLongerHolds(
  anchorage: Anchorage,
  anchored: readonly Candidate[],
  { expect = {}, set = {} }: Correction,
): string {
  const shown = anchored.map(({ start, row }) => {
    const values = Object.keys(expect).map((column) => `${column} ${JSON.stringify(row[column])}`);
    return `the row at ${placeOf(anchorage, start)} has ${values.join(", ")}`;
  });
  const isMended = Object.keys(set).length > 0 && anchored.some(({ row }) => has(row, set));
  return `expect no longer holds: ${shown.join("; ")}${isMended ? "; that is what the line would set" : ""}`;
}

function noSuchText(anchorage: Anchorage, all: readonly Candidate[], correction: Correction): string {
  const { dataset, quote } = correction;
  const starts = occurrences(anchorage, { quote }).map(({ start }) => start);
  const where = starts.length === 0 ? "" : `, which stands at ${placesOf(anchorage, starts)}`;
  const near = nearest(all, quote).map(
    ({ start, text }) => `${placeOf(anchorage, start)} ${shownText(text)}`,
  );
  const shown = near.length === 0 ? "" : `; the nearest are ${near.join(", ")}`;
  return `no row of ${dataset} in ${anchorage.path} has the text ${shownText(quote)}${where}${shown}`;
}

const mostShown = 3;

/** The rows that have most words in common with a text, by the share of the words of both (Dice). */
function nearest(all: readonly Candidate[], quote: string): readonly Candidate[] {
  const sought = new Set(wordsOf(quote));
  const likeness = ({ text }: Candidate): number => {
    const words = new Set(wordsOf(text));
    const common = [...words].filter((word) => sought.has(word)).length;
    return (2 * common) / (words.size + sought.size);
  };
  return all
    .map((candidate) => ({ candidate, likeness: likeness(candidate) }))
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
    .map(({ candidate }) => candidate);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
