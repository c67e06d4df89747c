import { expect, test } from "vitest";
import { extract } from "../pipeline/index.ts";

const text =
  "Officials said the bridge, which cost $3.2 million, is safe. “It will stand 🌉 for a century,” said Ana Lima.";

test("gives the rows of a text with places in code points", () => {
  const rows = extract({ text, metadata: { title: "The bridge", published: "2024-05-01" } });
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

test("the same text at another path has other ids", () => {
  const [here, there] = ["a.txt", "b.txt"].map((path) => extract({ text, path }));
  expect(here?.quotes[0]?.quote_id).not.toBe(there?.quotes[0]?.quote_id);
});

test("refuses text whose positions nobody else could count", () => {
  expect(() => extract({ text: "a\r\nb" })).toThrow("CR line ends");
  expect(() => extract({ text: "a\ud83db" })).toThrow("surrogate");
});
