import { expect, test } from "vitest";
import { leftBehind } from "../../pipeline/lib/leftBehind.ts";

test.each([
  ".DS_Store",
  "Thumbs.db",
  "desktop.ini",
  ".directory",
  "._claims.csv",
  ".~lock.claims.csv#",
  "~$rows.xlsx",
])("%s is left behind", (name) => {
  expect(leftBehind.test(name)).toBe(true);
});

test.each([".git", "claims.csv", "Thumbs.db.txt", "lock.claims.csv", "notes~"])("%s is not", (name) => {
  expect(leftBehind.test(name)).toBe(false);
});
