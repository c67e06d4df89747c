import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { answer } from "../answer.ts";
import type { RawDocument } from "../lib/document.ts";
import { linesOf } from "../lib/lines.ts";
import type { Reader } from "../lib/reading.ts";
import { lossOfError, lost } from "./losses.ts";
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
    const loss = lossOfError(error);
    return loss === null ? failureLine(document.path, error) : answerLine(lost(document, loss));
  }
}
