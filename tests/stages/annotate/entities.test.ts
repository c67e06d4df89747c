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
    ["a name without its diacritics", ["José Roe", "Jose Roe", "Roe"], ["José Roe"]],
    ["a name without its middle name", ["Ann Mary Carey", "Ann Carey", "Carey"], ["Ann Mary Carey"]],
    ["a name with a suffix", ["Joe Carey Jr.", "Carey"], ["Joe Carey Jr."]],
    [
      "a body without its country",
      ["Peru's Ministry of Health", "Ministry of Health"],
      ["Peru's Ministry of Health"],
    ],
    ["a name without its first word", ["Ann Mary Carey", "Mary Carey"], ["Ann Mary Carey"]],
    ["a name with another apostrophe", ["Joe O’Neil", "O'Neil"], ["Joe O’Neil"]],
    ["the last word of an organisation", ["Green Party", "Party"], ["Green Party", "Party"]],
  ])("%s", (_, names, clusters) => {
    expect(clusterNames(mentions(...names)).entities.map(({ name }) => name)).toStrictEqual(clusters);
  });

  const named = (...kinds: readonly (readonly [name: string, kind: string | null])[]): readonly string[] => {
    const names = mentions(...kinds.map(([name]) => name));
    return clusterNames(names, ({ start }) => kinds[start]?.[1] ?? null).entities.map(({ name }) => name);
  };

  test("a first name that a reading takes for a person", () => {
    expect(named(["Ann Carey", "person"], ["Ann", "person"])).toStrictEqual(["Ann Carey"]);
    expect(named(["Ann Carey", "person"], ["Ann", "place"])).toStrictEqual(["Ann Carey", "Ann"]);
  });

  test("a person’s name with words before it that are no name", () => {
    const short = ["Ann Carey", "person"] as const;
    expect(named(["Miss Lamp Ann Carey", "person"], short, short)).toStrictEqual(["Ann Carey"]);
  });

  test("the last word of what a reading takes for no person", () => {
    expect(named(["Central Harlow", "place"], ["Harlow", "place"])).toStrictEqual([
      "Central Harlow",
      "Harlow",
    ]);
  });

  test("what stands in brackets beside a name", () => {
    const [union, acronym] = mentions("Pilots of the Coast", "UPX");
    const names = [union, acronym && { ...acronym, beside: "Pilots of the Coast" }];
    const { entities } = clusterNames(names.filter((name) => name !== undefined));
    expect(entities).toMatchObject([{ name: "Pilots of the Coast", aliases: ["UPX"] }]);
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

test.each([
  ["person", "person"],
  ["people", "group"],
  ["place", "place"],
  ["event", "other"],
])("by what a reading sees in it: %s is %s", (kind, type) => {
  expect(clusterNames(mentions("Harlow"), () => kind).entities).toMatchObject([{ type }]);
});

test("a title makes a person of a single name, and gives role and affiliation", () => {
  const role = { text: "Hamas spokesman", affiliation: "Hamas" };
  const { entities } = clusterNames([{ start: 0, end: 5, name: "Carey", role, isPerson: true }]);
  expect(entities).toMatchObject([
    { type: "person", fullName: false, roles: ["Hamas spokesman"], affiliations: ["Hamas"] },
  ]);
});
