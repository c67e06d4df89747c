import { expect, test } from "vitest";
import { holdsFolder } from "../../pipeline/lib/folders.ts";

test.each([
  ["/a", "/a", true],
  ["/a", "/a/b/c", true],
  ["/a", "/ab", false],
  ["/a/b", "/a", false],
  ["/a", "/a/..b", true],
  ["/", "/a", true],
])("%s holds %s: %j", (outer, inner, holds) => {
  expect(holdsFolder(outer, inner)).toBe(holds);
});
