import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attribution } from "../../../pipeline/lib/annotation.ts";
import { packageFolder } from "../../../pipeline/lib/paths.ts";
import { holds } from "../../../pipeline/lib/parts.ts";
import type { Span } from "../../../pipeline/lib/span.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { attributionsOf } from "./attributionsOf.ts";
import { annotated } from "./readingByRules.ts";

const seed = readFileSync(new URL("raw/000_0eab28a52c102969.txt", packageFolder), "utf8");

test("the attributions of the seed article", () => {
  expect(attributionsOf(seed)).toStrictEqual([
    "Hamas | accused | introducing new demands that hinder progress | Israel",
    "both sides | agreed | a deal backed by the U.S.",
    "the U.S. | backed | a deal",
    "White House National Security spokesperson John Kirby | stressed | the importance of these negotiations",
    "White House National Security spokesperson John Kirby | cautioned | that much work remained, given the complexities involved",
    "- | concerns | possible Iranian and Hezbollah retaliation",
    "Both sides | had agreed | a framework",
    "Hamas | fears | Israel will resume hostilities after the release of the first wave of hostages",
    "Israel | is wary | that Hamas will prolong discussions on releasing the remaining captives",
    "Hamas | have been rejected | Israel’s latest demands",
    "Israeli Prime Minister Benjamin Netanyahu | denies | adding new conditions",
    "his | statements | Israel’s commitment to victory against Hamas",
    "Israel | commitment | to victory against Hamas",
    "- | doubts | the cease-fire’s longevity",
    "both parties | accuse | complicating the talks | each other",
    "Iran | have expressed reluctance | to escalate into a full-scale war",
    "Hezbollah | have expressed reluctance | to escalate into a full-scale war",
    "- | fears | that further violence, particularly driven by revenge for key leaders’ deaths, could still erupt",
  ]);
});

test("who speaks in the seed article", () => {
  const { attributions, entities } = annotated(seed);
  const speakers = new Set(attributions.map(({ reference }) => reference && entities[reference.entity]));
  expect([...speakers].filter((entity) => entity !== null)).toMatchObject([
    { name: "Hamas", type: "armed_group" },
    { name: "both sides", type: "group" },
    { name: "United States", type: "government", aliases: ["U.S."] },
    { name: "John Kirby", type: "person", affiliations: ["White House"] },
    { name: "Israel", type: "government" },
    { name: "Benjamin Netanyahu", type: "person", roles: ["Israeli Prime Minister"], pronouns: ["he"] },
    { name: "both parties", type: "group" },
    { name: "Iran", type: "government" },
    { name: "Hezbollah", type: "armed_group" },
  ]);
});

/** Pieces of news that the rules look at, in any order. */
const pieces = fc.constantFrom(
  ...'said|says|that|“|”|‘|’|"|, |. |: |\n\n|\n|Ann Carey|HOLT:|DOYLE:|he|they|the mayor|Iran and Norway|according to'.split(
    "|",
  ),
  ..."The bridge is safe|refused to sign|accused Israel of lying|fears|his plan to|was rejected by|is wary of".split(
    "|",
  ),
  ..."who|, who|but|and|(|)|—|;|?|U.S.|Sen.|on Monday|😀|é| ".split("|"),
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.array(pieces, { maxLength: 30 }).map((chosen) => chosen.join(" ")),
);

describe("of any text", () => {
  const spansOf = ({ parts, cue, source, target }: Attribution): readonly Span[] =>
    [...parts, cue, source, target].filter((span) => span !== null);

  test("spans lie in one paragraph, have letters or marks at their ends, and parts come in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const segments = segment(text);
        for (const attribution of annotated(text).attributions) {
          const [first] = attribution.parts;
          const paragraph = segments.paragraphs.find((place) => first && holds(place, first));
          expect(paragraph).toBeDefined();
          for (const span of spansOf(attribution)) {
            const content = text.slice(span.start, span.end);
            expect(content).not.toBe("");
            expect(content.trim()).toBe(content);
            expect(paragraph && holds(paragraph, span)).toBe(true);
          }
          const starts = attribution.parts.map(({ start }) => start);
          const ends = attribution.parts.map(({ end }) => end);
          expect(starts.slice(1).every((start, nth) => (ends[nth] ?? 0) <= start)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("attributions come in the order of their contents, and none comes twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { attributions } = annotated(text);
        const starts = attributions.map(({ parts }) => parts[0]?.start ?? -1);
        expect(starts).toStrictEqual(starts.toSorted((a, b) => a - b));
        const keys = attributions.map(({ parts, cue, source }) => JSON.stringify([parts, cue, source]));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  test("references point at entities", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { attributions, entities } = annotated(text);
        for (const { reference, targetReference } of attributions) {
          for (const known of [reference, targetReference]) {
            if (known) expect(entities[known.entity]).toBeDefined();
          }
        }
      }),
    );
  });
});
