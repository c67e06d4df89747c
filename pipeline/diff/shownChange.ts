import { escapeUnprintable } from "../lib/formatMessage.ts";
import type { PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { columnRoles } from "./columnRoles.ts";
import { rowKey, type RowChange } from "./rowChange.ts";
import { hasWord, shortened, shownDifference, shownValue, type ShownValues } from "./shownValues.ts";

/** A change as people read it, on any medium. */
export interface ShownChange {
  readonly id: string;
  /** The id that it had, if that is another one. */
  readonly oldId: string | null;
  /** The row in short: who, how, what. */
  readonly row: string;
  /** What differs in its own columns, in short; scores and what follows from other columns are left out. */
  readonly columns: readonly (ShownValues & { readonly name: string })[];
}

/** What tells a reader which row it is: some columns, then its words. */
const shortForm: Readonly<
  Record<DatasetName, { readonly about: readonly string[]; readonly words: string }>
> = {
  documents: { about: ["path"], words: "title" },
  quotes: { about: ["speaker", "cue_lemma"], words: "text" },
  claims: { about: ["claimant", "stance", "target"], words: "text" },
  figures: { about: ["display"], words: "sentence" },
  entities: { about: ["name", "type"], words: "" },
  sentences: { about: [], words: "text" },
  claim_links: { about: ["relation"], words: "reason" },
  non_figures: { about: ["text", "reason"], words: "" },
};

/** Columns that a reader takes for granted once another one differs. */
const followers: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "speaker",
    ["role", "affiliation", "type", "resolution", "pronoun", "text"].map((what) => `speaker_${what}`),
  ],
  ["claimant", ["role", "affiliation", "type", "resolution", "text"].map((what) => `claimant_${what}`)],
  ["attribution", ["voice"]],
  ["stance", ["claimant_presents_as", "outlet_presents_as"]],
  ["target", ["target_text"]],
  ["text", ["quoted_text", "statement"]],
  ["cue_lemma", ["cue_form", "cue_text"]],
  ["value", ["display", "significant_digits"]],
  ["unit", ["unit_name", "unit_system", "unit_assumed", "unit_text"]],
  ["qualifier", ["qualifier_text"]],
  ["counted_head", ["counted_text"]],
  ["event_lemma", ["event_text"]],
  ["source", ["voice", "source_text"]],
  ["words", ["characters"]],
  ["characters", ["sha256"]],
]);

export function shownChange(change: RowChange): ShownChange {
  const { dataset, id, before, after, columns } = change;
  const roles = columnRoles(dataset);
  const implied = new Set(Object.keys(columns).flatMap((name) => followers.get(name) ?? []));
  const told = Object.entries(columns).filter(
    ([name]) => (roles.get(name) ?? "own") === "own" && !implied.has(name),
  );
  const oldId = before === null ? id : rowKey(dataset, before);
  return {
    id: escapeUnprintable(id),
    oldId: oldId === id ? null : escapeUnprintable(oldId),
    row: shownRow(dataset, after ?? before ?? {}),
    columns: told.map(([name, values]) => ({
      name: escapeUnprintable(name),
      ...shownDifference(values.old, values.new),
    })),
  };
}

function shownRow(dataset: DatasetName, row: PublishedRow): string {
  const { about, words } = shortForm[dataset];
  // The cue of a quotation may be a colon.
  const told = about.map((name) => row[name]).filter((value) => typeof value === "string" && hasWord(value));
  const short = told.map((value) => shortened(escapeUnprintable(String(value)))).join(", ");
  const text = row[words];
  if (typeof text !== "string") return short;
  return `${short === "" ? "" : `${short}: `}${shownValue(text)}`;
}
