import type { Message } from "./message.ts";

// Controls, line and paragraph separators, what turns the writing direction or cannot be seen, and halves of surrogate pairs.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const slashesAtTheEnd = /(?<!\/)\/+$/;

/**
 * A message as one line for people: `raw/story.txt:12:5  undecodable-bytes  what happened; what to do`.
 * Control, direction and newline characters are escaped.
 */
export function formatMessage(message: Message, rawFolder: string): string {
  const what = message.advice === null ? message.reason : `${message.reason}; ${message.advice}`;
  return escapeUnprintable([...place(message, rawFolder), message.rule, what].join("  "));
}

/** The text on one line, with every character that does not show as itself written as an escape: `\n`, `\u{202e}`. */
export function escapeUnprintable(text: string): string {
  return text.replace(unprintable, (character) => escapes[character] ?? hexEscape(character));
}

/** The same of each line of a text. */
export function escapeLines(text: string): string {
  return text.split("\n").map(escapeUnprintable).join("\n");
}

function hexEscape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function place({ path, line, column }: Message, rawFolder: string): readonly string[] {
  if (path === null) return [];
  const parts = [`${rawFolder.replace(slashesAtTheEnd, "")}/${path}`, line, line === null ? null : column];
  return [parts.filter((part) => part !== null).join(":")];
}
