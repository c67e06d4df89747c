import fc from "fast-check";
import { expect, test } from "vitest";
import { figures } from "../../../pipeline/stages/figures/index.ts";
import { inertSign } from "../../../pipeline/stages/figures/sentence.ts";
import { figureIn, figuresIn, lines } from "./oneSentence.ts";

const values = (text: string) => figuresIn(text).map((row) => row.amount);

test.each([
  ["1,2,3,4", []],
  ["1e999", []],
  ["0x1F", []],
  ["$", []],
  ["%%", []],
  ["--5", ["5"]],
  [`It was ${"9".repeat(400)}.`, []],
  ["1.234,56", []],
  ["They paid 1 234 567 pesos.", ["1234567"]],
  ["They ate ½ of it.", ["0.5"]],
  ["There were 2,000 people in 2000.", ["2000"]],
  ["He is one of the few who stayed.", []],
  ["She is number one here.", []],
  ["He cheered for the 49ers.", []],
  ["They met at a 7-Eleven.", []],
  ["He spoke of 9/11 again.", []],
  ["It is open 24/7 here.", []],
  ["It is a 50-50 chance.", []],
  ["They looked for MH370 at sea.", []],
  ["He had Covid-19 twice.", ["2"]],
  ["The G7 met here.", []],
  ["They counted ١٢٣ here.", []],
])("%s", (text, expected) => {
  expect(values(text)).toEqual(expected);
});

const names =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const scales: readonly (readonly [number, string])[] = [
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
];

/** A number below a thousand in words. */
function below(number: number): string {
  if (number < 20) return names[number] ?? "";
  if (number < 100)
    return `${tens[Math.floor(number / 10)] ?? ""}${number % 10 === 0 ? "" : `-${names[number % 10] ?? ""}`}`;
  const rest = number % 100;
  return `${names[Math.floor(number / 100)] ?? ""} hundred${rest === 0 ? "" : ` and ${below(rest)}`}`;
}

function inWords(number: number): string {
  for (const [size, name] of scales) {
    if (number < size) continue;
    const rest = number % size;
    const link = rest === 0 ? "" : rest < 100 ? " and " : " ";
    return `${inWords(Math.floor(number / size))} ${name}${link}${rest === 0 ? "" : inWords(rest)}`;
  }
  return below(number);
}

test("a number in words has the value of the number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), (number) => {
      const found = figuresIn(`They counted ${inWords(number)} boats.`);
      expect(found.map((row) => [row.value, row.unit])).toEqual([[String(number), "boat"]]);
    }),
    { numRuns: 2000 },
  );
});

test("a number in digits has the value of the number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 999_999_999 }), (number) => {
      const grouped = String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
      expect(values(`They counted ${String(number)} boats and ${grouped} cars.`)).toEqual([
        String(number),
        String(number),
      ]);
    }),
    { numRuns: 500 },
  );
});

const sentence = "Exports to Norway fell 7% to $2.3 billion in 2018, and 30 of the 90 firms closed.";

test("sentences before and after move the places and change nothing else", () => {
  const alone = figures(sentence, lines(sentence));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      const [start, end] = [before.replaceAll("\n", ""), after.replaceAll("\n", "")];
      const text = `${start}\n${sentence}\n${end}`;
      const shift = start.length + 1;
      const found = figures(text, lines(text)).figures.filter(
        (row) => row.start >= shift && row.end <= shift + sentence.length,
      );
      expect(found.map((row) => [row.display, row.start - shift, row.end - shift])).toEqual(
        alone.figures.map((row) => [row.display, row.start, row.end]),
      );
    }),
  );
});

test.each(["1", "1,", "1 ", " ", ",", "million ", "$"])(
  "a megabyte of “%s” takes less than two seconds",
  (pattern) => {
    const text = pattern.repeat(1_000_000 / pattern.length);
    const start = process.cpuUsage();
    figures(text, lines(text));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(2);
  },
);

test("a sign with which no number starts is passed over", () => {
  expect([inertSign.test(","), inertSign.test("-"), inertSign.test("½")]).toEqual([true, false, false]);
});

test("values are decimals, not floats", () => {
  expect(figureIn("It cost $8.2bn.").value).toBe("8200000000");
  expect(figureIn("It cost $0.1 million.").value).toBe("100000");
});
