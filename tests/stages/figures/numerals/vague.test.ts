import { expect, test } from "vitest";
import { formatDecimal } from "../../../../pipeline/lib/decimal.ts";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { vagueAt } from "../../../../pipeline/stages/figures/numerals/vague.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { piecesOf } from "../oneSentence.ts";

function read(text: string, index = 0): string | null {
  const numeral = vagueAt(piecesOf(text), index);
  return numeral && `${formatDecimal(numeral.low)}–${formatDecimal(numeral.high)}`;
}

test("each phrase is reached", () => {
  for (const row of readTable("vagueWords")) {
    const before = items(row.after).at(0);
    const text = `${before ?? ""} ${row.phrase ?? ""} ${items(row.before).at(0) ?? "towns"}`;
    expect(read(text, before === undefined ? 0 : 1), text).toBe(`${row.low ?? ""}–${row.high ?? ""}`);
  }
});

test("a scale word multiplies", () => {
  expect(read("several hundred men")).toBe("300–1000");
  expect(read("A few thousand men")).toBe("3000–10000");
});

test.each(["few people", "scores twice", "a couple married", "the couple", "hundred men"])(
  "is none: %s",
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test("decades name their unit", () => {
  expect(vagueAt(piecesOf("decades later"), 0)?.implies).toBe("years");
});

test("“of” may part a vague word from its scale", () => {
  const read = (text: string) => {
    const vague = vagueAt(piecesOf(text), 0);
    return vague && formatDecimal(vague.low);
  };
  expect(read("a couple of thousand boats")).toBe("2000");
  expect(read("a couple of hundred-year-old oaks")).toBe("2");
});

test("a vague word said twice is one number", () => {
  expect(vagueAt(piecesOf("millions and millions of crowns"), 0)?.end).toBe(3);
  expect(vagueAt(piecesOf("hundreds and thousands of crowns"), 0)?.end).toBe(1);
});
