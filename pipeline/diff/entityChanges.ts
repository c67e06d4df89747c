import { byCodeUnit } from "../lib/compare.ts";
import { publishedRows, type PublishedRow } from "../lib/publishedRows.ts";
import type { Builds } from "./linePairs.ts";
import { mergeJoin } from "./mergeJoin.ts";
import { changesOf, rowKey, type RowChange } from "./rowChange.ts";

/**
 * The entities of two builds that differ. Both lists are sorted by name and id; a surname that stands in a million documents may be that of a
 * million people, so no more than two of a name are held.
 */
export async function* entityChanges({ old, new: now }: Builds): AsyncGenerator<readonly RowChange[]> {
  let lone: Lone = nobody;
  let name = "";
  for await (const [before, after] of mergeJoin(entitiesOf(old), entitiesOf(now), byNameAndId)) {
    const next = nameOf(after ?? before);
    if (next !== name) {
      yield changesOfLone(lone);
      [lone, name] = [nobody, next];
    }
    if (before !== null && after !== null) {
      yield changesOf("entities", { pairs: [[before, after]], removed: [], added: [] });
      continue;
    }
    lone = withAnother(lone, before, after);
    if (!lone.isMany) continue;
    yield changesOfLone(lone);
    lone = { ...nobody, isMany: true };
  }
  yield changesOfLone(lone);
}

function entitiesOf(published: Builds["old"]): AsyncIterable<PublishedRow> {
  return publishedRows(published, "entities");
}

/** Entities of one name that only one of the builds has. */
interface Lone {
  readonly removed: readonly PublishedRow[];
  readonly added: readonly PublishedRow[];
  /** True once there was more than one on a side: then nobody can say who became whom. */
  readonly isMany: boolean;
}

const nobody: Lone = { removed: [], added: [], isMany: false };

function withAnother(lone: Lone, before: PublishedRow | null, after: PublishedRow | null): Lone {
  const removed = before === null ? lone.removed : [...lone.removed, before];
  const added = after === null ? lone.added : [...lone.added, after];
  return { removed, added, isMany: lone.isMany || removed.length > 1 || added.length > 1 };
}

/** Of one type and another id are two people of one surname in two documents; of another type, if nobody else is left, it is the same. */
function changesOfLone({ removed, added, isMany }: Lone): readonly RowChange[] {
  const [before, after] = [removed[0], added[0]];
  const isSame = !isMany && before !== undefined && after !== undefined && before.type !== after.type;
  return changesOf(
    "entities",
    isSame ? { pairs: [[before, after]], removed: [], added: [] } : { pairs: [], removed, added },
  );
}

function nameOf(row: PublishedRow | null): string {
  return String(row?.name);
}

function byNameAndId(a: PublishedRow, b: PublishedRow): number {
  return byCodeUnit(nameOf(a), nameOf(b)) || byCodeUnit(rowKey("entities", a), rowKey("entities", b));
}
