import { expect, test } from "vitest";
import { columns } from "../../pipeline/lib/schemas.ts";
import { attributedClaims } from "../../pipeline/lib/whoSaidWhat.ts";
import { rowsOf } from "../build/outputs.ts";
import { newsroom } from "../shapes/publishedFolder.ts";

const [claims, quotes] = [rowsOf(newsroom, "claims"), rowsOf(newsroom, "quotes")];

function shown(rows: readonly (readonly unknown[])[], ...names: readonly string[]): unknown[][] {
  const places = names.map((name) => columns("who_said_what").findIndex((column) => column.name === name));
  return rows.map((row) => places.map((place) => row[place]));
}

test("shows each claim of a source with the words of its quote, null where it has none", () => {
  expect(shown(attributedClaims(claims, quotes), "who", "how", "quoted_words")).toEqual([
    ["Ida Holm", "state", "“We had no choice,”"],
    ["company", "state", null],
    ["Bo Roe", "state", null],
    ["Bo Roe", "deny", null],
    ["@harbourfan", "state", "“🎉🎉 3 goals in 10 minutes!”"],
  ]);
  expect(shown(attributedClaims(claims, []), "quoted_words")).toEqual(claims.map(() => [null]));
});

test("leaves out what the outlet says itself", () => {
  const own = claims.map((claim, nth) =>
    nth === 1 ? { ...claim, attribution: "asserted" as const } : claim,
  );
  expect(shown(attributedClaims(own, quotes), "how")).toEqual([["state"], ["state"], ["deny"], ["state"]]);
});
