import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownDifference, shownValue } from "../../pipeline/diff/shownValues.ts";

test.each([
  [null, "nothing"],
  [[], "nothing"],
  ["deny", "deny"],
  ["Ida Holm", "“Ida Holm”"],
  ["“It was late”", "“It was late”"],
  [["mayor", "the town’s mayor"], "mayor; “the town’s mayor”"],
  [0.25, "0.25"],
  [true, "true"],
  [[[1, 5]], "1; 5"],
  ["a\nb\u202e", "a\\nb\\u{202e}"],
  ["0eab28a52c10".padEnd(64, "0"), "0eab28a52c10…"],
])("%j is shown as %s", (value, shown) => {
  expect(shownValue(value)).toBe(shown);
});

test("a long text is cut after a word", () => {
  const shown = shownValue("seven ".repeat(60));
  expect(shown.length).toBeLessThan(170);
  expect(shown).toMatch(/^“(?:seven )+…”$/);
});

describe("of two long texts, what differs stays with three words around it", () => {
  const words = "a b c d e f g h i j k l m n o p";

  test.each([
    ["in the middle", words.replace("h ", ""), "“… e f g i j k …”", "“… e f g h i j k …”"],
    ["at the start", `x ${words}`, "“x a b c …”", "“a b c …”"],
    ["at the end", `${words} x`, "“… n o p x”", "“… n o p”"],
    ["where a word is repeated", words.replace("h", "h h"), "“… f g h h i j k …”", "“… f g h i j k …”"],
  ])("%s", (_, other, old, now) => {
    expect(shownDifference(other, words)).toEqual({ old, new: now });
  });

  test("and two that differ never look the same", () => {
    const text = fc
      .array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 18 })
      .map((some) => some.join(" "));
    const odd = fc.constantFrom(
      null,
      "nothing",
      [],
      ["nothing"],
      `${"x".repeat(200)}a`,
      `${"x".repeat(200)}b`,
    );
    const value = fc.oneof(text, odd);
    fc.assert(
      fc.property(value, value, (old, now) => {
        const shown = shownDifference(old, now);
        expect(shown.old === shown.new).toBe(JSON.stringify(old) === JSON.stringify(now));
      }),
    );
  });
});
