import { describe, expect, test } from "vitest";
import type { Entity } from "../../../pipeline/lib/annotation.ts";
import type { Span } from "../../../pipeline/lib/span.ts";
import { resolver, type Resolver } from "../../../pipeline/stages/annotate/references.ts";
import { coreference } from "../../../pipeline/stages/annotate/coreference.ts";
import { wordClass } from "../../../pipeline/stages/annotate/wordClasses.ts";
import { sourcesOf } from "./entitiesOf.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { emptyReading } from "../../recorded/readings.ts";
import { annotated } from "./annotated.ts";

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
      "person",
      "description",
    ],
    ["a plural description", "Officials said it is safe.", "officials", "government", "description"],
    ["a collective", "Both sides said it is safe.", "both sides", "group", "description"],
    [
      "a bracket after the name",
      "“It is safe,” said Sen. Ann Carey (D-Ohio).",
      "Ann Carey",
      "person",
      "named",
    ],
    [
      "an office with whom it serves",
      "The ambassador to the United Nations Ann Roe said it is safe.",
      "Ann Roe",
      "person",
      "named",
    ],
    [
      "an acronym that its expansion does not tell",
      "The Harlow Union of Pilots and Sailors (HUSP) met. The HUSP said it is safe.",
      "Harlow Union of Pilots and Sailors",
      "ngo",
      "named",
    ],
    [
      "an office",
      "Prime Minister Ann Carey left. The prime minister said it is safe.",
      "Ann Carey",
      "person",
      "description",
    ],
    [
      "an office with what it is for",
      "Secretary of State Ann Carey left. The secretary of state said it is safe.",
      "Ann Carey",
      "person",
      "description",
    ],
    [
      "a word of the only name that has it",
      "The Ministry of Health met. The ministry said it is safe.",
      "Ministry of Health",
      "government",
      "description",
    ],
    [
      "an office of two people",
      "Mayor Ann Carey met Mayor Joe Doyle. The mayor said it is safe.",
      "mayor",
      "government",
      "description",
    ],
    [
      "a word of a role that is no office",
      "Secretary of State Ann Carey left. The state said it is safe.",
      "state",
      "government",
      "description",
    ],
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

describe("whom a relative clause speaks of", () => {
  test.each<readonly [string, string, string]>([
    ["The mayor of Harlow met Ann Carey, who said that the bridge is safe.", "Ann Carey", "named"],
    ["The mayor praised the rise of Ann Carey, who said that the bridge is safe.", "Ann Carey", "named"],
    ["The mayor met an architect who said that the bridge is safe.", "architect", "description"],
    [
      "The mayor praised the Harlow Union of Pilots, which said that the bridge is safe.",
      "Harlow Union of Pilots",
      "named",
    ],
  ])("%s", (text, name, resolution) => {
    expect(sourcesOf(text).at(-1)).toMatchObject({ name, resolution });
  });
});

describe("who holds an office", () => {
  test.each<readonly [string, string]>([
    [
      "Republican presidential nominee Ann Carey left Harlow. The Republican nominee said that the bridge is safe.",
      "Ann Carey",
    ],
    [
      "Republican presidential nominee Ann Carey left Harlow. The GOP nominee said that the bridge is safe.",
      "Ann Carey",
    ],
    [
      "Republican vice presidential nominee Ann Carey left Harlow. The Republican presidential nominee said that the bridge is safe.",
      "Republican presidential nominee",
    ],
    [
      "Senator Ann Carey left Harlow. Senator Joe Doyle stayed there. The senator said that the bridge is safe.",
      "Joe Doyle",
    ],
    [
      "Former President Ann Carey left Harlow. It rained. The president of Harlow Lamp said that the bridge is safe.",
      "president of Harlow Lamp",
    ],
  ])("%s", (text, name) => {
    expect(sourcesOf(text).at(-1)).toMatchObject({ name, resolution: "description" });
  });
});

test.each(["46 percent", "Many", "Someone", "Not everyone"])("“%s” tells nobody", (source) => {
  expect(sourcesOf(`${source} said that the bridge is safe.`)).toStrictEqual([null]);
});

test.each<readonly [string, string, string]>([
  ["Economists said that the bridge is safe.", "economists", "group"],
  ["A plumber said that the bridge is safe.", "plumber", "person"],
  ["Plumbers said that the bridge is safe.", "plumbers", "group"],
  ["Many of the plumbers said that the bridge is safe.", "many of the plumbers", "group"],
  ["A poll by the council showed that the bridge is safe.", "poll by the council", "document"],
  ["The Harlow Observer reported that the bridge is safe.", "Harlow Observer", "media"],
])("the type of who is described: %s", (text, name, type) => {
  const [source] = sourcesOf(text);
  expect({ ...source, name: source?.name.toLowerCase() }).toMatchObject({ name: name.toLowerCase(), type });
});

describe("the name that heads a source", () => {
  test.each<readonly [string, string]>([
    ["Several judges who handle Freedom of Harlow lawsuits said that the bridge is safe.", "judges"],
    ["A study by Ann Carey found that the bridge is safe.", "study by Ann Carey"],
    ["Ann Carey and her aides said that the bridge is safe.", "Ann Carey and her aides"],
    ["Ann Carey’s wife said that the bridge is safe.", "Ann Carey’s wife"],
  ])("%s", (text, name) => {
    expect(sourcesOf(text).at(-1)?.name).toContain(name);
  });
});

test("a pronoun is kept with the person whom it speaks of, and is counted", () => {
  const text = "Ann Carey left. She said it is safe. Joe Doyle stayed. He said it is old.";
  const { entities } = annotated(text);
  expect(sourcesOf(text).map((source) => source?.name)).toStrictEqual(["Ann Carey", "Joe Doyle"]);
  expect(entities).toMatchObject([
    { name: "Ann Carey", pronouns: ["she"], mentions: 2 },
    { name: "Joe Doyle", pronouns: ["he"], mentions: 2 },
  ]);
});

test("an antecedent too far back is none", () => {
  const far = "It rained on and on that day. ".repeat(40);
  expect(sourcesOf(`Ann Carey left. ${far}She said it is safe.`).at(-1)).toBeNull();
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
  const open = (word: string): Resolver => {
    const text = `Hamas ${word}`;
    const segments = segment(text);
    return resolver(
      text,
      { entities: [group], mentions },
      coreference(text, segments, emptyReading(segments)),
    );
  };
  const spanOf = (word: string): Span => ({ start: 6, end: 6 + word.length });

  test.each([...wordClass("group-pronoun")])("%s is the group that spoke last", (word) => {
    const references = open(word);
    expect(references.source(spanOf(word), [])).toBeNull();
    references.source({ start: 0, end: 5 }, [{ start: 0, end: 5 }]);
    expect(references.source(spanOf(word), [])).toStrictEqual({ entity: 0, resolution: "pronoun" });
  });

  test.each([...wordClass("speaker-pronoun")])("%s is whoever says it", (word) => {
    const references = open(word);
    expect(references.source(spanOf(word), [])).toBeNull();
    references.source({ start: 0, end: 5 }, [spanOf(word)]);
    expect(references.source(spanOf(word), [])).toStrictEqual({ entity: 0, resolution: "pronoun" });
  });

  test.each([...wordClass("silent"), "each other", "one another"])("%s is nobody", (word) => {
    const references = open(word);
    references.source({ start: 0, end: 5 }, [{ start: 0, end: 5 }]);
    expect(references.source(spanOf(word), [])).toBeNull();
  });
});
