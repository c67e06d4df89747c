import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageFolder } from "../../../pipeline/lib/paths.ts";
import { claims } from "../../../pipeline/stages/claims/index.ts";
import { figures } from "../../../pipeline/stages/figures/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { assertedIn, claimsIn, claimsOf } from "./claimsOf.ts";
import { annotated, annotatedAnyhow } from "../annotate/annotated.ts";

const seed = readFileSync(new URL("raw/000_0eab28a52c102969.txt", packageFolder), "utf8");

describe("the seed article", () => {
  test.each([
    ["Hamas", "accuse", "introducing new demands", "indirect"],
    ["Israel and Hamas", "agree", "a deal backed", "indirect"],
    ["United States", "support", "a deal", "attitude"],
    ["John Kirby", "emphasize", "the importance", "indirect"],
    ["John Kirby", "warn", "that much work remained", "indirect"],
    ["Hamas", "fear", "Israel will resume", "attitude"],
    ["Israel", "fear", "that Hamas will prolong", "attitude"],
    ["Hamas", "reject", "Israel’s latest demands", "indirect"],
    ["Benjamin Netanyahu", "deny", "adding new conditions", "indirect"],
    ["Iran", "refuse", "to escalate", "indirect"],
    ["Hezbollah", "refuse", "to escalate", "indirect"],
  ])("%s %s: %s", (claimant, stance, beginning, attribution) => {
    const { attributions, entities } = annotated(seed);
    const found = claimsOf(seed).claims.filter(({ attributionIndex, parts: [part] }) => {
      const { reference } = attributions[attributionIndex ?? -1] ?? {};
      return entities[reference?.entity ?? -1]?.name === claimant && seed.startsWith(beginning, part?.start);
    });
    expect(found).toMatchObject([{ stance, attribution }]);
  });

  test("Hamas and Israel mirror each other, and Netanyahu denies what Hamas accuses Israel of", () => {
    const { claims: all, links } = claimsOf(seed);
    const stanceOf = (index: number): string | undefined => all[index]?.stance;
    const found = links.map(({ relation, claim, other }) => [relation, stanceOf(claim), stanceOf(other)]);
    expect(found).toContainEqual(["mirrors", "fear", "fear"]);
    expect(found).toContainEqual(["denies", "deny", "accuse"]);
  });

  test("the outlet’s own claims keep their sentences", () => {
    expect(assertedIn(seed)).toContain("Months of negotiations have yet to bridge these critical gaps");
  });
});

test("scores stand in the order of the sentences, and know their figures and sources", () => {
  const text = "It stood there all day long. “It is safe and sound,” Carey said. They paid 9 euros for it.";
  const segments = segment(text);
  const { scores } = claims(text, segments, annotated(text), [], figures(text, segments));
  expect(scores.map(({ reasons }) => reasons)).toStrictEqual([
    [],
    ["names someone or something", "attributed to a source"],
    ["gives a figure"],
  ]);
});

const pieces = fc.constantFrom(
  ..."said|that|“|”|, |. |\n\n|Ann Carey|he|Iran and Norway|according to|denied lying|but|The bridge was closed".split(
    "|",
  ),
);

test("of any text, parts are text without white space at their ends, and holders are attributed claims", () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 25 }),
      fc.infiniteStream(fc.nat({ max: 1000 })),
      (chosen, numbers) => {
        const text = chosen.join(" ");
        const { claims: all } = claimsIn(text, annotatedAnyhow(text, numbers));
        for (const { parts, nestedIn } of all) {
          const contents = parts.map(({ start, end }) => text.slice(start, end));
          expect(contents.map((content) => content.trim())).toStrictEqual(contents);
          expect(contents).not.toContain("");
          if (nestedIn !== null) expect(all[nestedIn]?.attribution).not.toBe("asserted");
        }
      },
    ),
    { numRuns: 300 },
  );
});
