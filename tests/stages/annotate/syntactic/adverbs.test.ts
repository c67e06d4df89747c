import { expect, test } from "vitest";
import { foundIn } from "./found.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "within its clause",
    "The navy reportedly saved 200 people.",
    ["- | reportedly | The navy + saved 200 people | -"],
  ],
  [
    "in the second of two clauses",
    "The boat sank, and the navy reportedly saved 200 people.",
    ["- | reportedly | the navy + saved 200 people | -"],
  ],
  [
    "not the clause beside it",
    "The navy allegedly lost a boat, and its chief left.",
    ["- | allegedly | The navy + lost a boat | -"],
  ],
  ["of an adjective", "An allegedly stolen boat sank.", []],
])("%s", (_, text, found) => {
  expect(foundIn(text)).toStrictEqual(found);
});
