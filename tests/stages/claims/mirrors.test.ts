import { expect, test } from "vitest";
import { linksOf } from "./linksOf.ts";

test.each([
  "Iran fears that Norway will leave, while Norway fears that Iran will stay.",
  "Iran fears that Norway will leave. Norway is wary that Iran will stay.",
])("each towards the other: %s", (text) => {
  expect(linksOf(text)).toStrictEqual(["mirrors: that Iran will stay → that Norway will leave"]);
});

test.each([
  ["another stance", "Iran fears that Norway will leave. Norway promised that Iran will stay."],
  ["too far", "Iran fears that Norway will leave. It rained. Norway fears that Iran will stay."],
  ["only one of the other", "Iran fears that Norway will leave, while Norway fears that the rain will stay."],
  ["what both say of each other", "Iran said that Norway will leave. Norway said that Iran will stay."],
])("none: %s", (_, text) => {
  expect(linksOf(text)).toStrictEqual([]);
});
