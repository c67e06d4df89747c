import type { DatasetName } from "../lib/rows.ts";
import { columns, datasetNames, primaryKey, type Column } from "../lib/schemas.ts";

/**
 * What it means that a column differs: the row says something else (own), its model is more or less sure (score), it stands elsewhere
 * (place), or another row that it names, repeats or counts has changed (derived).
 */
export type ColumnRole = "own" | "score" | "place" | "derived";

/** What follows from other rows or columns, though no schema says so. */
const derivedColumns: Readonly<Record<DatasetName, readonly string[]>> = {
  documents: [
    "sentences",
    "quotes_direct",
    "quotes_mixed",
    "quotes_indirect",
    "claims",
    "claims_attributed",
    "figures",
  ],
  quotes: ["passage_text", "sentence", "words"],
  claims: ["passage_text", "sentence", "stance_group", "figures"],
  figures: ["sentence", "value_number"],
  entities: [
    "mentions",
    "quotes",
    "quotes_direct",
    "words_quoted",
    "claims",
    "targeted",
    "documents",
    "first_published",
    "last_published",
  ],
  sentences: ["rank"],
  claim_links: [],
  non_figures: [],
};

const scoreUnit = "0 to 1";
const placeName = /^paragraph$|_(?:start|end)$/;

const rolesByDataset = new Map(
  datasetNames.map((dataset) => [
    dataset,
    new Map(columns(dataset).map((column) => [column.name, roleOf(dataset, column)])),
  ]),
);

/** The role of each column of a dataset, in the order of its columns. */
export function columnRoles(dataset: DatasetName): ReadonlyMap<string, ColumnRole> {
  return rolesByDataset.get(dataset) ?? new Map<string, ColumnRole>();
}

function roleOf(dataset: DatasetName, { name, kind, unit, foreignKey, source }: Column): ColumnRole {
  // The reasons of a sentence say what moved its score.
  if (unit === scoreUnit || (dataset === "sentences" && name === "reasons")) return "score";
  if (kind === "parts" || placeName.test(name)) return "place";
  const repeats = source?.dataset === "documents" || derivedColumns[dataset].includes(name);
  const points =
    foreignKey !== null || ["link", "source_link"].includes(name) || primaryKey(dataset).includes(name);
  return repeats || points ? "derived" : "own";
}
