import { expect, test } from "vitest";
import { shapeOf, wordShapes } from "../../../../pipeline/stages/annotate/reading/shapes.ts";

test.each([
  ["bridge", wordShapes.lower],
  ["1,200", wordShapes.lower],
  ["“", wordShapes.lower],
  ["北京", wordShapes.lower],
  ["Lima", wordShapes.capitalised],
  ["Élan", wordShapes.capitalised],
  ["EPA", wordShapes.capitals],
  ["U.S.", wordShapes.capitals],
  ["I", wordShapes.oneCapital],
  ["McDoe", wordShapes.mixed],
  ["eBay", wordShapes.mixed],
])("%s", (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});
