import { expect, test } from "vitest";
import { documentFilter, noFilters, rowFilter, showing } from "../../../explorer/page/filters.ts";
import { totalsOf } from "../../../explorer/page/totals.ts";
import { documentWith, rowWith } from "./rowWith.ts";

test.each([
  [{}, true],
  [{ speaker: "lima" }, true],
  [{ speaker: "bank" }, false],
  [{ stance: "deny" }, true],
  [{ stance: "warn" }, false],
  [{ confidence: 0.5 }, true],
  [{ confidence: 0.55 }, false],
  [{ checkWorthiness: 0.55 }, false],
  [{ kinds: { ...noFilters.kinds, claim: false } }, false],
])("%j: a row is wanted: %s", (given, wanted) => {
  expect(rowFilter({ ...noFilters, ...given })(rowWith({}))).toBe(wanted);
});

test("a row that is hidden by its kind alone keeps the other filters", () => {
  const filters = { ...noFilters, speaker: "lima" };
  const row = rowWith({ kind: "outlet" });
  expect(showing(filters, row)).toEqual({ ...filters, kinds: { ...filters.kinds, outlet: true } });
  expect(showing({ ...filters, stance: "warn" }, row).stance).toBe("");
});

const index = { entries: [], speakers: ["Ana Lima", "Hill Bank"], stances: ["warn", "deny"], units: [] };
const { entry } = documentWith("", []);
const other = { ...entry, title: "Rain", speakers: [1, 2, 1, 9], stances: [0, 2] };
const find = documentFilter(index, [entry, other]);

test.each([
  ["", {}, [0, 1]],
  ["MILLS paper", {}, [0]],
  ["hill bank", {}, [1]],
  ["2026-03 rain", {}, [1]],
  ["", { speaker: "lima" }, [0]],
  ["", { stance: "warn" }, [1]],
  ["", { stance: "fear" }, []],
] as const)("finds documents by %j and %j", (query, given, found) => {
  expect(find(query, { ...noFilters, ...given })).toEqual(found);
});

test("adds up who speaks how much, the most first", () => {
  const { speakers, stances } = totalsOf(index, [other, other, { ...entry, speakers: [0, 1, 1, 4] }]);
  expect(speakers).toEqual([
    { key: "1", name: "Hill Bank", value: 18 },
    { key: "0", name: "Ana Lima", value: 4 },
  ]);
  expect(stances.map(({ name, value }) => [name, value])).toEqual([
    ["warn", 4],
    ["deny", 1],
  ]);
});
