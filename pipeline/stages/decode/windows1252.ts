import iconv from "iconv-lite";
import { findUnlikelyWord } from "./highLetters.ts";
import { findMisplacedSymbol } from "./highSymbols.ts";

const highCharacter = /[^\p{ASCII}]/u;
const highCharacters = /[^\p{ASCII}]/gu;
// Controls but tab and line ends, and the five unassigned bytes 81, 8D, 8F, 90, 9D, which decode to U+FFFD.
const notText = /[^\P{Cc}\t\n\r]|\ufffd/u;

// English text has a high byte in a hundred, most of them quotation marks; a short one may be nothing but a quoted word.
const fewHighBytes = 8;
const largestHighShare = 0.15;

/** The text of bytes in windows-1252, one character for each; the five unassigned bytes give U+FFFD. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return iconv.decode(bytes, "windows-1252");
}

/**
 * Where a text decoded from windows-1252 shows first that its bytes are something else: control characters, unassigned bytes,
 * or high bytes where English text has none. Null if it looks like English text throughout.
 */
export function findObjection(text: string): number | null {
  const control = text.search(notText);
  if (control !== -1) return control;
  const high = text.match(highCharacters)?.length ?? 0;
  if (high > fewHighBytes && high > largestHighShare * text.length) return text.search(highCharacter);
  return findMisplacedSymbol(text) ?? findUnlikelyWord(text);
}
