import type { Published } from "../../lib/published.ts";
import type { DatasetName } from "../../lib/rows.ts";
import { columns, datasetNames, tableDescription } from "../../lib/schemas.ts";

/** What Datasette shows of a database and its tables (docs.datasette.io, Metadata), as JSON text. `database`: its file without extension. */
export function datasetteMetadata(database: string, { info, description }: Published): string {
  const tables = Object.fromEntries(datasetNames.map((dataset) => [dataset, tableMetadata(dataset)]));
  const metadata = {
    title: description.title,
    description: description.description,
    about: `onrecord ${info.program_version}, build ${info.build_id}`,
    databases: { [database]: { tables } },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function tableMetadata(dataset: DatasetName): object {
  const meanings = columns(dataset).map(({ name, description, unit }): [string, string] => [
    name,
    unit === null ? description : `${description} (${unit})`,
  ]);
  return { description: tableDescription(dataset), columns: Object.fromEntries(meanings) };
}
