import type { Published } from "../lib/published.ts";
import { publishedRows, type PublishedRow } from "../lib/publishedRows.ts";
import { matchRows, pairByKey, type Matched } from "./matchRows.ts";
import type { Builds } from "./linePairs.ts";
import { mergeJoin } from "./mergeJoin.ts";
import { changesOf, rowKey, type RowChange } from "./rowChange.ts";

/** The entities of two builds that differ; both lists are sorted by name, so those of one name are held at a time. */
export async function* entityChanges(builds: Builds): AsyncGenerator<readonly RowChange[]> {
  const groups = mergeJoin(namesakes(builds.old), namesakes(builds.new), ([first]) => nameOf(first));
  for await (const [before, after] of groups) {
    const key = (row: PublishedRow): string => rowKey("entities", row);
    const matched = matchRows("entities", before ?? [], after ?? [], key, key);
    yield changesOf("entities", retyped(matched));
  }
}

async function* namesakes(published: Published): AsyncGenerator<readonly PublishedRow[]> {
  let group: PublishedRow[] = [];
  for await (const row of publishedRows(published, "entities")) {
    if (group.length > 0 && nameOf(group[0]) !== nameOf(row)) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}

function nameOf(row: PublishedRow | undefined): string {
  return String(row?.name);
}

/** Of one type and another id are two people of one surname in two documents; of another type, if nobody else is left, it is the same. */
function retyped(matched: Matched): Matched {
  const { removed, added } = matched;
  if (removed.length !== 1 || added.length !== 1 || removed[0]?.type === added[0]?.type) return matched;
  return pairByKey(matched, nameOf, nameOf);
}
