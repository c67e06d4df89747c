import { describe, expect, test } from "vitest";
import { findMarks } from "../../../pipeline/stages/segment/quotationMarks.ts";

/** The marks of a text as `<` where one surely opens, `>` closes, `~` closes weakly, `|` may do either, `?` may open or close by its shape. */
function signs(text: string): string {
  return findMarks(text, { start: 0, end: text.length })
    .map(({ opens, closes }) => {
      if (closes === "no") return "<";
      if (closes === "weakly") return "~";
      return opens === "no" ? ">" : opens === "surely" ? "|" : "?";
    })
    .join("");
}

describe("double marks", () => {
  test.each([
    ["“a” «b» ``c", "<><><"],
    ['"a" b', "|>"],
    ["''a'' b", "|>"],
    ['a " b', "?"],
    ['a"b', "?"],
    ['("a"), —"b"', "|>|>"],
    [`—"'a' b," c`, "|<>>"],
    ['a "" b', "|>"],
    ['<a b="c">', "|>"],
  ])("%s: %s", (text, expected) => {
    expect(signs(text)).toBe(expected);
  });
});

describe("single marks", () => {
  test.each([
    ["‘a’ 'b'", "<><>"],
    ["he said, 'it’s so,' and ‘don’t’", "<><>"],
    ["the boys’ room, the boys' room", "~~"],
    ["workin’ hard", "~"],
    ["“'a'”", "<<>>"],
    ["a ' b", ""],
    ["’90s ‘90s '90s ’em rock 'n' roll", ">"],
  ])("%s: %j", (text, expected) => {
    expect(signs(text)).toBe(expected);
  });
});

describe("marks of inches are left out", () => {
  test.each([
    [`he is 6'2" tall`, ""],
    [`he is 6' 2", she said`, "~"],
    [`“he is 6’2”,” she said`, "<>"],
    [`a 12" pipe`, ""],
    [`“a 12” pipe,” she said`, "<>"],
    [`"a 12" pipe," she said`, "|>"],
  ])("%s: %j", (text, expected) => {
    expect(signs(text)).toBe(expected);
  });

  test("but a mark behind a digit closes if the marks come out even", () => {
    expect(signs(`"It was 1999" he said`)).toBe("|>");
  });
});

test("marks stand where they stand in the text", () => {
  expect(findMarks("x “a”", { start: 2, end: 5 })).toMatchObject([
    { start: 2, end: 3 },
    { start: 4, end: 5 },
  ]);
});
