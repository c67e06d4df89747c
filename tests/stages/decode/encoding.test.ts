import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBytes } from "../../../pipeline/stages/decode/encoding.ts";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

const utf16 = {
  "utf-16le": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "utf-16be": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
};

test.each([
  ["UTF-8", Uint8Array.of(0x61, 0xc3, 0xa9), "utf-8", "aé"],
  ["UTF-8 with a mark", Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9), "utf-8", "aé"],
  ["UTF-16 LE", Uint8Array.of(0xff, 0xfe, 0x61, 0, 0xe9, 0, 0x3d, 0xd8, 0, 0xde), "utf-16le", "aé😀"],
  ["UTF-16 BE", Uint8Array.of(0xfe, 0xff, 0, 0x61, 0, 0xe9, 0xd8, 0x3d, 0xde, 0), "utf-16be", "aé😀"],
  ["windows-1252", Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94), "windows-1252", "café “a”"],
  ["nothing", new Uint8Array(), "utf-8", ""],
])("decodes %s", (_, bytes, encoding, text) => {
  expect(decodeBytes(bytes)).toEqual({ text, encoding });
});

test.each([
  ["UTF-32 LE", Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), {}, "UTF-32, which is not read"],
  ["UTF-32 BE", Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61), {}, "UTF-32, which is not read"],
  [
    "half a surrogate pair",
    Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x0a, 0, 0, 0xd8, 0x62, 0),
    { line: 2, column: 1 },
    "broken utf-16le (half a character)",
  ],
  [
    "an odd number of bytes",
    Uint8Array.of(0xfe, 0xff, 0, 0x61, 0),
    { line: 1, column: 2 },
    "broken utf-16be (half a character)",
  ],
  [
    "a byte that is neither",
    latin1("one\r\ntwo caf\xe9\rth\x81ree"),
    { line: 3, column: 3 },
    "neither UTF-8 nor windows-1252 (byte 0x81)",
  ],
  [
    "a high byte where English has none",
    latin1("they don\xd5t"),
    { line: 1, column: 9 },
    "neither UTF-8 nor windows-1252 (byte 0xD5)",
  ],
  [
    "a control byte",
    latin1("caf\xe9\x07"),
    { line: 1, column: 5 },
    "neither UTF-8 nor windows-1252 (byte 0x07)",
  ],
  [
    "UTF-8 that is cut off",
    Buffer.from("“one”\n“two”").subarray(0, -1),
    { line: 2, column: 5 },
    "broken UTF-8 (byte 0xE2)",
  ],
])("refuses %s", (_, bytes, place, reason) => {
  expect(decodeBytes(bytes)).toEqual({
    rule: "undecodable-bytes",
    reason,
    advice: "save the file as UTF-8",
    ...place,
  });
});

test("bytes that are not UTF-8 and hold a zero are a binary file", () => {
  const image = latin1("\x89PNG\r\n\x1a\n\x00\x00");
  expect(decodeBytes(image)).toMatchObject({ rule: "binary-file", line: 3, column: 1 });
});

test("gives back every text in UTF-8 and UTF-16", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(decodeBytes(Buffer.from(`a${text}`))).toEqual({ text: `a${text}`, encoding: "utf-8" });
      for (const encoding of ["utf-16le", "utf-16be"] as const) {
        expect(decodeBytes(utf16[encoding](`a${text}`))).toEqual({ text: `a${text}`, encoding });
      }
    }),
  );
});
