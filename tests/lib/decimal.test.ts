import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compare,
  decimalOf,
  divide,
  formatDecimal,
  integer,
  multiply,
  negate,
  parseDecimal,
  plainDecimal,
  trailingZeros,
} from "../../pipeline/lib/decimal.ts";

const product = (left: string, right: string) => formatDecimal(multiply(decimalOf(left), decimalOf(right)));

test("scales a printed number without a float's error", () => {
  expect(product("2.3", "1000000")).toBe("2300000");
  expect(product("1.005", "100")).toBe("100.5");
  expect(product("0.1", "0.2")).toBe("0.02");
  expect(product("123456789012345678901", "1000")).toBe("123456789012345678901000");
});

test("writes the shortest plain notation", () => {
  const written = (text: string) => formatDecimal(decimalOf(text));
  expect(["40.50", "007", ".5", "-0.0", "-12.30", "1000", "0.001"].map(written)).toEqual([
    "40.5",
    "7",
    "0.5",
    "0",
    "-12.3",
    "1000",
    "0.001",
  ]);
  expect(formatDecimal({ mantissa: 5n, exponent: 3 })).toBe("5000");
  expect(formatDecimal({ mantissa: 0n, exponent: 3 })).toBe("0");
});

test("reads nothing but digits, a point and a sign", () => {
  expect(["", "-", ".", "1,200", "1e5", "5.", "+3", "٣", " 7"].map(parseDecimal)).toEqual(
    Array.from({ length: 9 }, () => null),
  );
  expect(() => decimalOf("12 km")).toThrow("expected a decimal number, got “12 km”");
  expect(() => integer(1.5)).toThrow(RangeError);
});

test("patterns", () => {
  expect(plainDecimal.test("-12.50")).toBe(true);
  expect(plainDecimal.test("1,200")).toBe(false);
  expect("2500".replace(trailingZeros, "")).toBe("25");
  expect("2501".replace(trailingZeros, "")).toBe("2501");
});

test("divides with half up", () => {
  const quotient = (left: number, right: number, places: number) =>
    formatDecimal(divide(integer(left), integer(right), places));
  expect(quotient(1, 3, 4)).toBe("0.3333");
  expect(quotient(2, 3, 4)).toBe("0.6667");
  expect(quotient(1, 8, 2)).toBe("0.13");
  expect(quotient(3, 4, 4)).toBe("0.75");
  expect(formatDecimal(divide(decimalOf("1.5"), decimalOf("0.5"), 0))).toBe("3");
});

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -12, max: 12 }))
  .map(([mantissa, exponent]) => ({ mantissa, exponent }));

test("what is written is read back as the same number", () => {
  fc.assert(
    fc.property(decimals, (value) => {
      const read = decimalOf(formatDecimal(value));
      expect(compare(read, value)).toBe(0);
    }),
  );
});

test("sum and order agree with big integers of the same unit", () => {
  fc.assert(
    fc.property(decimals, decimals, (left, right) => {
      const inUnits = (value: { mantissa: bigint; exponent: number }) =>
        value.mantissa * 10n ** BigInt(value.exponent + 12);
      const difference = inUnits(left) - inUnits(right);
      expect(Math.sign(compare(left, right))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      expect(inUnits(add(left, negate(right)))).toBe(difference);
    }),
  );
});
