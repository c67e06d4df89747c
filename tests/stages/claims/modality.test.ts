import { expect, test } from "vitest";
import { claimsOf } from "./claimsOf.ts";

test.each([
  ["Carey said the bridge was closed.", "asserted"],
  ["Carey said the bridge will close.", "future"],
  ["Carey said the bridge must close.", "necessary"],
  ["Carey said the bridge may close.", "possible"],
  ["Carey said the bridge should close.", "probable"],
  ["Carey said the bridge would close.", "future"],
  ["Carey says the bridge would close.", "conditional"],
  ["Carey said the bridge would have fallen.", "counterfactual"],
  ["Carey said the bridge will close if it rains.", "conditional"],
  ["Carey said the bridge is going to close.", "future"],
  ["Carey said that they have to leave.", "necessary"],
  ["Carey said that they probably left.", "probable"],
  ["The union promised to leave.", "intended"],
  ["Carey said that the bridge, which may fall, is new.", "asserted"],
])("%s: %s", (text, modality) => {
  expect(claimsOf(text).claims[0]?.modality).toBe(modality);
});
