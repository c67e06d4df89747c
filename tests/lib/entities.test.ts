import { expect, test } from "vitest";
import { mergeEntities } from "../../pipeline/lib/entities.ts";
import type { EntityRow } from "../../pipeline/lib/rows.generated.ts";

const entity: EntityRow = {
  entity_id: "e_0123456789abcdef0123",
  name: "Ana Lima",
  type: "person",
  roles: ["mayor"],
  affiliations: [],
  pronouns: ["she"],
  aliases: ["Lima"],
  member_ids: [],
  mentions: 4,
  quotes: 2,
  quotes_direct: 1,
  words_quoted: 30,
  claims: 3,
  targeted: 0,
  documents: 1,
  first_published: "2024-05-01",
  last_published: "2024-05-01",
};
const later: EntityRow = {
  ...entity,
  roles: ["candidate"],
  aliases: ["Lima", "Ms Lima"],
  mentions: 1,
  first_published: "2024-06-01",
  last_published: "2024-06-01",
};
const undated: EntityRow = { ...entity, first_published: null, last_published: null };

test("lists are united and sorted, counts added, dates widened", () => {
  expect(mergeEntities(entity, later)).toEqual({
    ...entity,
    roles: ["candidate", "mayor"],
    aliases: ["Lima", "Ms Lima"],
    mentions: 5,
    quotes: 4,
    quotes_direct: 2,
    words_quoted: 60,
    claims: 6,
    documents: 2,
    last_published: "2024-06-01",
  });
});

test("the order in which documents come does not matter", () => {
  const all = [entity, later, undated];
  const merged = all.reduce(mergeEntities);
  expect(all.toReversed().reduce(mergeEntities)).toEqual(merged);
  expect([merged.first_published, merged.last_published]).toEqual(["2024-05-01", "2024-06-01"]);
});
