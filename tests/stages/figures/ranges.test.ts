import { expect, test } from "vitest";
import { figureIn, figuresIn } from "./oneSentence.ts";

test.each([
  ["It grew by 5% to 10%.", "5%", "5", "%"],
  ["It was 5% to 10% of them.", "5% to 10%", "5–10", "%"],
  ["Between 3 and 5 boats sank.", "Between 3 and 5", "3–5", "boat"],
  ["Some 15-20 boats sank.", "Some 15-20", "15–20", "boat"],
  ["It took 25 – 40 minutes.", "25 – 40 minutes", "25–40", "min"],
  ["It took two to three weeks.", "two to three weeks", "2–3", "wk"],
  ["It cost $2-3 million.", "$2-3 million", "2000000–3000000", "USD"],
  ["It cost $2 million to $3 million.", "$2 million to $3 million", "2000000–3000000", "USD"],
  ["Between 500 and 1 million boats sank.", "Between 500 and 1 million", "500–1000000", "boat"],
  ["They scored one or two points.", "one or two", "1–2", "point"],
  ["They range from 5 to 10 miles.", "5 to 10 miles", "5–10", "[mi_i]"],
  ["Women between the ages of 14 and 19 came.", "between the ages of 14 and 19", "14–19", "a"],
  ["The 18- to 24-year-old men came.", "18- to 24-year-old", "18–24", "a"],
  ["It is a 10-to-15-minute walk.", "10-to-15-minute", "10–15", "min"],
  ["It weighs 4.2 ± 0.3 kg.", "4.2 ± 0.3 kg", "3.9–4.5", "kg"],
  ["It is 4.21e-3 +/- 2e-5 m wide.", "4.21e-3 +/- 2e-5 m", "0.00419–0.00423", "m"],
  ["It is 40% plus or minus 3% of them.", "40% plus or minus 3%", "37–43", "%"],
  ["Between one and two million boats sank.", "Between one and two million", "1000000–2000000", "boat"],
  ["It holds between one and two percent of it.", "between one and two percent", "1–2", "%"],
  ["They sank two to three hundred boats.", "two to three hundred", "200–300", "boat"],
  ["They sank three or four hundred boats.", "three or four hundred", "300–400", "boat"],
  ["It was between 30 and 20 years ago.", "between 30 and 20 years", "20–30", "a"],
  ["It was between -4 and -9 °C there.", "between -4 and -9 °C", "-9–-4", "Cel"],
  ["It was -4 to -9 degrees C there.", "-4 to -9 degrees C", "-9–-4", "Cel"],
  ["It cost £3m-4m to run.", "£3m-4m", "3000000–4000000", "GBP"],
  [
    "It rose by 0.1 to 0.3 of a percentage point.",
    "0.1 to 0.3 of a percentage point",
    "0.1–0.3",
    "percentage_points",
  ],
])("%s", (text, printed, amount, unit) => {
  expect(figureIn(text)).toMatchObject({ text: printed, amount, unit });
});

test("a range has both ends and no value", () => {
  expect(figureIn("Between 3 and 5 boats sank.")).toMatchObject({
    value: null,
    qualifier: "between",
    low_inclusive: true,
    high_inclusive: true,
  });
  expect(figureIn("They saw 3 boats.")).toMatchObject({ low_inclusive: null, high_inclusive: null });
});

test("two numbers that are no range stay two", () => {
  const amounts = (text: string) => figuresIn(text).map((row) => [row.amount, row.unit]);
  expect(amounts("They took 5 or 200 boats.")).toEqual([
    ["5", "boat"],
    ["200", "boat"],
  ]);
  expect(amounts("The share went from 48 to 41 percent.")).toEqual([
    ["48", "%"],
    ["41", "%"],
  ]);
  expect(amounts("It took 5 km to 6 hours.")).toEqual([
    ["5", "km"],
    ["6", "h"],
  ]);
  expect(amounts("She raised 90 million of the 2 billion euros.")).toEqual([
    ["90000000", "EUR"],
    ["2000000000", "EUR"],
  ]);
});

test("a change has two ends", () => {
  const rows = figuresIn("The seats increased from 4 to 6.").map((row) => [
    row.amount,
    row.change,
    row.change_role,
  ]);
  expect(rows).toEqual([
    ["4", "up", "from"],
    ["6", "up", "to"],
  ]);
});

test("a margin in another unit stays apart", () => {
  const values = figuresIn("It was 52 percent, plus or minus 3 percentage points.").map((row) => row.value);
  expect(values).toEqual(["52", "3"]);
});
