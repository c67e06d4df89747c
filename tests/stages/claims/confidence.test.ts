import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { claimsOf } from "./claimsOf.ts";

/** A text for each rule of ruleConfidence.csv. */
const texts: Readonly<Record<string, string>> = {
  according_to: "It is safe now, according to Carey.",
  accused_of: "Carey accused Doyle of lying about it.",
  adjective: "Carey is wary of the costs.",
  bare_clause: "Carey said it is safe.",
  clause_before_cue: "It is safe, Carey said.",
  infinitive: "Carey refused to leave.",
  noun: "They met after Carey’s claim that Doyle left.",
  object: "Carey rejected the offer.",
  participle: "They met on a plan backed by Carey.",
  passive: "The plan was backed by Carey.",
  quotation_carried: "“It is safe to go there.”",
  quotation_introduced: "Carey gave an answer: “It is safe to go there.”",
  quotation_with_cue: "“It is safe,” Carey said.",
  speaker_label: "HOLT: Who pays?\n\nDOYLE: Nobody.",
  that_clause: "Carey said that it is safe.",
  asserted: "The bridge was closed on Monday.",
};

test.each(
  readTable("ruleConfidence").map(({ rule = "", confidence }) => ({ rule, confidence: Number(confidence) })),
)("$rule: $confidence", ({ rule, confidence }) => {
  const [claim] = claimsOf(texts[rule] ?? "").claims;
  expect(claim?.extraction_confidence).toBe(confidence);
  expect(confidence).toBeGreaterThan(0);
  expect(confidence).toBeLessThanOrEqual(1);
});
