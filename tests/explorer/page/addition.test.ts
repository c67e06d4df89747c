import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { additionLine, type Addition } from "../../../explorer/page/addition.ts";
import { columns, schemaValidator } from "../../../pipeline/lib/schemas.ts";
import type { ManifestColumn } from "../../../pipeline/lib/explorerData.ts";
import type { Span } from "../../../pipeline/lib/span.ts";
import { parseCorrections } from "../../../pipeline/stages/correct/index.ts";
import { openAnchorage } from "../../../pipeline/stages/correct/anchorage.ts";
import { findParts } from "../../../pipeline/stages/correct/places.ts";
import { documentWith, rowWith } from "./rowWith.ts";

const isLine = schemaValidator<Readonly<Record<string, unknown>>>("correction");
const known = (["quotes", "claims", "figures"] as const).flatMap((dataset) =>
  columns(dataset).map(({ name, kind, enum: values }): ManifestColumn => [name, kind, values]),
);
const text = "🌉 Ana Lima said it will close. Bo Roe said it will open, and Ana Lima laughed.";

/** The nth place of some words. */
function at(words: string, nth = 0, within = text): Span {
  let start = -1;
  for (let found = 0; found <= nth; found++) start = within.indexOf(words, start + 1);
  const before = Array.from(within.slice(0, start)).length;
  return { start: before, end: before + Array.from(words).length };
}

const claim: Addition = {
  dataset: "claims",
  parts: [at("it will close")],
  spans: new Map(),
  values: new Map([
    ["attribution", "indirect"],
    ["claimant", "Ana Lima"],
    ["claimant_type", "person"],
    ["stance", "state"],
  ]),
  reason: "it was missed",
  by: "desk",
  date: "2026-03-02",
};

function made(addition: Partial<Addition>, rows: Parameters<typeof documentWith>[1] = [], of = text) {
  return additionLine(documentWith(of, rows), { ...claim, ...addition }, known);
}

/** A line as the build reads it. */
function read(...given: Parameters<typeof made>): Readonly<Record<string, unknown>> {
  const result = made(...given);
  if ("problem" in result) throw new Error(result.problem);
  const value: unknown = JSON.parse(result.line);
  if (isLine(value)) return value;
  throw new Error(JSON.stringify(isLine.errors));
}

test("gives the words, the columns and who says so", () => {
  expect(read({})).toEqual({
    path: "a.txt",
    dataset: "claims",
    quote: "it will close",
    action: "add",
    set: { attribution: "indirect", claimant: "Ana Lima", claimant_type: "person", stance: "state" },
    reason: "it was missed",
    by: "desk",
    date: "2026-03-02",
  });
});

test("words that stand in several places come with what is beside them, those of the spans too", () => {
  const spans = new Map([
    ["claimant_text", at("Ana Lima", 1)],
    ["target_text", at("Bo Roe")],
  ]);
  expect(read({ parts: [at("it will", 1)], spans })).toMatchObject({
    quote: "it will",
    prefix: "Bo Roe said ",
    set: { claimant_text: { quote: "Ana Lima", prefix: "l open, and " }, target_text: "Bo Roe" },
  });
});

test("pieces are joined, and values typed as their columns are", () => {
  const pieces = "“We go,” he said, “and we stay.”\n\nHe left.";
  const addition = {
    dataset: "quotes",
    parts: [at("“We go,”", 0, pieces), at("“and we stay.”", 0, pieces)],
    values: new Map([
      ["quote_type", "direct"],
      ["speaker", ""],
      ["stance", "state"],
      ["anonymous", "true"],
    ]),
  } as const;
  expect(read(addition, [], pieces)).toMatchObject({
    quote: "“We go,” … “and we stay.”",
    set: { quote_type: "direct", speaker: null, anonymous: true },
  });
});

describe("says what is missing or wrong", () => {
  const without = (column: string) => new Map([...claim.values].filter(([name]) => name !== column));
  test.each<[string, Partial<Addition>]>([
    ["Select the words", { parts: [] }],
    ["Still needed: stance", { values: without("stance") }],
    ["Still needed: claimant type, since no other row names Ana Lima", { values: without("claimant_type") }],
    ["Still needed: cue_lemma, cue_form", { spans: new Map([["cue_text", at("said")]]) }],
    [
      "(claimant_text) lies within the words of the row",
      { spans: new Map([["claimant_text", at("it will close")]]) },
    ],
  ])("%s", (problem, addition) => {
    const result = made(addition);
    expect("problem" in result && result.problem).toContain(problem);
  });

  test("a row that is there", () => {
    const { start, end } = at("it will close");
    const row = rowWith({ parts: [[start, end]], values: { claimant_start: null, claimant: "Ana Lima" } });
    const result = made({}, [row]);
    expect("problem" in result && result.problem).toContain("There is such a row already: c_1");
    const figure = rowWith({ dataset: "figures", kind: "figure", parts: [[start + 3, end + 3]], values: {} });
    expect("problem" in made({}, [figure])).toBe(false);
    const values = new Map([
      ["kind", "count"],
      ["value", "1"],
    ]);
    expect("problem" in made({ dataset: "figures", values }, [figure])).toBe(true);
  });
});

test("whatever is selected in whole words, the build finds the same place", () => {
  const word = fc.constantFrom("a", "b", "said", "🌉", "“a”", "a.", "é", "…");
  const article = fc.array(word, { minLength: 2, maxLength: 30 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(article, fc.nat(), fc.nat(), (words, from, length) => {
      const starts = [0, ...Array.from(words.matchAll(/ /g), ({ index }) => index + 1)];
      const start = starts[from % starts.length] ?? 0;
      const later = [...starts.filter((place) => place > start).map((place) => place - 1), words.length];
      const end = later[length % later.length] ?? words.length;
      const count = (position: number): number => Array.from(words.slice(0, position)).length;
      const parts = [{ start: count(start), end: count(end) }];
      const result = made({ parts }, [], words);
      if ("problem" in result) throw new Error(result.problem);
      const [correction] = parseCorrections(result.line).get("a.txt") ?? [];
      if (correction === undefined) throw new Error("no correction");
      const sentences = [{ char_start: 0, char_end: words.length, paragraph: 0 }];
      expect(findParts(openAnchorage("a.txt", words), { sentences }, correction)).toEqual(parts);
    }),
    { numRuns: 300 },
  );
});
