import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extract } from "../pipeline/index.ts";

const text =
  "Officials said the bridge, which cost $3.2 million, is safe. “It will stand 🌉 for a century,” said Ana Lima.";

test("gives the rows of a text with places in code points", async () => {
  const rows = await extract({ text, metadata: { title: "The bridge", published: "2024-05-01" } });
  const characters = Array.from(text);
  const [figure] = rows.figures;
  expect(figure?.value).toBe("3200000");
  expect(characters.slice(figure?.char_start, figure?.char_end).join("")).toBe(figure?.text);
  const direct = rows.quotes.find(({ quote_type }) => quote_type === "direct");
  expect(direct).toMatchObject({
    speaker: "Ana Lima",
    text: "“It will stand 🌉 for a century,”",
    document_title: "The bridge",
  });
  expect(characters.slice(direct?.char_start, direct?.char_end).join("")).toBe(direct?.text);
  expect(rows.document).toMatchObject({
    characters: characters.length,
    quotes_direct: 1,
    published: "2024-05-01",
  });
});

test("the same text at another path has other ids", async () => {
  const [here, there] = await Promise.all(["a.txt", "b.txt"].map((path) => extract({ text, path })));
  expect(here?.quotes[0]?.quote_id).not.toBe(there?.quotes[0]?.quote_id);
});

test("refuses text whose positions nobody else could count", async () => {
  await expect(extract({ text: "a\r\nb" })).rejects.toThrow("CR line ends");
  await expect(extract({ text: "a\ud83db" })).rejects.toThrow("surrogate");
});

describe("the seed article, as the model reads it", async () => {
  const { claims } = await extract({ text: readFileSync("raw/000_0eab28a52c102969.txt", "utf8") });

  test.each([
    ["Hamas", "accused", "accuse", "introducing new demands that hinder progress"],
    ["John Kirby", "stressed", "emphasize", "the importance of these negotiations"],
    ["John Kirby", "cautioned", "warn", "that much work remained, given the complexities involved"],
    [
      "Hamas",
      "fears",
      "fear",
      "Israel will resume hostilities after the release of the first wave of hostages",
    ],
    ["Israel", "is wary", "fear", "that Hamas will prolong discussions on releasing the remaining captives"],
    ["Hamas", "have been rejected", "reject", "Israel’s latest demands"],
    ["Benjamin Netanyahu", "denies", "deny", "adding new conditions"],
  ])("%s %s", (claimant, cue_text, stance, text) => {
    expect(claims).toContainEqual(expect.objectContaining({ claimant, cue_text, stance, text }));
  });
});
