import { escapeUnprintable } from "../lib/formatMessage.ts";
import type { PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { columnRoles } from "./columnRoles.ts";
import { rowKey, type RowChange } from "./rowChange.ts";
import { shortened, shownDifference, shownValue, type ShownValues } from "./shownValues.ts";

/** A change as people read it, on any medium. */
export interface ShownChange {
  readonly id: string;
  /** The id that it had, if that is another one. */
  readonly oldId: string | null;
  /** The row in short: who, how, what. */
  readonly row: string;
  /** What differs in its own columns and its scores; what follows from them is left out. */
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

const word = /[\p{L}\p{N}]/u;

export function shownChange(change: RowChange): ShownChange {
  const { dataset, id, before, after, columns } = change;
  const roles = columnRoles(dataset);
  const told = Object.entries(columns).filter(([name]) =>
    ["own", "score"].includes(roles.get(name) ?? "own"),
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
  const told = about
    .map((name) => row[name])
    .filter((value) => typeof value === "string" && word.test(value));
  const short = told.map((value) => shortened(escapeUnprintable(String(value)))).join(", ");
  const text = row[words];
  if (typeof text !== "string") return short;
  return `${short === "" ? "" : `${short}: `}${shownValue(text)}`;
}
