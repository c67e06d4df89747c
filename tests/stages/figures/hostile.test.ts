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
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
];

/** What stands between the parts of a number: “two thousand five hundred and six”, “two thousand, five hundred six”. */
interface Style {
  readonly and: boolean;
  readonly comma: boolean;
  readonly hyphen: boolean;
}

const written: Style = { and: true, comma: false, hyphen: true };

/** A number below a thousand in words. */
function below(number: number, { and, comma, hyphen }: Style): string {
  if (number < 20) return names[number] ?? "";
  if (number < 100) {
    const unit = number % 10 === 0 ? "" : `${hyphen ? "-" : " "}${names[number % 10] ?? ""}`;
    return `${tens[Math.floor(number / 10)] ?? ""}${unit}`;
  }
  const rest = number % 100;
  const hundreds = `${names[Math.floor(number / 100)] ?? ""} hundred`;
  return rest === 0 ? hundreds : `${hundreds}${and ? " and" : ""} ${below(rest, { and, comma, hyphen })}`;
}

function inWords(number: number, style = written): string {
  for (const [size, name] of scales) {
    if (number < size) continue;
    const rest = number % size;
    const link = rest === 0 ? "" : rest < 100 ? " and " : style.comma ? ", " : " ";
    return `${inWords(Math.floor(number / size), style)} ${name}${link}${rest === 0 ? "" : inWords(rest, style)}`;
  }
  return below(number, style);
}

const integers = fc.integer({ min: 2, max: 999_999_999_999_999 });
/** How many are tried; `make test-numbers` asks for a million. */
const writtenNumbers = Number(process.env.WRITTEN_NUMBERS ?? 2000);
const styles = fc.record({ and: fc.boolean(), comma: fc.boolean(), hyphen: fc.boolean() });

test("a number in words has the value of the number", () => {
  fc.assert(
    fc.property(integers, styles, (number, style) => {
      const found = figuresIn(`They counted ${inWords(number, style)} boats.`);
      expect(found.map((row) => [row.value, row.unit])).toEqual([[String(number), "boat"]]);
    }),
    { numRuns: writtenNumbers },
  );
}, 0);

test("a number of digits and scale words has the value of the number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (millions, thousands) => {
      const text = `They counted ${String(millions)} million ${String(thousands)} thousand boats.`;
      expect(values(text)).toEqual([String(millions * 1e6 + thousands * 1e3)]);
    }),
  );
});

const ordinals = new Map([
  ["one", "first"],
  ["two", "second"],
  ["three", "third"],
  ["five", "fifth"],
  ["eight", "eighth"],
  ["nine", "ninth"],
  ["twelve", "twelfth"],
]);

/** The parts by which a number below a hundred divides, in words: “thirds”, “twenty-firsts”. */
function inParts(number: number): string {
  const words = below(number, written).split("-");
  const last = words.pop() ?? "";
  const ordinal = ordinals.get(last) ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, `${ordinal}s`].join("-");
}

test("a fraction in words has the value of the fraction", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 3, max: 99 }), (parts, whole) => {
      // “two hundred thirty fifths” can be read in two ways
      fc.pre(parts < 100 || parts % 100 === 0 || (parts % 10 !== 0 && parts % 100 > 20));
      const text = `They took ${inWords(parts)} ${inParts(whole)} of it.`;
      const value = parts < 100 || parts % 100 === 0 ? parts / whole : null;
      const read = Number(figureIn(text).value);
      expect(read).toBeCloseTo(value ?? Math.floor(parts / 100) * 100 + (parts % 100) / whole, 9);
    }),
    { numRuns: 2000 },
  );
});

test("a whole number and a fraction in words have the value of both", () => {
  fc.assert(
    fc.property(
      integers,
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 10, max: 99 }),
      (number, parts, whole) => {
        const text = `They took ${inWords(number)} and ${inWords(parts)} ${inParts(whole)} of it.`;
        expect(Number(figureIn(text).value)).toBeCloseTo(number + parts / whole, 2);
      },
    ),
    { numRuns: 500 },
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
