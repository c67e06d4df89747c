import type { Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";

const bytesAtATime = 1 << 18;

/**
 * The lines of a UTF-8 file without their line feeds, in batches, whatever its size; its bytes go into a hash on the way, if there is one. Only a
 * line feed ends a line: `node:readline` also breaks at U+2028, which may stand in a row.
 */
export async function* lineBatches(
  file: string,
  hash: Hash | null,
  bytes = bytesAtATime,
): AsyncGenerator<readonly string[], void> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of byteChunks(file, bytes)) {
    hash?.update(chunk);
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
  rest += decoder.end();
  if (rest !== "") yield [rest];
}

function byteChunks(file: string, bytes: number): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: bytes });
}
