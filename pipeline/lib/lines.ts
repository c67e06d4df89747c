import { StringDecoder } from "node:string_decoder";

/**
 * The lines of UTF-8 bytes without their line feeds, in a batch for each chunk that ends some. Only a line feed ends a line:
 * `node:readline` also breaks at U+2028, which may stand in a text.
 */
export async function* lineBatches(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly string[], void> {
  const decoder = new StringDecoder("utf8");
  let begun = "";
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text.includes("\n")) {
      const lines = (begun + text).split("\n");
      begun = lines.pop() ?? "";
      yield lines;
    } else {
      // What is only added to is copied once, however many chunks a line has.
      begun += text;
    }
  }
  begun += decoder.end();
  if (begun !== "") yield [begun];
}

/** The same lines, one after the other. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  for await (const lines of lineBatches(chunks)) yield* lines;
}
