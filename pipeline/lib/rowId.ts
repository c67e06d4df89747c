import { createHash } from "node:crypto";
import type { EntityType } from "./annotation.ts";

/** What makes a row the row it is: no label, score, offset or model version. An edit elsewhere changes no id but those of rows of the same content behind it. */
export interface Identity {
  readonly dataset: string;
  readonly documentId: string;
  /** The texts of its parts. */
  readonly parts: readonly string[];
  readonly source: string | null;
  readonly cue: string | null;
  /** Text of the sentence that holds its start, for figures and non_figures. */
  readonly sentence: string | null;
}

function digest(values: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(values), "utf8").digest("hex").slice(0, 20);
}

/**
 * The ids of rows of one document, which come in the order in which rows of the same content are counted up:
 * by start, end, start of the source, start of the cue.
 */
export function rowIds(prefix: string, identities: readonly Identity[]): readonly string[] {
  const seen = new Map<string, number>();
  return identities.map((identity) => {
    const { dataset, documentId, parts, source, cue, sentence } = identity;
    const key = JSON.stringify([dataset, documentId, parts, source, cue, sentence]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return rowId(prefix, identity, count);
  });
}

/** The id of a row; `count`: how many rows of the same content come before it. */
export function rowId(prefix: string, identity: Identity, count: number): string {
  const { dataset, documentId, parts, source, cue, sentence } = identity;
  return prefix + digest([dataset, documentId, parts, source, cue, sentence, count]);
}

/** The id of an entity: the same in all documents for a full name, one of this document otherwise. */
export function entityId(name: string, type: EntityType, documentId: string | null): string {
  return `e_${digest(["entities", type, name, ...(documentId === null ? [] : [documentId])])}`;
}
