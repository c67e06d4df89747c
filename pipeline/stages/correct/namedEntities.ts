import { newEntity } from "../../lib/entities.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import { entityId } from "../../lib/rowId.ts";
import type { EntityRow } from "../../lib/rows.generated.ts";
import { columns } from "../../lib/schemas.ts";
import { countWords } from "../../lib/whiteSpace.ts";

/** Columns and their values. */
export type Values = Readonly<Record<string, unknown>>;

/** What follows from the names that a correction gives a claim. */
export interface Named {
  /** Those of the document and the ones that the names stand for. */
  readonly entities: readonly EntityRow[];
  /** Columns of the claim. */
  readonly values: Values;
}

/**
 * The entities that the claimant and target of `set` stand for, made where they are new, and the columns that follow from them. `set` has the
 * names of claims; `claimant`: the one before.
 */
export function withNames(rows: ExtractedRows, set: Values, claimant: unknown): Named {
  const source = "claimant" in set || "claimant_type" in set ? sourceOf(rows, set, claimant) : null;
  const known = { ...rows, entities: source?.entities ?? rows.entities };
  if (!("target" in set)) return { entities: known.entities, values: source?.values ?? {} };
  const target = typeof set.target === "string" ? entityNamed(known, set.target, null) : null;
  return {
    entities: withEntity(known.entities, target),
    values: { ...source?.values, target_id: target?.entity_id ?? null },
  };
}

function sourceOf(rows: ExtractedRows, set: Values, before: unknown): Named {
  const name = "claimant" in set ? set.claimant : before;
  const type = isEntityType(set.claimant_type) ? set.claimant_type : null;
  const entity = typeof name === "string" ? entityNamed(rows, name, type) : null;
  const described = {
    claimant_role: entity?.roles[0] ?? null,
    claimant_affiliation: entity?.affiliations[0] ?? null,
    claimant_resolution: entity === null ? "unknown" : "named",
  };
  return {
    entities: withEntity(rows.entities, entity),
    values: {
      claimant_id: entity?.entity_id ?? null,
      claimant_type: entity?.type ?? null,
      ...("claimant" in set ? described : {}),
    },
  };
}

function withEntity(entities: readonly EntityRow[], entity: EntityRow | null): readonly EntityRow[] {
  const isNew = entity !== null && !entities.some(({ entity_id }) => entity_id === entity.entity_id);
  return isNew ? [...entities, entity] : entities;
}

/** The entity of a name in a document, of a type if that is given; a new one if there is none. */
function entityNamed(
  { entities, document }: ExtractedRows,
  name: string,
  type: EntityRow["type"] | null,
): EntityRow {
  const namesakes = entities.filter((entity) => entity.name === name);
  const known = namesakes.find((entity) => type === null || entity.type === type);
  if (known !== undefined) return known;
  const kind = type ?? "other";
  const id = entityId(name, kind, isFullName(name, kind) ? null : document.document_id);
  const [other] = namesakes;
  if (other !== undefined) return { ...other, entity_id: id, type: kind };
  return newEntity({ entity_id: id, name, type: kind }, document.published);
}

const capital = /\p{Lu}/u;

/** Whether a name means the same in all documents: two words or more, or the name of anything but a person. */
function isFullName(name: string, type: EntityRow["type"]): boolean {
  return countWords(name) > 1 || (type !== "person" && capital.test(name));
}

function isEntityType(type: unknown): type is EntityRow["type"] {
  const types = columns("entities").find(({ name }) => name === "type")?.enum ?? [];
  return typeof type === "string" && types.includes(type);
}
