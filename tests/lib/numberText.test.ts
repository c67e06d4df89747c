import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberText } from "../../pipeline/lib/numberText.ts";

describe("numberText", () => {
  it.each([
    [0, "0"],
    [-1200, "-1200"],
    [0.25, "0.25"],
    [9007199254740991, "9007199254740991"],
    [2 ** 63, "9223372036854775808"],
    [-(2 ** 63), "-9223372036854775808"],
    [1e20, "100000000000000000000"],
    [1e21, "1e+21"],
    [1e-7, "1e-7"],
  ])("writes %d as %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it("is JSON of the same number, and of the same integer where it has no exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value);
        expect(JSON.parse(text)).toBe(value === 0 ? 0 : value);
        if (/^-?\d+$/.test(text)) expect(BigInt(text)).toBe(BigInt(value));
      }),
    );
  });
});
