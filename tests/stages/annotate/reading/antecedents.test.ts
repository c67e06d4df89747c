import { expect, test } from "vitest";
import {
  antecedentsOf,
  carriedAntecedents,
} from "../../../../pipeline/stages/annotate/reading/antecedents.ts";

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

test.each<readonly [string, string, readonly (number | null)[], readonly (number | null)[]]>([
  ["whom the last of its kind spoke of", "Doyle he he", [null, 0, null], [null, 0, 1]],
  ["through a chain", "Doyle he his him", [null, 0, null, null], [null, 0, 1, 2]],
  ["nobody that another kind spoke of", "Carey she he", [null, 0, null], [null, 0, null]],
  ["nobody, if none of its kind did", "he he", [null, null], [null, null]],
  ["its own antecedent", "Doyle he Carey he", [null, 0, null, 2], [null, 0, null, 2]],
  ["nothing, unless it is a person’s", "Vote it it", [null, 0, null], [null, 0, null]],
])("a pronoun without antecedent speaks of %s: %s", (_, words, found, carried) => {
  const forms = words.split(" ");
  const mentions = found.map((antecedent, token) => ({ token, type: "person", antecedent }));
  const told = carriedAntecedents(mentions, (token) => forms[token] ?? "");
  expect(told.map(({ antecedent }) => antecedent)).toEqual(carried);
});
