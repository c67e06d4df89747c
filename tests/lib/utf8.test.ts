import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8, findUtf8Error } from "../../pipeline/lib/utf8.ts";

test("takes off one mark and no more", () => {
  expect(decodeUtf8(Buffer.from("\ufeff\ufeffa\ufeff"))).toBe("\ufeffa\ufeff");
});

test.each([
  ["a Latin letter", [0x61, 0xe9, 0x20], { textBefore: "a", byte: 0xe9 }],
  ["a sequence that the end cuts off", [0x61, 0xe2, 0x82], { textBefore: "a", byte: 0xe2 }],
  ["a byte that never occurs, after a mark", [0xef, 0xbb, 0xbf, 0x41, 0xff], { textBefore: "A", byte: 0xff }],
  ["half a surrogate pair", [0xc3, 0xa9, 0xed, 0xa0, 0x80], { textBefore: "é", byte: 0xed }],
  ["a longer form than needed", [0xc0, 0xaf], { textBefore: "", byte: 0xc0 }],
])("finds %s", (_, bytes, error) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toBeNull();
  expect(findUtf8Error(Uint8Array.from(bytes))).toEqual(error);
});

test("gives back every text, and finds a wrong byte behind every text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const bytes = Buffer.from(`.${text}`);
      expect(decodeUtf8(bytes)).toBe(`.${text}`);
      expect(findUtf8Error(Buffer.concat([bytes, Buffer.of(0xff)]))).toEqual({
        textBefore: `.${text}`,
        byte: 0xff,
      });
    }),
  );
});
