import type { Document } from "../../lib/document.ts";
import { decodeUtf8, findUtf8Error } from "../../lib/utf8.ts";
import { binaryFile } from "./characters.ts";
import { placeAfter, showByte } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { decodeWindows1252, findObjection } from "./windows1252.ts";

export interface Decoded {
  /** Without a mark at its start. */
  readonly text: string;
  readonly encoding: Document["encoding"];
}

const marks = {
  utf32: [Uint8Array.of(0xff, 0xfe, 0, 0), Uint8Array.of(0, 0, 0xfe, 0xff)],
  utf16LittleEndian: Uint8Array.of(0xff, 0xfe),
  utf16BigEndian: Uint8Array.of(0xfe, 0xff),
};
const advice = "save the file as UTF-8";
const loneSurrogate = /\p{Cs}/u;
const outsideAscii = /[^\p{ASCII}]/u;

/** Decodes bytes by their mark, as UTF-8, or as windows-1252 if they look like English text in it. Never throws. */
export function decodeBytes(bytes: Uint8Array): Decoded | Problem {
  // The mark of UTF-32 begins with that of UTF-16.
  if (marks.utf32.some((mark) => startsWith(bytes, mark))) return undecodable("UTF-32, which is not read");
  if (startsWith(bytes, marks.utf16LittleEndian)) return decodeUtf16(bytes, "utf-16le");
  if (startsWith(bytes, marks.utf16BigEndian)) return decodeUtf16(bytes, "utf-16be");
  const text = decodeUtf8(bytes);
  return text === null ? decodeUnmarked(bytes) : { text, encoding: "utf-8" };
}

function startsWith(bytes: Uint8Array, mark: Uint8Array): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded | Problem {
  const units = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  const text = (encoding === "utf-16be" ? units.swap16() : units).toString("utf16le");
  const surrogate = text.search(loneSurrogate);
  if (surrogate !== -1) return undecodable(`broken ${encoding} (half a character)`, text.slice(0, surrogate));
  if (bytes.length % 2 === 1) return undecodable(`broken ${encoding} (half a character)`, text);
  return { text, encoding };
}

function decodeUnmarked(bytes: Uint8Array): Decoded | Problem {
  if (bytes.includes(0)) return binaryFile(decodeWindows1252(bytes.subarray(0, bytes.indexOf(0))), 0);
  const text = decodeWindows1252(bytes);
  const objection = findObjection(text);
  if (objection === null) return { text, encoding: "windows-1252" };
  const { textBefore, byte } = findUtf8Error(bytes);
  // Text that is UTF-8 for a while is broken UTF-8; else the byte that windows-1252 cannot explain is the one to show.
  if (outsideAscii.test(textBefore)) return undecodable(`broken UTF-8 (byte ${showByte(byte)})`, textBefore);
  const reason = `neither UTF-8 nor windows-1252 (byte ${showByte(bytes[objection] ?? 0)})`;
  return undecodable(reason, text.slice(0, objection));
}

function undecodable(reason: string, textBefore?: string): Problem {
  const place = textBefore === undefined ? {} : placeAfter(textBefore);
  return { ...place, rule: "undecodable-bytes", reason, advice };
}
