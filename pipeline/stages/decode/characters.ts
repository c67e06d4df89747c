import { trimWhiteSpace } from "../../lib/whiteSpace.ts";
import { placeAfter, showByte } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** A control character that no text has: one of ASCII but tab, LF, VT, FF, CR. */
const binaryCharacters = /[^\P{Cc}\t-\r\x7f-\x9f]/gu;
/** An article may hold a stray one, from a paste out of a terminal; one in a hundred characters is no article. */
const strayShare = 0.01;

/** Characters that are kept as they are but may be traces of damage. */
const suspects = [
  {
    rule: "replacement-character",
    pattern: /\ufffd/u,
    reason: "the text holds U+FFFD, which stands for a character that was lost before",
    advice: "compare it with the original",
  },
  {
    rule: "control-character",
    // U+0085 is not among them: it is a line end.
    pattern: /[^\P{Cc}\t-\r\x85]/u,
    reason: "the text holds a control character, which may be a character in a wrong encoding",
    advice: "compare it with the original",
  },
  {
    rule: "private-use-character",
    pattern: /\p{Co}/u,
    reason: "the text holds a character that means something in one font only",
    advice: "compare it with the original",
  },
];

/** Why a decoded text is no text; null if it is one. */
export function findDefect(text: string): Problem | null {
  if (text === "") return { rule: "empty-file", reason: "the file is empty", advice: "fill or remove it" };
  const zero = text.indexOf("\0");
  const strays = text.match(binaryCharacters)?.length ?? 0;
  if (zero !== -1 || strays > strayShare * text.length) {
    const first = zero === -1 ? text.search(binaryCharacters) : zero;
    return binaryFile(text.slice(0, first), text.charCodeAt(first));
  }
  if (trimWhiteSpace(text) !== "") return null;
  return { rule: "no-text", reason: "the file holds only white space", advice: "fill or remove it" };
}

/** The problem of a file that holds a byte which no text has, after a text. */
export function binaryFile(textBefore: string, byte: number): Problem {
  const reason = `not a text but a binary file (byte ${showByte(byte)})`;
  return { ...placeAfter(textBefore), rule: "binary-file", reason, advice: "save its text as UTF-8" };
}

/** One warning for each kind of suspect character, at the first of them. */
export function findSuspects(text: string): readonly Problem[] {
  return suspects.flatMap(({ pattern, ...said }) => {
    const index = text.search(pattern);
    return index === -1 ? [] : { ...said, ...placeAfter(text.slice(0, index)) };
  });
}
