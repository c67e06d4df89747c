import { describe, expect, it } from "vitest";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  ["another double", /value_number is not 40/, (rows) => (at(rows.figures, 0).value_number = 41)],
  ["a range upside down", /low is greater than high/, (rows) => (at(rows.figures, 1).low = "12")],
  [
    "figures left out",
    /figure_ids are not/,
    (rows) => Object.assign(at(rows.claims, 0), { figure_ids: [], figures: [] }),
  ],
  ["another display", /figures are not the display/, (rows) => (at(rows.claims, 2).figures = ["5%"])],
  ["no claim around a figure", /claim_id is not c_/, (rows) => (at(rows.figures, 0).claim_id = null)],
  [
    "a quote around no figure",
    /quote_id is not null/,
    (rows) => (at(rows.figures, 1).quote_id = at(rows.quotes, 0).quote_id),
  ],
];

describe("checkFigures", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });
});
