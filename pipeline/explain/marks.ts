import type { PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import type { Mark } from "./markedText.ts";

/** A sign and the columns that it points at: `x_start, x_end` by the name x. */
type Signs = readonly (readonly [sign: string, name: string])[];

/** What is pointed at beside the row’s own words, for which the sign is `^`. */
const signs: Readonly<Partial<Record<DatasetName, Signs>>> = {
  quotes: [
    ["=", "speaker"],
    ["-", "cue"],
  ],
  claims: [
    ["=", "claimant"],
    ["-", "cue"],
    ["+", "target"],
  ],
  figures: [
    ["=", "counted"],
    ["-", "event"],
    ["+", "measured"],
    ["~", "source"],
  ],
};

/** A mark and what it stands for. */
export interface NamedMark extends Mark {
  readonly name: string;
}

/** The places of a row in the text; its own words first. */
export function marksOf(dataset: DatasetName, row: PublishedRow): readonly NamedMark[] {
  const others = (signs[dataset] ?? []).flatMap(([sign, name]) =>
    markBetween(row[`${name}_start`], row[`${name}_end`], sign, name),
  );
  return [...ownMarks(row), ...others];
}

function ownMarks({ parts, char_start: start, char_end: end }: PublishedRow): readonly NamedMark[] {
  if (!Array.isArray(parts)) return markBetween(start, end, "^", "text");
  return parts.flatMap((part: unknown) =>
    Array.isArray(part) ? markBetween(part[0], part[1], "^", "text") : [],
  );
}

function markBetween(start: unknown, end: unknown, sign: string, name: string): readonly NamedMark[] {
  return typeof start === "number" && typeof end === "number" ? [{ start, end, sign, name }] : [];
}
