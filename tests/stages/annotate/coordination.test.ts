import { expect, test } from "vitest";
import { attributionsOf } from "./attributionsOf.ts";

test.each<readonly [string, readonly string[]]>([
  ["Iran and Norway rejected the offer.", ["Iran", "Norway"]],
  ["Both Iran and Norway rejected the offer.", ["Iran", "Norway"]],
  ["Ann Carey and Sen. Joan Doyle rejected the offer.", ["Ann Carey", "Sen. Joan Doyle"]],
  ["Both sides rejected the offer.", ["Both sides"]],
  ["Johnson and Johnson rejected the offer.", ["Johnson and Johnson"]],
  ["The mayor rejected the offer.", ["The mayor"]],
])("%s", (text, sources) => {
  const rows = sources.map((source) => `${source} | rejected | the offer`);
  expect(attributionsOf(text)).toStrictEqual(rows);
});
