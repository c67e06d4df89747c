import { describe, expect, it } from "vitest";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  ["a count below 0", /quotes q_\w+: schema: words must be >= 0/, (rows) => (at(rows.quotes, 0).words = -1)],
  ["an empty text", /schema: claimant must/, (rows) => (at(rows.claims, 0).claimant = "")],
  [
    "a claimant of the outlet",
    /schema: claimant must be null/,
    (rows) => (at(rows.claims, 2).claimant = "Ida"),
  ],
  ["a source as outlet", /schema: voice must be equal/, (rows) => (at(rows.claims, 0).voice = "outlet")],
  [
    "a value and a range",
    /schema: value_number must be null|low must be null/,
    (rows) => (at(rows.figures, 1).value = "5"),
  ],
  [
    "neither value nor range",
    /must match a schema in anyOf/,
    (rows) => Object.assign(at(rows.figures, 1), { low: null, high: null }),
  ],
  [
    "an indirect quote with marks",
    /quoted_text must be null/,
    (rows) => (at(rows.quotes, 0).quote_type = "indirect"),
  ],
  [
    "a row of quarantined",
    /schema: words must be equal/,
    (rows) =>
      Object.assign(rows.document, {
        status: "quarantined",
        message: "m",
        title: null,
        published: null,
        publisher: null,
        authors: [],
      }),
  ],
];

describe("checkSchemas", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });
});
