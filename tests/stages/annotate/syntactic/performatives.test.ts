import { expect, test } from "vitest";
import { foundIn } from "./found.ts";

test.each<readonly [string, string, readonly string[]]>([
  ["urging", "“We urge the council to act today,” Carey said.", ["We | urge | to act today | the council"]],
  ["wanting is no act of saying", "“We want the council to act today,” Carey said.", []],
  ["nor is what was urged before", "“We urged the council to act,” Carey said.", []],
  ["nor what others urge", "“They urge the council to act,” Carey said.", []],
])("%s", (_, text, found) => {
  expect(foundIn(text).filter((row) => !row.includes("| said |"))).toStrictEqual(found);
});
