import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { figures } from "../../../pipeline/stages/figures/index.ts";
import { lines } from "./oneSentence.ts";

const cases: readonly Readonly<Record<string, string>>[] = parse(
  readFileSync(new URL("falseAlarms.csv", import.meta.url), "utf8"),
  { columns: true, comment: "#", comment_no_infix: true },
);

function read({ sentence = "", printed = "", reason = "" }: Readonly<Record<string, string>>) {
  const start = sentence.indexOf(printed);
  const end = start + printed.length;
  const inside = (row: { readonly start: number; readonly end: number }) =>
    row.start < end && start < row.end;
  const found = figures(sentence, lines(sentence));
  const explained = found.nonFigures.some((row) => inside(row) && row.reason === reason);
  return { alarm: found.figures.some(inside), explained };
}

test("of 500 written numbers that are no figures, at most two in a hundred are taken for one", () => {
  expect(cases.length).toBeGreaterThanOrEqual(500);
  expect(cases.filter((row) => read(row).alarm).length / cases.length).toBeLessThanOrEqual(0.02);
});

test("their reasons are right but for two in a hundred", () => {
  const wrong = cases.filter((row) => !read(row).explained).map((row) => row.sentence);
  expect(wrong.length / cases.length, wrong.join("\n")).toBeLessThanOrEqual(0.02);
});
