import { describe, expect, it } from "vitest";
import { entityId } from "../../../pipeline/lib/rowId.ts";
import { checkEntities } from "../../../pipeline/stages/check/index.ts";
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

describe("checkEntities", () => {
  const { entities } = sampleRows();
  const [holm, unions] = [at(entities, 0), at(entities, 1)];
  const nobody = entityId("Nobody", "group", null);

  it("accepts entities in order", () => {
    expect(() => {
      checkEntities(entities);
    }).not.toThrow();
  });

  it.each([
    ["out of order", [unions, holm], /does not come after/],
    ["twice", [holm, holm], /has the key of another row/],
    ["members that are missing", [{ ...holm, member_ids: [nobody] }], /member_ids points at no row/],
  ])("refuses entities %s", (_, rows, message) => {
    expect(() => {
      checkEntities(rows);
    }).toThrow(message);
  });
});
