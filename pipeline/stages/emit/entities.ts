import { mergeEntities } from "../../lib/entities.ts";
import type { EntityRow } from "../../lib/rows.generated.ts";
import { openSorter, sortKey } from "../../lib/sorter.ts";

/** Joins the shares that documents have in entities, however many there are. */
export interface EntityJoin {
  /** The share of one document. */
  add(share: EntityRow): Promise<void>;
  /** The entities by name, then id, in batches. */
  entities(): AsyncGenerator<readonly EntityRow[], void>;
  close(): Promise<void>;
}

/** `scratch`: a folder for what does not fit in memory. */
export function openEntityJoin(scratch: string): EntityJoin {
  const sorter = openSorter(scratch, {
    combine: (shares) => written(shares.map(read).reduce(mergeEntities)),
  });
  return {
    add: (share) => sorter.add(sortKey(share.name, share.entity_id), written(share)),
    async *entities() {
      for await (const batch of sorter.sorted()) yield batch.map(({ value }) => read(value));
    },
    close: () => sorter.close(),
  };
}

function written(entity: EntityRow): string {
  return JSON.stringify(entity);
}

function read(text: string): EntityRow {
  const value: unknown = JSON.parse(text);
  if (isEntity(value)) return value;
  throw new TypeError(`“${text.slice(0, 60)}…” is no entity`);
}

/** Its columns were checked before it was added, and are again before it is written. */
function isEntity(value: unknown): value is EntityRow {
  return typeof value === "object" && value !== null && "entity_id" in value;
}
