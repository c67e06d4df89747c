import { openPublished, refuseOtherVersion, type Published } from "../lib/published.ts";
import { writeExcel } from "./excel/index.ts";
import { writeJsonLines } from "./jsonLines.ts";
import { writeParquet } from "./parquet.ts";
import { writeSchemaOrg } from "./schemaOrg.ts";
import { writeSqlite } from "./sqlite/index.ts";
import { openTarget, type TargetForm } from "../lib/target.ts";
import { writeWebAnnotations } from "./webAnnotation.ts";

/** A form that the rows of a build can be written in. */
interface Shape {
  /** What it is for, in a few words. */
  readonly purpose: string;
  readonly form: TargetForm;
  /** Writes into an empty folder; `name`: that of the file, where the shape is one. Gives what people should know of the result. */
  readonly write: (published: Published, folder: string, name: string) => Promise<readonly string[]>;
}

const shapesByFormat = {
  sqlite: {
    purpose: "a SQLite database, with a file of column descriptions for Datasette beside it",
    form: { kind: "file", extensions: [".db", ".sqlite", ".sqlite3"] },
    write: writeSqlite,
  },
  parquet: {
    purpose: "a folder with one Parquet file a dataset, typed columns",
    form: { kind: "folder", names: /^\w+\.parquet$/ },
    write: writeParquet,
  },
  excel: {
    purpose: "an Excel workbook with a sheet for each dataset and one for the codebook",
    form: { kind: "file", extensions: [".xlsx"] },
    write: writeExcel,
  },
  jsonl: {
    purpose: "a folder with one JSON Lines file a dataset",
    form: { kind: "folder", names: /^\w+\.jsonl$/ },
    write: writeJsonLines,
  },
  "web-annotation": {
    purpose:
      "a folder with the quotes, claims and figures of each document as W3C Web Annotations, and its text",
    form: { kind: "folder", names: /^(?:[\w-]+\.jsonld|text)$/ },
    write: writeWebAnnotations,
  },
  "schema-org": {
    purpose: "a folder with the quotations and claims of each document in the terms of schema.org",
    form: { kind: "folder", names: /^[\w-]+\.jsonld$/ },
    write: writeSchemaOrg,
  },
} as const satisfies Readonly<Record<string, Shape>>;

export type Format = keyof typeof shapesByFormat;

export const formats: ReadonlyMap<string, Shape> = new Map(Object.entries(shapesByFormat));

export interface ExportOptions {
  /** The folder that a build has published. */
  readonly out: string;
  readonly format: Format;
  /** The file or folder to write; what an earlier export wrote there is replaced at once. */
  readonly to: string;
}

/**
 * Writes the rows of a build in another form; the same rows give the same bytes. Gives what people should know of the result.
 * Throws an InputError or a UsageError where it cannot; what was at the target is then as it was.
 */
export async function exportRows({ out, format, to }: ExportOptions): Promise<readonly string[]> {
  const shape: Shape = shapesByFormat[format];
  const published = await openPublished(out);
  refuseOtherVersion(published);
  const target = await openTarget({ option: "--to", path: to, outs: [out] }, shape.form);
  try {
    const notes = await shape.write(published, target.folder, target.name);
    await target.publish();
    return notes;
  } catch (error) {
    await target.abandon();
    throw error;
  }
}
