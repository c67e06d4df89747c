import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeWindows1252, findObjection } from "../../../pipeline/stages/decode/windows1252.ts";

// Bytes 80 to 9F by the index of the WHATWG Encoding Standard; · stands for the five that are unassigned.
const index80To9F = "€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ";
const unassigned = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

test("all 251 assigned bytes decode as the standard says", () => {
  const assigned = Array.from({ length: 256 }, (_, byte) => byte).filter(
    (byte) => !unassigned.includes(byte),
  );
  expect(assigned).toHaveLength(251);
  const expected = assigned.map((byte) =>
    byte >= 0x80 && byte <= 0x9f ? index80To9F.charAt(byte - 0x80) : String.fromCharCode(byte),
  );
  expect(decodeWindows1252(Uint8Array.from(assigned))).toBe(expected.join(""));
});

test.each(unassigned)("byte %i is no text", (byte) => {
  expect(findObjection(decodeWindows1252(Uint8Array.of(0x61, byte, 0x62)))).toBe(1);
});

test.each(Array.from({ length: 32 }, (_, byte) => byte).filter((byte) => ![9, 10, 13].includes(byte)))(
  "control byte %i is no text",
  (byte) => {
    expect(findObjection(decodeWindows1252(Uint8Array.of(0x63, 0xe9, byte)))).toBe(2);
  },
);

test("symbols and letters that stand where English has none are another encoding", () => {
  expect(findObjection("it cost 20¤ each")).toBe(10);
  expect(findObjection("they donÕt")).toBe(8);
});

test("tabs and line ends are text", () => {
  expect(findObjection("Café\tbar\r\nThé\n")).toBeNull();
});

test("a text with more high bytes than English has is another encoding", () => {
  expect(findObjection("né à Òa ".repeat(3))).not.toBeNull();
  expect(findObjection(`${"“no” ".repeat(5)}${"and then the long rest of the story ".repeat(5)}`)).toBeNull();
  expect(findObjection("“no” ".repeat(5))).toBe(0);
  expect(findObjection("“café”")).toBeNull();
});

test("finds any objection within the text", () => {
  fc.assert(
    fc.property(fc.uint8Array({ min: 1 }), (bytes) => {
      const text = decodeWindows1252(bytes);
      expect(text).toHaveLength(bytes.length);
      expect(findObjection(text) ?? 0).toBeLessThan(Math.max(text.length, 1));
    }),
  );
});
