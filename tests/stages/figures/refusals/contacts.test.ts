import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { localNumber, phoneNumber } from "../../../../pipeline/stages/figures/refusals/contacts.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["Call 202-555-0143 now.", "202-555-0143"],
  ["Call 1-800-555-0199 now.", "1-800-555-0199"],
  ["Call (202) 555 0143 now.", "(202) 555 0143"],
  ["Call +44 20 7946 0958 now.", "+44 20 7946 0958"],
  ["Call 555-0143 now.", "555-0143"],
  ["A 911 caller said so.", "911"],
])("a phone number: %s", (text, number) => {
  expect(nonFiguresIn(text)).toEqual([`${number}: phone`]);
});

test.each([
  ["They counted 911 million 1 thousand boats.", "911001000"],
  ["They paid $911 for it.", "911"],
  ["It rose by 911 percent.", "911"],
])("no phone number but an amount: %s", (text, value) => {
  expect(figuresIn(text).map((row) => row.value)).toEqual([value]);
});

test("a range of hundreds is no phone number", () => {
  expect(figuresIn("They saw 100-1000 boats.").map((row) => row.amount)).toEqual(["100–1000"]);
});

test("each word for a road is reached", () => {
  for (const row of readTable("numberNames").filter((entry) => entry.kind === "address")) {
    for (const word of items(row.words)) {
      expect(nonFiguresIn(`He lives at 10 Old Mill ${word} now.`)).toEqual(["10: address"]);
    }
  }
});

test("addresses", () => {
  expect(nonFiguresIn("It is at 16-18 Dock Road.")).toEqual(["16-18: address"]);
  expect(nonFiguresIn("See https://example.org/2018/a7 now.")).toEqual([
    "https://example.org/2018/a7: address",
  ]);
  expect(nonFiguresIn("Write to box12@example.org now.")).toEqual(["box12@example.org: address"]);
  expect(nonFiguresIn("See https://example.org now.")).toEqual([]);
});

test("patterns", () => {
  expect([
    phoneNumber.test("+44 20 7946 0958"),
    phoneNumber.test("2017-18"),
    phoneNumber.test("10-6-1"),
  ]).toEqual([true, false, false]);
  expect([localNumber.test("555-0123"), localNumber.test("555-01234")]).toEqual([true, false]);
});
