import { cell, csvText } from "../../lib/csv.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import { columns, tableDescription, tableNames, type Column, type TableName } from "../../lib/schemas.ts";
import { stances, type StanceEntry } from "../../lib/stances.ts";
import { openTextFile } from "./textFile.ts";

/** What every user has to know before anything else: the first line of README.md and the first row of the codebook. */
export const noTruth = "No column says whether a claim is true.";

/** A row of the codebook. */
interface Entry {
  readonly file: string | null;
  readonly column: string | null;
  readonly type: string | null;
  readonly unit: string | null;
  readonly meaning: string;
  readonly example: string | null;
}

const nothing = { file: null, column: null, type: null, unit: null, example: null };

/** Writes codebook.csv: every column of every file, with type, unit, meaning and an example, from the schemas. */
export async function writeCodebook(folder: string): Promise<WrittenFile> {
  const shown = columns("codebook");
  const rows: Entry[] = [{ ...nothing, meaning: noTruth }, ...tableNames.flatMap(tableEntries)];
  const records = rows.map((row) => shown.map(({ name, kind }) => cell(Reflect.get(row, name), kind)));
  const file = await openTextFile(folder, "codebook.csv");
  await file.write(csvText([shown.map(({ name }) => name), ...records], "\n"));
  return file.close(rows.length);
}

function tableEntries(table: TableName): Entry[] {
  return [
    { ...nothing, file: table, meaning: tableDescription(table) },
    ...columns(table).flatMap((column) => [columnEntry(table, column), ...valueEntries(table, column)]),
  ];
}

function columnEntry(file: TableName, column: Column): Entry {
  const { name, unit, description, example, kind } = column;
  return {
    file,
    column: name,
    type: typeText(column),
    unit,
    meaning: description,
    example: cell(example, kind),
  };
}

/** “string: he | she | they, may be empty”. */
function typeText({ kind, enum: values, nullable, filled }: Column): string {
  const emptyList = (kind === "list" || kind === "parts") && !filled;
  return (
    kind +
    (values === null ? "" : `: ${values.join(" | ")}`) +
    (nullable || emptyList ? ", may be empty" : "")
  );
}

function valueEntries(file: TableName, { name }: Column): Entry[] {
  if (file !== "claims" || name !== "stance") return [];
  return stances.map((entry) => ({
    ...nothing,
    file,
    column: name,
    type: "value",
    meaning: stanceMeaning(entry),
    example: entry.stance,
  }));
}

function stanceMeaning({ group, plover, cameo, meaning }: StanceEntry): string {
  const codes = [
    `group ${group}`,
    plover === null ? "" : `PLOVER ${plover}`,
    cameo === null ? "" : `CAMEO ${cameo}`,
  ];
  return `The claimant ${meaning} (${codes.filter((code) => code !== "").join(", ")}).`;
}
