import { expect, test } from "vitest";
import { findMisplacedSymbol, misplacedSymbols } from "../../../pipeline/stages/decode/highSymbols.ts";

test.each([
  "“He said ‘no’ – or didn’t he?” — nobody knew … «voilà» ‹so›",
  "It cost £5m, €3.2bn, 20¢, A£40 or ¥100 (£bn); 30°C, 30s°F, N°5",
  "© Example 2024, Example® and Example™, ±5, 3×4, 6÷2, 5µm",
  "½ a mile, 2½-year term, ¾, m², km³, 1ª, 2º, §5, ¶ 3, • first, · second, †, ‡",
  "“¿Qué?” asked Jo; ¡Hola! A | B ¦ C, Israel–Hamas, word—word",
])("%s is English", (text) => {
  expect(findMisplacedSymbol(text)).toBeNull();
});

const misplaced: Readonly<Record<keyof typeof misplacedSymbols, readonly [string, number]>> = {
  neverInEnglish: ["20¤ each", 2],
  betweenLetters: ["k”nnen", 1],
  afterLetter: ["cafÃ© now", 4],
  beforeLetter: ["z³oty", 1],
  beforeSmallLetter: ["©koda", 0],
  afterSmallLetter: ["warâ€” so", 4],
  beforeWord: ["£ukasz", 0],
};

test.each(Object.entries(misplacedSymbols))(
  "%s matches its example and nothing else does",
  (name, pattern) => {
    const matching = Object.entries(misplaced).filter(([, [text]]) => pattern.test(text));
    expect(matching.map(([other]) => other)).toEqual([name]);
  },
);

test.each(Object.entries(misplaced))("%s is found where it stands", (_, [text, index]) => {
  expect(findMisplacedSymbol(text)).toBe(index);
});

test("finds the first of several", () => {
  expect(findMisplacedSymbol("a¤ b¤ z³oty")).toBe(1);
  expect(findMisplacedSymbol("z³oty b¤")).toBe(1);
});
