import { describe, expect, it } from "vitest";
import { entityId } from "../../../pipeline/lib/rowId.ts";
import { CheckError, checkedEntities } from "../../../pipeline/stages/check/index.ts";
import type { EntityRow } from "../../../pipeline/lib/rows.generated.ts";
import { all } from "../../all.ts";
import { temporaryFolder } from "../read/temporaryFolder.ts";
import { sampleRows } from "./sampleRows.ts";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  ["a wrong count of an entity", /words_quoted is 6/, (rows) => (at(rows.entities, 0).words_quoted = 5)],
  [
    "a day of another document",
    /first_published is 2024-03-01/,
    (rows) => (at(rows.entities, 0).first_published = null),
  ],
  ["an entity that is never mentioned", /is never mentioned/, (rows) => (at(rows.entities, 0).mentions = 0)],
  [
    "an id of another name",
    /id is not the one that type and name give/,
    (rows) => (at(rows.entities, 0).name = "Eve Holm"),
  ],
];

describe("checkEntityShares", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });
});

describe("checkedEntities", () => {
  const { entities } = sampleRows();
  const [holm, unions] = [at(entities, 0), at(entities, 1)];
  const nobody = entityId("Nobody", "group", null);

  /** What comes through when the entities come one by one. */
  async function checked(rows: readonly EntityRow[]): Promise<readonly EntityRow[]> {
    const batches = checkedEntities(oneByOne(rows), await temporaryFolder());
    return (await all(batches)).flat();
  }

  async function* oneByOne(rows: readonly EntityRow[]): AsyncGenerator<readonly EntityRow[]> {
    for (const row of rows) yield await Promise.resolve([row]);
  }

  it("passes entities on in order", async () => {
    expect(await checked(entities)).toEqual(entities);
  });

  it.each([
    ["out of order", [unions, holm], /does not come after/],
    ["twice", [holm, holm], /does not come after/],
    ["of the key of another", [holm, { ...unions, entity_id: holm.entity_id }], /has the key of another row/],
    ["that break the schema", [{ ...holm, mentions: -1 }], /schema: mentions/],
    ["members that are missing", [{ ...holm, member_ids: [nobody] }], /member_ids points at no row/],
    [
      "members of themselves",
      [{ ...holm, member_ids: [holm.entity_id] }],
      /member_ids points at its own row/,
    ],
  ])("refuses entities %s", async (_, rows, message) => {
    await expect(checked(rows)).rejects.toThrow(message);
    await expect(checked(rows)).rejects.toThrow(CheckError);
  });
});
