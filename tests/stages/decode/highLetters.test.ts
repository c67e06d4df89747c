import { expect, test } from "vitest";
import { findUnlikelyWord } from "../../../pipeline/stages/decode/highLetters.ts";

test.each([
  "a café in São Paulo, naïve, Zoë, Škoda, Žižek, œuvre, Ærø, Þór, straße",
  "ÅNGSTRÖM and CAFÉS, but also CAFéS",
  "vis-à-vis the Minister, Éamon Ó Cuív, à la carte",
  "Jean-Étienne’s “élan” (été)",
  "Äänekoski",
  "plain words only",
])("%s is English", (text) => {
  expect(findUnlikelyWord(text)).toBeNull();
});

test.each([
  ["Macintosh apostrophe", "they donÕt know", 8],
  ["Macintosh quotation marks", "ÒHello,Ó he said", 0],
  ["Macintosh closing mark after a full stop", "he said.Ó Then", 8],
  ["Macintosh dash", "the end Ñ or not", 8],
  ["Macintosh é", "in a cafŽ there", 8],
  ["UTF-8 letter", "the cafÃ© is", 7],
  ["UTF-8 letter before a space", "voilÃ\u00a0 he said", 4],
  ["UTF-8 capital", "in Ã‰ire now", 3],
  ["UTF-8 euro sign", "â‚¬5", 0],
  ["KOI8-R", "ðÒÉ×ÅÔ", 0],
  ["windows-1251", "Ìîñêâà", 0],
  ["DOS sharp letter at a number", "it costs œ5", 9],
  ["DOS degree sign at a number", "at 20øF now", 5],
  ["a word of high letters", "the éàé word", 4],
])("%s gives a word that is none", (_, text, index) => {
  expect(findUnlikelyWord(text)).toBe(index);
});
