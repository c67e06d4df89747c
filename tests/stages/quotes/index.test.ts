import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotes } from "../../../pipeline/stages/quotes/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { annotated, annotatedAnyhow } from "../annotate/annotated.ts";

/** The quotes of a text as `type: quoted + quoted`. */
function quotesOf(text: string): readonly string[] {
  const segments = segment(text);
  return quotes(text, segments, annotated(text)).map(({ quote_type, quotedParts }) => {
    return `${quote_type}: ${quotedParts.map(({ start, end }) => text.slice(start, end)).join(" + ")}`;
  });
}

describe("type and quoted parts", () => {
  test.each<readonly [string, readonly string[]]>([
    ["“It is safe,” Carey said.", ["direct: “It is safe,”"]],
    ["“It,” Carey said, “is safe.”", ["direct: “It,” + “is safe.”"]],
    ["Carey said it is “perfectly safe” and new.", ["mixed: “perfectly safe”"]],
    ["Carey said it is “safe here” and “good as new.”", ["mixed: “safe here” + “good as new.”"]],
    ["Carey said it is safe.", ["indirect: "]],
    ["Carey said it is “safe” and new.", ["indirect: "]],
    ["“Never,” Carey said.", ["direct: “Never,”"]],
    ["‘It is safe,’ said Carey.", ["direct: ‘It is safe,’"]],
    ["HOLT: Who pays?\n\nDOYLE: Nobody knows.", ["indirect: ", "indirect: "]],
  ])("%s", (text, found) => {
    expect(quotesOf(text)).toStrictEqual(found);
  });
});

describe("what is no quote", () => {
  test.each([
    ["an attitude", "Carey fears that it is unsafe."],
    ["a decision", "The union rejected the offer."],
    ["a finding", "The report found that it is unsafe."],
  ])("%s", (_, text) => {
    expect(annotated(text).attributions).toHaveLength(1);
    expect(quotesOf(text)).toStrictEqual([]);
  });

  test("but an attitude in the words of the source is", () => {
    expect(quotesOf("Carey fears that it is “about to fall.”")).toStrictEqual(["mixed: “about to fall.”"]);
  });
});

test("of any text, quoted parts lie within the parts, and only an indirect quote has none", () => {
  const pieces = fc.constantFrom(
    "“",
    "”",
    "‘",
    '"',
    "said",
    "Ann Carey",
    "it is safe",
    ",",
    ". ",
    "\n\n",
    "that",
  );
  const texts = fc.array(pieces, { maxLength: 25 }).map((chosen) => chosen.join(" "));
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat({ max: 1000 })), (text, numbers) => {
      const segments = segment(text);
      const annotation = annotatedAnyhow(text, numbers);
      for (const { attribution, quote_type, quotedParts } of quotes(text, segments, annotation)) {
        const parts = annotation.attributions[attribution]?.parts ?? [];
        expect(quotedParts.length === 0).toBe(quote_type === "indirect");
        for (const { start, end } of quotedParts) {
          expect(parts.some((part) => part.start <= start && end <= part.end)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
