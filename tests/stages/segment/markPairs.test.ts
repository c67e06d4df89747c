import { describe, expect, test } from "vitest";
import { pairMarks } from "../../../pipeline/stages/segment/markPairs.ts";
import { findMarks } from "../../../pipeline/stages/segment/quotationMarks.ts";

function pairsOf(text: string, nextOpensAlike = false): string[] {
  const paragraph = { start: 0, end: text.length };
  return pairMarks(text, findMarks(text, paragraph), paragraph, nextOpensAlike).map(({ open, close }) =>
    text.slice(open.start, close?.end ?? text.length),
  );
}

describe("double marks", () => {
  test.each<[string, string[]]>([
    ["“a” b “c”", ["“a”", "“c”"]],
    ['"a" b "c"', ['"a"', '"c"']],
    ["``a'' b ''c''", ["``a''", "''c''"]],
    ["“a ‘b “c” d’ e”", ["“a ‘b “c” d’ e”", "‘b “c” d’", "“c”"]],
    ['"a “b” c"', ['"a “b” c"', "“b”"]],
    ['“a "b" c”', ['“a "b" c”', '"b"']],
    ['"a "b" c"', ['"a "b" c"', '"b"']],
    ["“a “b” c", ["“a “b”"]],
    ['"a b, "c"', ['"a b, "']],
    ["“a", ["“a"]],
    ["a”", []],
    ['a"', []],
    ["“a» b”", ["“a» b”"]],
    ["«a “b” c»", ["«a “b” c»", "“b”"]],
    ['“a"', ['“a"']],
    ['"a”', ['"a”']],
  ])("%s", (text, expected) => {
    expect(pairsOf(text)).toEqual(expected);
  });
});

describe("single marks", () => {
  test.each<[string, string[]]>([
    ["‘a’ b 'c'", ["‘a’", "'c'"]],
    ["‘it’s the boys’ room’ b", ["‘it’s the boys’ room’"]],
    ["a 'house of cards' built", ["'house of cards'"]],
    ["a ‘house of cards’ on ‘sand’", ["‘house of cards’", "‘sand’"]],
    ["the 'hood. It was the boys' room", []],
    ["a ‘b c", []],
    ["“a ‘b c” d’", ["“a ‘b c”"]],
    ["‘a “b” c’", ["‘a “b” c’", "“b”"]],
  ])("%s", (text, expected) => {
    expect(pairsOf(text)).toEqual(expected);
  });

  test("one that begins its paragraph stays open if the next begins alike", () => {
    expect(pairsOf("‘a b.", true)).toEqual(["‘a b."]);
    expect(pairsOf("x ‘a b.", true)).toEqual([]);
    expect(pairsOf("‘House of cards’ falls", true)).toEqual(["‘House of cards’"]);
  });
});
