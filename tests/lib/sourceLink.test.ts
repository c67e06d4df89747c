import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceLink } from "../../pipeline/lib/sourceLink.ts";

const text = `The port shut for two days, a first. Ida Holm said “the well-known quay, piers & sheds are full” and left.

Repairs will cost 40 million euros. They begin in
May, once the storms are over, and the harbour office pays for all of them.`;

const url = "https://news.example/port";

/** The paragraphs of the text. */
const paragraphs = ["The port", "Repairs"].map((words) => {
  const start = text.indexOf(words);
  const end = text.indexOf("\n\n", start);
  return { start, end: end < 0 ? text.length : end };
});

function linkTo(words: string, until = words, address = url): string {
  const start = text.indexOf(words);
  const end = text.indexOf(until) + until.length;
  const at = (position: number) => paragraphs.findLast((span) => span.start <= position) ?? { start, end };
  return sourceLink(address, text, { start, end }, [at(start), at(end - 1)]);
}

describe("the address", () => {
  test.each([
    ["https://news.example/port", "https://news.example/port#:~:text="],
    ["https://news.example/port#top", "https://news.example/port#top:~:text="],
    ["https://news.example/port#:~:text=storm", "https://news.example/port#:~:text="],
    ["https://news.example/?a=1&b=2", "https://news.example/?a=1&b=2#:~:text="],
  ])("of %s", (address, start) => {
    expect(linkTo("Ida Holm said “the", "left", address).startsWith(start)).toBe(true);
  });
});

test.each([
  ["a short stretch is named whole", "Ida Holm said “the", "said “the", "Ida%20Holm%20said%20%E2%80%9Cthe"],
  [
    "what the directive is made of is escaped, and the marks around it are left out",
    "“the well-known quay, piers & sheds are full”",
    "full”",
    "the%20well%2Dknown%20quay%2C%20piers%20%26%20sheds%20are%20full",
  ],
  [
    "of a long one the first and last words are",
    "Ida Holm said",
    "left.",
    "Ida%20Holm%20said%20%E2%80%9Cthe%20well%2Dknown,sheds%20are%20full%E2%80%9D%20and%20left",
  ],
  [
    "one that goes on in another paragraph too, though it is short",
    "full”",
    "Repairs will cost",
    "quay%2C%20piers%20%26%20sheds%20are-,full%E2%80%9D%20and%20left.,Repairs%20will%20cost",
  ],
  ["few words have those before them", "40 million", "40 million", "Repairs%20will%20cost-,40%20million"],
  [
    "or, at the start of a paragraph, those after them",
    "Repairs",
    "Repairs",
    "Repairs,-will%20cost%2040%20million%20euros.",
  ],
  ["a line break is a space", "They begin in\nMay", "in\nMay", "They%20begin%20in%20May"],
])("%s", (_, words, until, directive) => {
  expect(linkTo(words, until)).toBe(`${url}#:~:text=${directive}`);
});

test("whatever the text, its words are found again in it", () => {
  const word = fc.constantFrom("a", "b-c", "d,", "&", "“e", "f”", "🎉", "-", "%20", "ü.");
  const many = fc.array(word, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(many, fc.nat(), fc.nat(), (words, from, to) => {
      const joined = words.join(" ");
      const [first, last] = [from % words.length, to % words.length].sort((a, b) => a - b);
      const start = words.slice(0, first).join(" ").length + (first === 0 ? 0 : 1);
      const end = words.slice(0, (last ?? 0) + 1).join(" ").length;
      const whole = { start: 0, end: joined.length };
      const link = sourceLink(url, joined, { start, end }, [whole, whole]);
      expect(URL.canParse(link)).toBe(true);
      const pieces = link.slice(`${url}#:~:text=`.length).split(",");
      const said = pieces.map((piece) => decodeURIComponent(piece.replace(/^-|-$/g, "")));
      expect(said.every((piece) => joined.includes(piece) && piece !== "")).toBe(true);
      expect(pieces.slice(1).every((piece) => !piece.endsWith("-"))).toBe(true);
    }),
  );
});
