import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageFolder } from "../../../pipeline/lib/paths.ts";
import { holds } from "../../../pipeline/lib/parts.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { attributionsOf } from "./attributionsOf.ts";
import { annotated, annotatedAnyhow } from "./annotated.ts";

const seed = readFileSync(new URL("raw/000_0eab28a52c102969.txt", packageFolder), "utf8");

test("the attributions of the seed article", () => {
  expect(attributionsOf(seed)).toStrictEqual([
    "Hamas | accused | introducing new demands that hinder progress | Israel",
    "both sides | initially agreed in principle to | a deal backed by the U.S.",
    "the U.S. | backed | a deal",
    "White House National Security spokesperson John Kirby | stressed | the importance of these negotiations",
    "White House National Security spokesperson John Kirby | cautioned | that much work remained, given the complexities involved",
    "- | concerns | possible Iranian and Hezbollah retaliation",
    "Both sides | had agreed on | a framework",
    "Hamas | fears | Israel will resume hostilities after the release of the first wave of hostages",
    "Israel | is wary | that Hamas will prolong discussions on releasing the remaining captives",
    "Hamas | have been rejected | Israel’s latest demands | Israel",
    "Israel | demands | maintaining a military presence along the Gaza-Egypt border | the Gaza-Egypt border",
    "Israeli Prime Minister Benjamin Netanyahu | denies | adding new conditions",
    "his | statements about | Israel’s commitment to victory against Hamas",
    "Israel | commitment | victory against Hamas | Hamas",
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
    { name: "Israel and Hamas", type: "group" },
    { name: "United States", type: "government", aliases: ["U.S."] },
    { name: "John Kirby", type: "person", affiliations: ["White House"] },
    { name: "Israel", type: "government" },
    { name: "Benjamin Netanyahu", type: "person", roles: ["Israeli Prime Minister"], pronouns: ["he"] },
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

const numbers = fc.infiniteStream(fc.nat({ max: 1000 }));

describe("of any text, however it is read", () => {
  test("parts lie in one paragraph, have letters or marks at their ends, and come in order", () => {
    fc.assert(
      fc.property(texts, numbers, (text, some) => {
        const segments = segment(text);
        for (const { parts } of annotatedAnyhow(text, some).attributions) {
          const [first] = parts;
          const paragraph = segments.paragraphs.find((place) => first && holds(place, first));
          expect(paragraph).toBeDefined();
          for (const span of parts) {
            const content = text.slice(span.start, span.end);
            expect(content).not.toBe("");
            expect(content.trim()).toBe(content);
            expect(paragraph && holds(paragraph, span)).toBe(true);
          }
          const starts = parts.map(({ start }) => start);
          const ends = parts.map(({ end }) => end);
          expect(starts.slice(1).every((start, nth) => (ends[nth] ?? 0) <= start)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("attributions come in the order of their contents", () => {
    fc.assert(
      fc.property(texts, numbers, (text, some) => {
        const { attributions } = annotatedAnyhow(text, some);
        const starts = attributions.map(({ parts }) => parts[0]?.start ?? -1);
        expect(starts).toStrictEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  test("references point at entities", () => {
    fc.assert(
      fc.property(texts, numbers, (text, some) => {
        const { attributions, entities } = annotatedAnyhow(text, some);
        for (const { reference, targetReference } of attributions) {
          for (const known of [reference, targetReference]) {
            if (known) expect(entities[known.entity]).toBeDefined();
          }
        }
      }),
    );
  });
});
