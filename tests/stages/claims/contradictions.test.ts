import { expect, test } from "vitest";
import { linksOf } from "./linksOf.ts";

test("two sources, one of which says that it is not so", () => {
  const text =
    "Doyle said that the bridge was safe for lorries. Carey said that the bridge was not safe for lorries.";
  expect(linksOf(text)).toStrictEqual([
    "contradicts: that the bridge was not safe for lorries → that the bridge was safe for lorries",
  ]);
});

test.each([
  ["another subject", "that the tunnel was not safe for lorries"],
  ["another predicate", "that the bridge was not open for lorries"],
])("none: %s", (_, content) => {
  expect(linksOf(`Doyle said that the bridge was safe for lorries. Carey said ${content}.`)).toStrictEqual(
    [],
  );
});
