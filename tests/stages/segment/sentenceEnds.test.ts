import { expect, test } from "vitest";
import { findBoundaries } from "../../../pipeline/stages/segment/boundaries.ts";
import { endsSentence } from "../../../pipeline/stages/segment/sentenceEnds.ts";

/** Whether a sentence ends at the first boundary of a paragraph. */
function endsAtFirst(paragraph: string): boolean {
  const [boundary] = findBoundaries(paragraph);
  if (boundary === undefined) throw new Error(`no boundary in ${paragraph}`);
  return endsSentence(boundary, paragraph.slice(0, boundary.span.start));
}

test.each([
  ["He left. She stayed", true],
  ["He left. , she stayed", false],
  ["He left. https://example.org", true],
  ["He left… https://example.org", true],
  ["He left… she stayed", false],
  ["He left. 谢谢", true],
  ["12. The end", false],
  ["1999. The end", true],
  ["iv. The end", false],
  ["Chapter 3. The end", false],
  ["He saw: 1. The end", false],
  ["He was 31. The end", true],
  ["He left! https://example.org", true],
  ["He left! she stayed", true],
  ["(He left!) she stayed", false],
  ["“Gone?” Ann Doyle asked", false],
  ["“Gone?” Then Doyle asked", true],
  ["“Gone?” Doyle and Roe left", true],
  ["“Gone?” he wondered", false],
  ["Gone? he wondered", false],
  ["He was with Ann and I. Nobody knew", true],
  ["He met Elizabeth I. Doyle", false],
  ["at the U.S. (Army) base", false],
  ["at 5 p.m. E.T. today", false],
])("%s: %s", (paragraph, expected) => {
  expect(endsAtFirst(paragraph)).toBe(expected);
});
