import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as stage from "../../../pipeline/stages/figures/index.ts";
import { figures } from "../../../pipeline/stages/figures/index.ts";
import { figuresIn, lines, nonFiguresIn } from "./oneSentence.ts";

const seed = readFileSync(new URL("../../../raw/000_0eab28a52c102969.txt", import.meta.url), "utf8");

test("exports the stage alone", () => {
  expect(Object.keys(stage)).toEqual(["figures"]);
});

test("reads the seed article", () => {
  const text = seed.replace(/(?<=[a-z]\.) (?=[A-Z])/g, "\n");
  const rows = figuresIn(text).map((row) => [
    row.text,
    row.value,
    row.qualifier,
    row.unit,
    row.counted,
    row.change,
    row.event_lemma,
    row.display,
  ]);
  expect(rows).toEqual([
    ["40,000", "40000", "more_than", "death", null, "up", null, "more than 40,000 deaths"],
    ["Over 1,200", "1200", "more_than", "Israeli", "Israelis", "none", "kill", "more than 1,200 Israelis"],
    ["around 250", "250", "about", "hostage", "hostages", "none", "take", "about 250 hostages"],
    ["100", "100", "exact", "hostage", null, "none", "release", "100 hostages"],
    ["2.3 million", "2300000", "exact", "resident", "residents", "none", null, "2.3 million residents"],
  ]);
  expect(nonFiguresIn(text)).toEqual(["first: ordinal", "October 7: date"]);
});

test("links count in the list of the document, not of the sentence", () => {
  const rows = figuresIn("Six boats sank.\nThe path is 3 miles (5 km) long.\nIt rose from 9 to 10.");
  expect(rows.map((row) => [row.text, row.equivalentOf, row.changeFrom, row.changeTo])).toEqual([
    ["Six", null, null, null],
    ["3 miles", null, null, null],
    ["5 km", 1, null, null],
    ["9", null, null, 4],
    ["10", null, 3, null],
  ]);
});

test("no figure crosses the end of a sentence", () => {
  expect(figuresIn("They counted 20\nmiles of road.").map((row) => row.unit)).toEqual([null]);
});

const wordsOfNumbers = fc.constantFrom(
  ..."5 12 2016 1,200 2.3 million dozen half a third one two in of and to between from - – . , ( ) $ € % km".split(
    " ",
  ),
  ..."years old people killed more than over about May first 21st p.m. : / x ' \n rose points no COVID -19 Rs of".split(
    " ",
  ),
);
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.tuple(wordsOfNumbers, fc.constantFrom("", " ")), { maxLength: 25 })
    .map((parts) => parts.flat().join("")),
);

test("every span lies in one sentence and slices; rows are in order and do not overlap", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const segments = lines(text);
      const found = figures(text, segments);
      for (const list of [found.figures, found.nonFigures]) {
        list.forEach(({ start, end }, at) => {
          expect(end).toBeGreaterThan(start);
          expect(segments.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(
            true,
          );
          expect(start).toBeGreaterThanOrEqual(list[at - 1]?.end ?? 0);
        });
      }
      for (const figure of found.figures) {
        const clash = found.nonFigures.some((other) => other.start < figure.end && figure.start < other.end);
        expect(clash, JSON.stringify(text)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("a row has a value or an interval in order, and its unit and parts are not empty", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const figure of figures(text, lines(text)).figures) {
        expect([figure.value === null, figure.low === null, figure.high === null]).toEqual(
          figure.value === null ? [true, false, false] : [false, true, true],
        );
        if (figure.low !== null) expect(Number(figure.low)).toBeLessThan(Number(figure.high));
        expect(figure.display).not.toBe("");
        expect(figure.unit).not.toBe("");
        for (const span of Object.values(figure.spans)) {
          if (span) expect(text.slice(span.start, span.end).trim()).not.toBe("");
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** Processor time of the fastest of three readings, in milliseconds: what else the machine does counts little. */
function effort(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    figures(text, lines(text));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

test.each([
  "1",
  "1,",
  "5-",
  "5 points ",
  "one hundred and ",
  "one hundred hundred ",
  "one-a-",
  "x@1.",
  "5 of ",
])("takes time in proportion to the text: %s", (pattern) => {
  const [short, long] = [2_000, 16_000].map((length) => effort(pattern.repeat(length / pattern.length)));
  // eight times the text; what grows with the square would take 64 times as long
  expect(long).toBeLessThan(30 * (short ?? 0) + 300);
});
