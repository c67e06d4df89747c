import { expect, test } from "vitest";
import { hasGivenName } from "../../../pipeline/stages/annotate/givenNames.ts";

test("a given name before another name", () => {
  expect(["Sarah Roe", "John Roe", "Scott", "Harlow Lamp"].map(hasGivenName)).toStrictEqual([
    true,
    true,
    false,
    false,
  ]);
});
