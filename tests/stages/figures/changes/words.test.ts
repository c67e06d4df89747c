import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { adverb } from "../../../../pipeline/stages/figures/changes/words.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { figureIn } from "../oneSentence.ts";

test("each word is reached where it stands", () => {
  const written: Readonly<Record<string, (word: string) => string>> = {
    verb: (word) => `Sales ${word} 5%.`,
    noun: (word) => `It saw a 5% ${word}.`,
    adverb: (word) => `Sales, ${word} ${word === "+" ? "" : "by "}5%, were good.`,
    comparative: (word) => `Sales were 5% ${word}.`,
  };
  for (const { words, direction, place = "", direct, moved } of readTable("changeWords")) {
    if (direction === "either") continue;
    for (const word of items(words)) {
      const text = place === "verb" && direct === "none" ? `It ${word} to $5.` : written[place]?.(word);
      const adverb = place === "adverb" && moved === "none" ? `Sales were ${word} 5%.` : text;
      expect(figureIn(adverb ?? ""), word).toMatchObject({ change: direction });
    }
  }
});

test("words that change only amounts leave counts alone", () => {
  expect(figureIn("The team gained 3 seats.").change).toBe("none");
  expect(figureIn("The stock gained 3%.").change).toBe("up");
  expect(figureIn("They gave up 3 seats.").change).toBe("none");
  expect(figureIn("They rode 300 feet down.").change).toBe("none");
  expect(figureIn("Deaths rose to 300.")).toMatchObject({ change: "up", change_role: "to" });
});

test.each([
  ["It raised $3 million from friends.", "none"],
  ["It raised prices to $3.", "up"],
  ["It raised the toll to 40.", "up"],
  ["Concerns were raised by 12 senators.", "none"],
  ["It lost $3 million.", "none"],
  ["It lost 3 cents.", "down"],
  ["It lost $3 to $50.", "down"],
  ["Women make up 40%.", "none"],
  ["It boils down to $21.", "none"],
  ["Acme gave up 3% of it.", "none"],
  ["The stock is up 3%.", "up"],
  ["The number is down to 12.", "down"],
  ["They dropped three bombs.", "none"],
  ["A five-year decline ended.", "none"],
  ["Output fell three years ago.", "none"],
  ["A hike of 3 miles began.", "none"],
  ["They made a 20% down payment.", "none"],
])("who raises money raises no figure: %s", (text, change) => {
  expect(figureIn(text).change).toBe(change);
});

test("pattern", () => {
  expect([adverb.test("sharply"), adverb.test("fly")]).toEqual([true, false]);
});
