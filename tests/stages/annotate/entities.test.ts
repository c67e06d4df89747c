import { describe, expect, test } from "vitest";
import { clusterNames } from "../../../pipeline/stages/annotate/entities.ts";
import type { NameMention } from "../../../pipeline/stages/annotate/names.ts";

function mentions(...names: readonly string[]): readonly NameMention[] {
  return names.map((name, at) => ({ start: at, end: at + 1, name, role: null, isPerson: false }));
}

describe("clusters of names", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["a surname and its full name", ["Ann Carey", "Carey"], ["Ann Carey"]],
    ["a surname before its full name", ["Carey", "Ann Carey"], ["Ann Carey"]],
    ["a surname of two people", ["Ann Carey", "Joe Carey", "Carey"], ["Ann Carey", "Joe Carey", "Carey"]],
    ["a first name", ["Ann Carey", "Ann"], ["Ann Carey", "Ann"]],
    ["an acronym", ["Harlow Port Authority", "HPA"], ["Harlow Port Authority"]],
    ["an acronym with full stops", ["United States", "U.S."], ["United States"]],
    ["the last word of an organisation", ["Green Party", "Party"], ["Green Party", "Party"]],
  ])("%s", (_, names, clusters) => {
    expect(clusterNames(mentions(...names)).entities.map(({ name }) => name)).toStrictEqual(clusters);
  });

  test("mentions point at their entity, and count", () => {
    const { entities, mentions: resolved } = clusterNames(mentions("Ann Carey", "Harlow", "Carey"));
    expect(resolved).toStrictEqual([
      { start: 0, end: 1, entity: 0 },
      { start: 1, end: 2, entity: 1 },
      { start: 2, end: 3, entity: 0 },
    ]);
    expect(entities[0]).toMatchObject({ mentions: 2, aliases: ["Carey"] });
  });
});

test.each([
  ["Ann Carey", "person", true],
  ["Ann Mary Carey", "person", true],
  ["Carey", "other", false],
  ["Hamas", "armed_group", true],
  ["Harlow Department of Old Works", "government", true],
  ["Friends of the Old Bridge Fund", "other", true],
])("%s is of type %s, full name: %s", (name, type, fullName) => {
  expect(clusterNames(mentions(name)).entities).toMatchObject([{ type, fullName }]);
});

test("a title makes a person of a single name, and gives role and affiliation", () => {
  const role = { text: "Hamas spokesman", affiliation: "Hamas" };
  const { entities } = clusterNames([{ start: 0, end: 5, name: "Carey", role, isPerson: true }]);
  expect(entities).toMatchObject([
    { type: "person", fullName: false, roles: ["Hamas spokesman"], affiliations: ["Hamas"] },
  ]);
});
