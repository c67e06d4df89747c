import { expect, test } from "vitest";
import { columnsIn } from "./rowsOf.ts";

test.each<readonly [string, string, string]>([
  ["a denial", "Kovács denied that he had met the lobbyist in Vienna.", "denied"],
  ["a denied deed", "The surgeon denied operating on the wrong knee.", "denied"],
  ["a rejected claim", "The zoo rejected claims that the tiger had starved.", "denied"],
  ["a rejected proposal", "Parliament rejected a proposal to lower the voting age.", "affirmed"],
  ["not", "The regulator said that the turbines had not been inspected since 2015.", "negated"],
  ["n’t", "“The water wasn’t tested,” the chemist said.", "negated"],
  ["nobody", "The captain said nobody had slept in the lower cabins.", "negated"],
  ["no evidence", "Auditors said there was no evidence of fraud in the parish accounts.", "negated"],
  ["never", "“We never received the letter,” said the archivist.", "negated"],
  ["neither", "The treaty says that neither state may dam the river.", "negated"],
  ["failed to", "The inquiry said the foreman failed to close the hatch.", "negated"],
  [
    "a negative infinitive",
    "Rathke also asked the governments not to turn away boats of migrants.",
    "negated",
  ],
  ["a negated cue", "Rosa Quispe does not believe that the volcano will erupt.", "affirmed"],
  ["not only", "The curator said that not only the frames were stolen.", "affirmed"],
  [
    "a negative clause and a positive one",
    "Carey said that the bridge is safe, but it is not new.",
    "affirmed",
  ],
  [
    "a negative clause beneath",
    "The farmer said that animals which are not tagged will be sold.",
    "affirmed",
  ],
])("polarity: %s", async (_, text, polarity) => {
  expect(await columnsIn(text, "polarity")).toStrictEqual([polarity]);
});

test.each<readonly [string, string, string]>([
  ["what is", "The curator said the vase was broken.", "asserted"],
  ["will", "The ministry said the tolls will rise in April.", "future"],
  ["going to", "Carey said the bridge is going to close.", "future"],
  ["may", "Seismologists said a stronger quake may follow.", "possible"],
  ["might", "The vet said the horse might recover.", "possible"],
  ["must", "The judge said the files must be returned.", "necessary"],
  ["have to", "Carey said that they have to leave.", "necessary"],
  ["probably", "The coroner said the man probably fell.", "probable"],
  ["would", "The retailer said it would close nine shops.", "future"],
  ["if", "The mayor said the festival will move if it rains.", "conditional"],
  ["would have", "The engineer said the dam would have collapsed.", "counterfactual"],
  ["to do", "The union promised to return to work.", "intended"],
])("modality: %s", async (_, text, modality) => {
  expect(await columnsIn(text, "modality")).toStrictEqual([modality]);
});
