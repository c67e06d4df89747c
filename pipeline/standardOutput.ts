import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { escapeLines } from "./lib/formatMessage.ts";

/** What is written to: stdout, or a stand-in for it. */
export type TextOutput = NodeJS.WritableStream & { readonly isTTY?: boolean };

/**
 * Writes a text as fast as its reader takes it, and ends quietly if the reader goes away (`| head`). On a terminal, characters that would
 * steer it are shown as escapes; a pipe or a file gets every byte as it is.
 */
export async function writeOut(
  text: Iterable<string> | AsyncIterable<string>,
  stream: TextOutput = process.stdout,
): Promise<void> {
  const shown = stream.isTTY === true ? escapedLines(text) : text;
  try {
    await pipeline(Readable.from(shown), stream, { end: false });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}

async function* escapedLines(text: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  for await (const some of text) yield escapeLines(some);
}
