import { expect, test } from "vitest";
import { numeralAt } from "../../../../pipeline/stages/figures/numerals/index.ts";
import { piecesOf } from "../oneSentence.ts";

test("tells the forms apart", () => {
  const forms = ["12 men", "twelve men", "half of it", "several men", "men"].map(
    (text) => numeralAt(piecesOf(text), 0)?.form ?? null,
  );
  expect(forms).toEqual(["digits", "words", "fraction", "vague", null]);
});
