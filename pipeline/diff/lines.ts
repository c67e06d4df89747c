import { jsonText } from "../lib/jsonRow.ts";
import type { ChangeGroup } from "./index.ts";
import type { ColumnChange, RowChange } from "./rowChange.ts";

/** All changes as JSON lines: `{"dataset":…,"id":…,"change":…,"columns":{"stance":{"old":…,"new":…}}}`. */
export async function* changeLines(groups: AsyncIterable<ChangeGroup>): AsyncGenerator<string> {
  for await (const { changes } of groups) yield changes.map(changeLine).join("");
}

function changeLine({ dataset, id, change, columns }: RowChange): string {
  const values = Object.entries(columns).map(
    ([name, values]) => `${JSON.stringify(name)}:${valuesText(values)}`,
  );
  return `{"dataset":"${dataset}","id":${JSON.stringify(id)},"change":"${change}","columns":{${values.join(",")}}}\n`;
}

function valuesText({ old, new: now }: ColumnChange): string {
  return `{"old":${jsonText(old)},"new":${jsonText(now)}}`;
}
