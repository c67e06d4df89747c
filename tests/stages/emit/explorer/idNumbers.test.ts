import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openIdNumbers } from "../../../../pipeline/stages/emit/explorer/idNumbers.ts";

function idOf(number: number): string {
  return `e_${createHash("sha256").update(String(number)).digest("hex").slice(0, 20)}`;
}

test("gives each id the number that it was given, however many there are", () => {
  const numbers = openIdNumbers(2);
  const ids = Array.from({ length: 20_000 }, (_, number) => idOf(number));
  for (const [number, id] of ids.entries()) {
    expect(numbers.get(id, "")).toBe(null);
    numbers.set(id, "", number);
  }
  expect(ids.map((id) => numbers.get(id, ""))).toEqual([...ids.keys()]);
});

test("tells ids apart that differ in one digit", () => {
  const numbers = openIdNumbers();
  const zeros = `e_${"0".repeat(20)}`;
  const ids = [
    zeros,
    ...Array.from({ length: 20 }, (_, at) => `${zeros.slice(0, 2 + at)}f${zeros.slice(3 + at)}`),
  ];
  for (const [number, id] of ids.entries()) numbers.set(id, "", number);
  expect(ids.map((id) => numbers.get(id, ""))).toEqual([...ids.keys()]);
});

test("refuses what is no id", () => {
  expect(() => openIdNumbers().get("e_12", "")).toThrow("e_12: is no id of an entity");
});
