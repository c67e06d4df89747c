import type { EntityRow } from "../../lib/rows.generated.ts";
import { openSorter, sortKey } from "../../lib/sorter.ts";
import { CheckError } from "./checkError.ts";

/** Checks the keys of entities, and those that they point at, however many there are. */
export interface EntityKeys {
  /** Throws a CheckError if the entity is a member of itself. */
  add(entity: EntityRow): Promise<void>;
  /** Throws a CheckError if a key is there twice, or a member is no entity. */
  check(): Promise<void>;
  close(): Promise<void>;
}

const isKey = "0";
const isMember = "1";

/** `scratch`: a folder for what does not fit in memory. */
export function openEntityKeys(scratch: string): EntityKeys {
  // A key comes before those that point at it.
  const sorter = openSorter(scratch);
  return {
    async add(entity) {
      const { entity_id: id, name, member_ids: members } = entity;
      if (members.includes(id)) throw new CheckError("entities", entity, "member_ids points at its own row");
      const row = JSON.stringify({ entity_id: id, name });
      await sorter.add(sortKey(id, isKey), row);
      for (const member of members) await sorter.add(sortKey(member, isMember), row);
    },
    async check() {
      let known = "";
      for await (const batch of sorter.sorted()) {
        for (const { key, value } of batch) {
          if (key === known) throw new CheckError("entities", rowOf(value), "has the key of another row");
          if (key.endsWith(isKey)) known = key;
          else if (key !== memberOf(known))
            throw new CheckError("entities", rowOf(value), "member_ids points at no row of its document");
        }
      }
    },
    close: () => sorter.close(),
  };
}

/** The key under which those stand that point at the entity of a key. */
function memberOf(key: string): string {
  return key.slice(0, -1) + isMember;
}

function rowOf(value: string): object {
  const row: unknown = JSON.parse(value);
  return typeof row === "object" && row !== null ? row : {};
}
