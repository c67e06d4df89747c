import { describe, expect, test } from "vitest";
import { attributionsOf } from "./attributionsOf.ts";
import { annotate } from "../../../pipeline/stages/annotate/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { emptyReading } from "../../recorded/readings.ts";
import { annotated } from "./annotated.ts";

describe("a quotation that runs on in the next sentence of its paragraph", () => {
  test.each<readonly [string, readonly string[]]>([
    [
      "“It is safe,” Carey said. “We checked every bolt of it.”",
      ["Carey | said | “It is safe,” + “We checked every bolt of it.”"],
    ],
    [
      "“It is safe,” Carey said. “We checked it twice.” “Nobody fell.”",
      ["Carey | said | “It is safe,” + “We checked it twice.” + “Nobody fell.”"],
    ],
    ["“Is it safe?” Carey asked. “Tell me.”", ["Carey | asked | “Is it safe?” + “Tell me.”"]],
    ["Carey said, “It is safe.” “No doubt.”", ["Carey | said | “It is safe.” “No doubt.”"]],
  ])("%s", (text, attributions) => {
    expect(attributionsOf(text)).toStrictEqual(attributions);
  });
});

describe("a quotation with a carried source", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "in a new paragraph",
      "“It is safe,” Carey said.\n\n“We checked every bolt of it.”",
      ["Carey | said | “It is safe,”", "- | - | “We checked every bolt of it.”"],
    ],
    [
      "far behind any source",
      "It was raining in the town. “We checked every bolt of it.” Nobody came.",
      ["- | - | “We checked every bolt of it.”"],
    ],
  ])("%s", (_, text, attributions) => {
    expect(attributionsOf(text)).toStrictEqual(attributions);
  });

  test("has the last source as its reference", () => {
    const text = "“It is safe,” Ann Carey said.\n\n“We checked every bolt of it.”";
    const { attributions, entities } = annotated(text);
    const [, carried] = attributions;
    expect(carried?.reference?.resolution).toBe("carried");
    expect(entities[carried?.reference?.entity ?? -1]?.name).toBe("Ann Carey");
  });
});

test.each([
  ["too few words", "“No bridge.” It was a sign."],
  ["no end of a sentence", "“The Last Ferry of all” is a film."],
  ["single marks", "‘All the bets are off now.’\n\nIt was raining."],
])("left out: %s", (_, text) => {
  expect(attributionsOf(text)).toStrictEqual([]);
});

test("a paragraph of very many quotations is one attribution", () => {
  const text = "“It is safe to go.” ".repeat(10_000);
  const segments = segment(text);
  const { attributions } = annotate(text, segments, emptyReading(segments));
  expect(attributions.map(({ parts }) => parts.length)).toStrictEqual([10_000]);
});
