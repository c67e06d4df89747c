import { expect, test } from "vitest";
import { groupBy } from "../../pipeline/lib/groupBy.ts";

test("keeps the order of keys and items, takes any key, and leaves out what has none", () => {
  const groups = groupBy(["b1", "a1", "b2", "", "__proto__"], (item) => item.replace(/\d$/, "") || null);
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
    ["__proto__", ["__proto__"]],
  ]);
});
