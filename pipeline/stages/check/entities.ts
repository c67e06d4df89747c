import type { CodePoints } from "../../lib/codePoints.ts";
import { groupBy } from "../../lib/groupBy.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import { entityId } from "../../lib/rowId.ts";
import type { EntityRow } from "../../lib/rows.generated.ts";
import { countWords } from "../../lib/whiteSpace.ts";
import { CheckError } from "./checkError.ts";
import { checkAscending } from "./order.ts";
import { openEntityKeys } from "./entityKeys.ts";
import { checkRows } from "./schema.ts";

/**
 * Checks the entities of all documents on their way: schema, keys, members, order. Throws a CheckError at the first that is wrong; that a key is there
 * twice or a member is missing shows after the last. `scratch`: a folder for what does not fit in memory.
 */
export async function* checkedEntities(
  batches: AsyncIterable<readonly EntityRow[]>,
  scratch: string,
): AsyncGenerator<readonly EntityRow[], void> {
  const keys = openEntityKeys(scratch);
  let last: readonly EntityRow[] = [];
  try {
    for await (const batch of batches) {
      checkRows("entities", batch);
      for (const entity of batch) await keys.add(entity);
      checkAscending("entities", [...last, ...batch], ({ name, entity_id: id }) => [name, id]);
      last = batch.slice(-1);
      yield batch;
    }
    await keys.check();
  } finally {
    await keys.close();
  }
}

/** Checks one document's share in the entities: ids, counts and dates. Throws a CheckError at the first that is wrong. */
export function checkEntityShares(text: CodePoints, rows: ExtractedRows): void {
  const { published, document_id: documentId } = rows.document;
  const count = counter(text, rows);
  for (const entity of rows.entities) {
    const wanted = {
      ...count(entity.entity_id),
      documents: 1,
      first_published: published,
      last_published: published,
    };
    for (const [name, value] of Object.entries(wanted)) {
      if (Reflect.get(entity, name) !== value)
        throw new CheckError("entities", entity, `${name} is ${String(value)}`);
    }
    if (entity.mentions < 1) throw new CheckError("entities", entity, "is never mentioned");
    checkId(entity, documentId);
  }
}

/** Gives what the columns of an entity have to be, by its id. */
function counter(text: CodePoints, { quotes, claims }: ExtractedRows): (id: string) => object {
  const quotesOf = groupBy(quotes, ({ speaker_id: speaker }) => speaker);
  const claimsOf = groupBy(claims, ({ claimant_id: claimant }) => claimant);
  const claimsAbout = groupBy(claims, ({ target_id: target }) => target);
  return (id) => {
    const own = quotesOf.get(id) ?? [];
    const quoted = own.flatMap(({ quoted_parts: parts }) => parts);
    return {
      quotes: own.length,
      quotes_direct: own.filter(({ quote_type: type }) => type === "direct").length,
      words_quoted: quoted.reduce((sum, [start, end]) => sum + countWords(text.slice(start, end)), 0),
      claims: claimsOf.get(id)?.length ?? 0,
      targeted: claimsAbout.get(id)?.length ?? 0,
    };
  };
}

/** A person of one name word is known in its document only; any other name may be the same in all. */
function checkId(entity: EntityRow, documentId: string): void {
  const { entity_id: id, name, type } = entity;
  const everywhere = entityId(name, type, null);
  if (id === entityId(name, type, documentId)) return;
  if (id !== everywhere)
    throw new CheckError("entities", entity, "id is not the one that type and name give");
  if (type === "person" && countWords(name) < 2) {
    throw new CheckError("entities", entity, "a person of one name word has an id without its document");
  }
}
