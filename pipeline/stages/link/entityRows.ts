import type { Entity } from "../../lib/annotation.ts";
import { mergeEntities, newEntity } from "../../lib/entities.ts";
import { entityId } from "../../lib/rowId.ts";
import type { EntityRow } from "../../lib/rows.generated.ts";
import type { Context } from "./context.ts";

/** The rows of a document’s entities, and the id of each entity by its index. */
export interface LinkedEntities {
  readonly rows: readonly EntityRow[];
  readonly ids: readonly string[];
}

/** Two clusters of one name and type are one row. Counts of quotes and claims are filled in once the rows are known. */
export function entityRows({ document }: Context, entities: readonly Entity[]): LinkedEntities {
  const { published } = document.metadata;
  const ids = entities.map(({ name, type, fullName }) =>
    entityId(name, type, fullName ? null : document.documentId),
  );
  const rows = new Map<string, EntityRow>();
  for (const [index, entity] of entities.entries()) {
    const id = ids[index] ?? "";
    const row = toRow(id, entity, ids, published);
    const known = rows.get(id);
    rows.set(id, known ? { ...mergeEntities(known, row), documents: 1 } : row);
  }
  return { rows: [...rows.values()], ids };
}

function toRow(id: string, entity: Entity, ids: readonly string[], published: string | null): EntityRow {
  return {
    ...newEntity({ entity_id: id, name: entity.name, type: entity.type }, published),
    roles: listItems(entity.roles),
    affiliations: listItems(entity.affiliations),
    pronouns: [...entity.pronouns],
    aliases: listItems(entity.aliases),
    member_ids: entity.members.map((index) => ids[index] ?? ""),
    mentions: entity.mentions,
  };
}

/** Items of a list column hold no `;`, which joins them in a CSV cell. */
function listItems(values: readonly string[]): string[] {
  return values.map((value) => value.replaceAll(";", ","));
}
