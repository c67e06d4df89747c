import type { FileHandle } from "node:fs/promises";
import { TextDecoder } from "node:util";
import type { Message } from "../../lib/message.ts";
import { withLineFeeds } from "../../lib/lineFeeds.ts";
import { linePosition } from "../../lib/linePosition.ts";
import { findUtf8Error } from "../../lib/utf8.ts";

export type TableProblem = Pick<Message, "rule" | "reason"> & Partial<Message>;

const bytesAtATime = 1 << 18;

/**
 * The text of a table with LF line ends and without a mark, piece by piece. Returns what is wrong with it if it is not UTF-8; what came before is then of
 * no use either.
 */
export async function* tableText(file: FileHandle): AsyncGenerator<string, TableProblem | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let before = Buffer.alloc(0);
  let end = { line: 1, column: 1 };
  // A CR may be half of a line end.
  let held = "";
  for (let position = 0; ;) {
    const chunk = Buffer.alloc(bytesAtATime);
    const { bytesRead } = await file.read(chunk, 0, bytesAtATime, position);
    position += bytesRead;
    const bytes = Buffer.concat([before, chunk.subarray(0, bytesRead)]);
    const cut = bytesRead === 0 ? bytes.length : lastCharacter(bytes);
    const text = decoded(decoder, bytes.subarray(0, cut), bytesRead > 0);
    if (text === null) return undecodable(bytes.subarray(0, cut), held, end);
    before = bytes.subarray(cut);
    const whole = held + text;
    held = bytesRead > 0 && whole.endsWith("\r") ? "\r" : "";
    const piece = withLineFeeds(held === "" ? whole : whole.slice(0, -1));
    end = after(end, piece);
    if (piece !== "") yield piece;
    if (bytesRead === 0) return null;
  }
}

const longestCharacter = 4;

/** Where the last character begins: the bytes before it are whole characters, if they are UTF-8 at all. */
function lastCharacter(bytes: Buffer): number {
  const tail = bytes.subarray(-longestCharacter);
  const start = tail.findLastIndex((byte) => byte >> 6 !== 0b10);
  return bytes.length - tail.length + Math.max(0, start);
}

/** Null if the bytes are not UTF-8. A decoder that streams knows where the file begins, and takes a mark off there alone. */
function decoded(decoder: TextDecoder, bytes: Buffer, stream: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return null;
  }
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place at the end of a piece of text that begins at a place. */
function after(start: Place, text: string): Place {
  const { line, column } = linePosition(text, text.length);
  return line === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + line - 1, column };
}

function undecodable(bytes: Buffer, held: string, end: Place): TableProblem {
  const { textBefore, byte } = findUtf8Error(bytes);
  const reason = `not UTF-8 (byte 0x${byte.toString(16).toUpperCase()})`;
  const advice = "save it as CSV UTF-8 (comma delimited)";
  const place = after(end, withLineFeeds(held + textBefore));
  return { ...place, rule: "undecodable-bytes", reason, advice };
}
