import { describe, expect, it } from "vitest";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  [
    "a claim that points elsewhere",
    /its claim does not point back/,
    (rows) => (at(rows.quotes, 0).claim_id = at(rows.claims, 1).claim_id),
  ],
  [
    "two claims of a quote",
    /its quote does not point back/,
    (rows) => (at(rows.claims, 1).quote_id = at(rows.quotes, 0).quote_id),
  ],
  ["another source", /speaker is not claimant of c_/, (rows) => (at(rows.quotes, 0).speaker = "Ida")],
];

describe("checkPairs", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });
});
