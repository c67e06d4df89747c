import { expect, test } from "vitest";
import { antecedentsOf } from "../../../../pipeline/stages/annotate/reading/antecedents.ts";

/** The antecedent of the last word; `scores`: of each word before it and, last, of none. */
function last(
  words: string,
  mentions: readonly number[],
  scores: readonly number[],
): number | null | undefined {
  const forms = words.split(" ");
  const all = new Float32Array(forms.length * (forms.length + 1));
  const [none = 0, ...others] = scores.toReversed();
  others.toReversed().forEach((score, word) => (all[(forms.length - 1) * (forms.length + 1) + word] = score));
  all[forms.length * (forms.length + 1) - 1] = none;
  const isMention = forms.map((_, word) => mentions.includes(word));
  return antecedentsOf(forms, isMention, all).at(-1);
}

test.each<readonly [string, string, readonly number[], readonly number[], number | null]>([
  ["the mention of highest score", "Carey met Doyle she", [0, 2, 3], [1, 9, 2, 0], 2],
  ["none, if that scores more", "Carey met Doyle it", [0, 2, 3], [1, 9, 2, 3], null],
  ["a person’s, even if none scores a little more", "Carey met Doyle she", [0, 2, 3], [1, 9, 2, 2.4], 2],
  ["no pronoun of another kind", "He met Doyle she", [0, 2, 3], [5, 9, 2, 0], 2],
  ["one of its kind", "She met Doyle her", [0, 2, 3], [5, 9, 2, 0], 0],
  ["no word that is no mention", "Carey met Doyle she", [0, 3], [1, 9, 2, 0], 0],
  ["nothing, of what is no mention", "Carey met Doyle ran", [0, 2], [1, 9, 2, 0], null],
  ["nothing before the first", "she", [0], [0], null],
])("%s: %s", (_, words, mentions, scores, antecedent) => {
  expect(last(words, mentions, scores)).toBe(antecedent);
});
