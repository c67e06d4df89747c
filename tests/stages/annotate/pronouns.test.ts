import { describe, expect, test } from "vitest";
import { wordClass } from "../../../pipeline/stages/annotate/wordClasses.ts";
import { annotatedWith, lastSource, type Linked } from "./annotatedWith.ts";
import { sourcesOf } from "./entitiesOf.ts";

describe("whom the reading links a pronoun with", () => {
  test.each<readonly [string, string, readonly Linked[], string | null]>([
    [
      "a person farther off",
      "Joe Doyle met Sam Carey. He said it is safe.",
      [
        ["Joe", "person"],
        ["Sam", "person"],
        ["He", "person", 0],
      ],
      "Joe Doyle",
    ],
    [
      "by another pronoun",
      "Joe Doyle met Sam Carey. Joy filled him. He said it is safe.",
      [
        ["Joe", "person"],
        ["Sam", "person"],
        ["him", "person", 0],
        ["He", "person", 2],
      ],
      "Joe Doyle",
    ],
    [
      "the last source, not whom he spoke of",
      "Joe Doyle said that Sam Carey is safe. He added that Sue is safe.",
      [
        ["Joe", "person"],
        ["Sam", "person"],
        ["He", "person", 1],
      ],
      "Joe Doyle",
    ],
    [
      "who was named after the last source",
      "Joe Doyle said that it is safe. Sam Carey left. He added that it is old.",
      [
        ["Joe", "person"],
        ["Sam", "person"],
        ["He", "person", 1],
      ],
      "Sam Carey",
    ],
    [
      "a description",
      "The guard met Sam Carey. He said it is safe.",
      [
        ["guard", "person"],
        ["Sam", "person"],
        ["He", "person", 0],
      ],
      "guard",
    ],
    [
      "no woman for he",
      "The widow met Sam Carey. He said it is safe.",
      [
        ["widow", "person"],
        ["Sam", "person"],
        ["He", "person", 0],
      ],
      "Sam Carey",
    ],
    [
      "no thing for he",
      "The bridge met Sam Carey. He said it is safe.",
      [
        ["bridge", "object"],
        ["Sam", "person"],
        ["He", "person", 0],
      ],
      "Sam Carey",
    ],
    [
      "a document for it",
      "The report came out. It said that the bridge is safe.",
      [
        ["report", "abstract"],
        ["It", "abstract", 0],
      ],
      "report",
    ],
    [
      "nobody before the writer",
      "Joe Doyle left. Sam Carey and I met. He said it is safe.",
      [
        ["Joe", "person"],
        ["Sam", "person"],
        ["I", "person"],
        ["He", "person", 2],
      ],
      "Sam Carey",
    ],
    [
      "they, whom it links with nobody",
      "Hamas said it is safe. They said it is old.",
      [
        ["Hamas", "organization"],
        ["They", "person"],
      ],
      null,
    ],
    [
      "they, a group",
      "Hamas left. Joe Doyle left. They said it is old.",
      [
        ["Hamas", "organization"],
        ["Joe", "person"],
        ["They", "person", 0],
      ],
      "Hamas",
    ],
  ])("%s: %s", (_, text, linked, name) => {
    expect(lastSource(annotatedWith(text, linked))?.name ?? null).toBe(name);
  });
});

test("a pronoun keeps to whom the text uses it for most", () => {
  const text = "Joe Doyle left. Ann Carey lost her hat. Ann Carey washed her hat. He said it is safe.";
  const linked: readonly Linked[] = [
    ["Joe", "person"],
    ["Ann", "person"],
    ["her", "person", 1],
    ["Ann", "person", 2],
    ["her", "person", 3],
    ["He", "person", 3],
  ];
  expect(lastSource(annotatedWith(text, linked))?.name).toBe("Joe Doyle");
});

test.each([
  ["I told the council", "Ann Carey"],
  ["we told the council", "Ann Carey"],
])("within a quotation: %s", (clause, name) => {
  const sources = sourcesOf(`“It was ${clause} that the bridge is safe,” Ann Carey said.`);
  expect(sources.at(0)?.name).toBe(name);
});

test.each([
  ...[...wordClass("masculine")].map((word) => [word, "She"] as const),
  ...[...wordClass("feminine")].map((word) => [word, "He"] as const),
])("%s is not %s", (word, pronoun) => {
  const text = `The ${word} met Robin Carey. ${pronoun} said it is safe.`;
  const linked: readonly Linked[] = [
    [word, "person"],
    ["Robin", "person"],
    [pronoun, "person", 0],
  ];
  expect(lastSource(annotatedWith(text, linked))?.name).toBe("Robin Carey");
});

test("a title tells which pronoun a person has", () => {
  const text = "Ann Carey met Mr. Doyle and spokesman Sam Roe. She said it is safe.";
  expect(sourcesOf(text).at(-1)?.name).toBe("Ann Carey");
});
