import { describe, expect, test } from "vitest";
import type { Entity } from "../../../pipeline/lib/annotation.ts";
import type { Span } from "../../../pipeline/lib/span.ts";
import { resolver, type Resolver } from "../../../pipeline/stages/annotate/references.ts";
import { wordClass } from "../../../pipeline/stages/annotate/wordClasses.ts";
import { sourcesOf } from "./entitiesOf.ts";
import { annotated } from "./readingByRules.ts";

const mentions = [{ start: 0, end: 5, entity: 0 }];
const plain: Entity = {
  name: "Carey",
  type: "other",
  fullName: true,
  anonymous: false,
  roles: [],
  affiliations: [],
  pronouns: [],
  aliases: [],
  members: [],
  mentions: 1,
};

describe("who a source is", () => {
  test.each<readonly [string, string, string, string, string]>([
    ["a name", "Ann Carey said it is safe.", "Ann Carey", "person", "named"],
    ["a surname", "Ann Carey left. Carey said it is safe.", "Ann Carey", "person", "named"],
    [
      "an acronym",
      "The Harlow Port Authority met. The HPA said it is safe.",
      "Harlow Port Authority",
      "government",
      "named",
    ],
    ["a name with an apposition", "Ann Carey, a lawyer, said it is safe.", "Ann Carey", "person", "named"],
    ["a person in an apposition", "The mayor, Ann Carey, said it is safe.", "Ann Carey", "person", "named"],
    [
      "an institution with of",
      "The Department of Justice said it is safe.",
      "Department of Justice",
      "government",
      "named",
    ],
    ["he", "Joe Doyle left. He said it is safe.", "Joe Doyle", "person", "pronoun"],
    ["she", "Ann Carey left. She said it is safe.", "Ann Carey", "person", "pronoun"],
    ["they", "Hamas said it is safe. They said it is old.", "Hamas", "armed_group", "pronoun"],
    [
      "a description",
      "The police chief of Harlow said it is safe.",
      "police chief of Harlow",
      "other",
      "description",
    ],
    ["a plural description", "Officials said it is safe.", "officials", "government", "description"],
    ["a collective", "Both sides said it is safe.", "both sides", "group", "description"],
  ])("%s: %s", (_, text, name, type, resolution) => {
    expect(sourcesOf(text).at(-1)).toMatchObject({ name, type, resolution });
  });

  test.each([
    ["no antecedent", "He said it is safe."],
    ["they after a person", "Ann Carey said it is safe. They said it is not."],
    ["I", "I said it is safe."],
    ["a letter of a transcript", "Q: Who pays?\n\nA: Nobody knows."],
  ])("nobody can be told: %s", (_, text) => {
    expect(sourcesOf(text).at(-1)).toBeNull();
  });
});

test("a pronoun keeps to a person whom it was used for, and is counted", () => {
  const text = "Joe Doyle met Ann Carey. She said it is safe. He said it is old. She said it is new.";
  const { entities } = annotated(text);
  expect(sourcesOf(text).map((source) => source?.name)).toStrictEqual([
    "Ann Carey",
    "Joe Doyle",
    "Ann Carey",
  ]);
  expect(entities).toMatchObject([
    { name: "Joe Doyle", pronouns: ["he"], mentions: 2 },
    { name: "Ann Carey", pronouns: ["she"], mentions: 3 },
  ]);
});

test("an antecedent too far back is none", () => {
  const far = "It rained on and on that day. ".repeat(40);
  expect(sourcesOf(`Ann Carey left. ${far}She said it is safe.`)).toStrictEqual([null]);
  expect(sourcesOf(`Ann Carey said it is old. ${far}She said it is safe.`).at(-1)?.name).toBe("Ann Carey");
});

test("the same description is the same entity", () => {
  const text = "The union said it is safe. A union said it is old.";
  const { entities } = annotated(text);
  expect(entities).toMatchObject([{ name: "union", mentions: 2 }]);
});

test.each([
  ["A senior official said it is safe.", true],
  ["Two people familiar with the talks said it is safe.", true],
  ["The mayor said it is safe.", false],
  ["Ann Carey said it is safe.", false],
])("anonymous: %s %s", (text, anonymous) => {
  expect(sourcesOf(text)).toMatchObject([{ anonymous }]);
});

test("an apposition is a role, without its article", () => {
  const text = "Ann Carey, a spokeswoman for the council, said it is safe.";
  expect(sourcesOf(text)).toMatchObject([{ roles: ["spokeswoman for the council"] }]);
});

test("targets are resolved too", () => {
  const text = "Joe Doyle left. The union accused him of hiding the costs.";
  const { attributions, entities } = annotated(text);
  const [accusation] = attributions;
  expect(accusation?.targetReference?.resolution).toBe("pronoun");
  expect(entities[accusation?.targetReference?.entity ?? -1]?.name).toBe("Joe Doyle");
});

describe("pronouns of the word classes", () => {
  const group: Entity = { ...plain, name: "Hamas", type: "armed_group" };
  const open = (word: string): Resolver => resolver(`Hamas ${word}`, { entities: [group], mentions });
  const spanOf = (word: string): Span => ({ start: 6, end: 6 + word.length });

  test.each([...wordClass("group-pronoun")])("%s is the group that spoke last", (word) => {
    const references = open(word);
    expect(references.source(spanOf(word))).toBeNull();
    references.source({ start: 0, end: 5 });
    expect(references.source(spanOf(word))).toStrictEqual({ entity: 0, resolution: "pronoun" });
  });

  test.each([...wordClass("silent"), "each other", "one another"])("%s is nobody", (word) => {
    const references = open(word);
    references.source({ start: 0, end: 5 });
    expect(references.source(spanOf(word))).toBeNull();
  });
});
