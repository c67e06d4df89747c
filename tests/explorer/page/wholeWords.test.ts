import { expect, test } from "vitest";
import { wholeWords } from "../../../explorer/page/wholeWords.ts";
import { codePoints } from "../../../pipeline/lib/codePoints.ts";

const text = "🌉 Ana Lima, 54, said: “Zoë’s café\nis closed.”";

test.each([
  ["Ana Lima", "Ana Lima"],
  ["na Lim", "Ana Lima"],
  [" Ana ", "Ana"],
  ["4,", "54,"],
  ["oë", "Zoë"],
  ["“Zoë", "“Zoë"],
  ["fé\nis", "café\nis"],
  ["closed.”", "closed.”"],
  ["🌉", "🌉"],
])("%j gives %j", (selected, words) => {
  const points = codePoints(text);
  const place = wholeWords(text, points, text.indexOf(selected), selected.length);
  expect(place && points.slice(place.start, place.end)).toBe(words);
});

test("white space alone is nothing", () => {
  expect(wholeWords("a \n b", codePoints("a \n b"), 1, 3)).toBeNull();
});
