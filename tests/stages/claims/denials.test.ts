import { describe, expect, test } from "vitest";
import { linksOf } from "./linksOf.ts";

describe("denials", () => {
  test.each<readonly [string, string, string]>([
    [
      "in the same words",
      "The union said that the mayor was hiding the bridge costs. Carey denied hiding the bridge costs.",
      "hiding the bridge costs → that the mayor was hiding the bridge costs",
    ],
    [
      "by the accused",
      "The union accused Carey of lying. Carey denied that it happened.",
      "that it happened → lying",
    ],
    [
      "by one of the accused country",
      "The union accused Norway of closing the harbour. Norwegian minister Jane Roe denied that it happened.",
      "that it happened → closing the harbour",
    ],
  ])("%s", (_, text, link) => {
    expect(linksOf(text)).toStrictEqual([`denies: ${link}`]);
  });

  test.each<readonly [string, string]>([
    [
      "Doyle said that the ferry was late twice. Carey rejected the claim.",
      "the claim → that the ferry was late twice",
    ],
    [
      "Doyle said that the ferry was late twice. Carey said that the claim was false.",
      "that the claim was false → that the ferry was late twice",
    ],
    [
      "Doyle said that the ferry was late twice. Carey said that it is not true.",
      "that it is not true → that the ferry was late twice",
    ],
  ])("by its name: %s", (text, link) => {
    expect(linksOf(text)).toStrictEqual([`denies: ${link}`]);
  });

  test.each([
    ["of the own words", "Carey said that costs rose twice. Carey denied that costs rose twice."],
    ["of something else", "The union said that the road was closed. Carey denied hiding the bridge costs."],
    [
      "of what another is accused of",
      "The union accused the mayor of lying. It rained. It snowed. Doyle denied that it happened.",
    ],
  ])("none: %s", (_, text) => {
    expect(linksOf(text)).toStrictEqual([]);
  });
});
