import { codePoints } from "../../lib/codePoints.ts";
import { relate, type ExtractedRows } from "../../lib/relate.ts";
import { setColumns } from "./setColumns.ts";
import { refuse, type Correction } from "./corrections.ts";

export { correctionsPath, readCorrections, refuse, type Correction } from "./corrections.ts";

/**
 * The rows of a document with the newsroom’s corrections. A correction finds its row by the words of the text, so it outlives a
 * better model; one that finds none, or whose `expect` fails, throws an InputError that shows the nearest rows.
 */
export function correct(
  text: string,
  rows: ExtractedRows,
  corrections: readonly Correction[],
): ExtractedRows {
  if (corrections.length === 0) return rows;
  return relate(corrections.reduce((corrected, correction) => apply(text, corrected, correction), rows));
}

function apply(text: string, rows: ExtractedRows, correction: Correction): ExtractedRows {
  const id = findRow(text, rows, correction);
  switch (correction.action) {
    case "drop":
      return dropRow(rows, id);
    case "confirm":
      return setColumns(rows, correction, id, {}, "confirmed");
    case "set":
      return setColumns(rows, correction, id, correction.set ?? {}, "corrected");
  }
}

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

function findRow(text: string, rows: ExtractedRows, correction: Correction): string {
  const { dataset, quote, prefix = "", suffix = "", expect = {}, line } = correction;
  const points = codePoints(text);
  const all = candidates(rows, dataset);
  const anchored = all.filter(({ text: own, start, end }) => {
    const before = points.slice(Math.max(0, start - prefix.length), start);
    return (
      own === quote && before.endsWith(prefix) && points.slice(end, end + suffix.length).startsWith(suffix)
    );
  });
  const expected = anchored.filter(({ row }) => {
    return Object.entries(expect).every(
      ([column, value]) => JSON.stringify(row[column]) === JSON.stringify(value),
    );
  });
  const [only] = expected;
  if (only !== undefined && expected.length === 1) return only.id;
  if (expected.length > 1)
    throw refuse(line, `fits ${expected.length} rows of ${dataset}; add prefix, suffix or expect`);
  if (anchored.length > 0)
    throw refuse(
      line,
      `expect no longer holds: the row has ${shownValues(anchored[0], Object.keys(expect))}`,
    );
  throw refuse(line, `no row of ${dataset} has the text “${quote}”${nearest(all, quote)}`);
}

function shownValues(candidate: Candidate | undefined, columns: readonly string[]): string {
  return columns.map((column) => `${column} ${JSON.stringify(candidate?.row[column])}`).join(", ");
}

const mostShown = 3;

/** The rows that share most words with a text. */
function nearest(all: readonly Candidate[], quote: string): string {
  const words = new Set(quote.toLowerCase().split(/\s+/));
  const scored = all.map(({ text }) => {
    return {
      text,
      common: text
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => words.has(word)).length,
    };
  });
  const best = scored.filter(({ common }) => common > 0).sort((a, b) => b.common - a.common);
  const shown = best.slice(0, mostShown).map(({ text }) => `“${text}”`);
  return shown.length === 0 ? "" : `; the nearest are ${shown.join(", ")}`;
}

/** Takes a row out, with its other half if it is a quote or the claim of one, and whatever points at it. */
function dropRow(rows: ExtractedRows, id: string): ExtractedRows {
  const quote = rows.quotes.find(({ quote_id, claim_id }) => quote_id === id || claim_id === id);
  const gone = new Set([id, quote?.quote_id, quote?.claim_id]);
  const kept = (other: string | null): string | null => (gone.has(other ?? undefined) ? null : other);
  return {
    ...rows,
    quotes: rows.quotes.filter(({ quote_id }) => !gone.has(quote_id)),
    claims: rows.claims
      .filter(({ claim_id }) => !gone.has(claim_id))
      .map((claim) => ({ ...claim, nested_in_id: kept(claim.nested_in_id) })),
    claim_links: rows.claim_links.filter(
      ({ claim_id, other_claim_id }) => !gone.has(claim_id) && !gone.has(other_claim_id),
    ),
    figures: rows.figures
      .filter(({ figure_id }) => !gone.has(figure_id))
      .map((figure) => ({
        ...figure,
        share_of_id: kept(figure.share_of_id),
        equivalent_of_id: kept(figure.equivalent_of_id),
        change_from_id: kept(figure.change_from_id),
        change_to_id: kept(figure.change_to_id),
      })),
  };
}
