import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { answer } from "../answer.ts";
import type { RawDocument } from "../lib/document.ts";
import { linesOf } from "../lib/lines.ts";
import type { Reader } from "../lib/reading.ts";
import { lost, outOfMemory } from "./losses.ts";
import { answerLine, failureLine, helloOf, parseRequest } from "./protocol.ts";

/** Says who it is, and answers each line of the input with one line, in order, until the input ends. */
export async function serve(input: Readable, output: Writable, reader: Reader): Promise<void> {
  const say = async (line: string): Promise<void> => {
    if (!output.write(line)) await once(output, "drain");
  };
  await say(`${JSON.stringify(helloOf(reader))}\n`);
  for await (const line of linesOf(input)) await say(await answered(line, reader));
}

async function answered(line: string, reader: Reader): Promise<string> {
  let document: RawDocument;
  try {
    document = parseRequest(line);
  } catch (error) {
    return failureLine(null, error);
  }
  try {
    return answerLine(await answer(document, reader));
  } catch (error) {
    if (isTooLong(error)) return answerLine(lost(document, outOfMemory(mostOfText)));
    return failureLine(document.path, error);
  }
}

/** How much text JavaScript has in one piece, in megabytes. */
const mostOfText = 512;

function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === "Invalid string length";
}
