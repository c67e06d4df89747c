import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "../../pipeline/lib/lines.ts";

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

function all(bytes: Buffer, size: number): Promise<unknown[]> {
  return Readable.from(linesOf(inChunks(bytes, size))).toArray();
}

test("gives the lines whatever the chunks, broken by line feeds alone", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "é", "🌉", "\u2028", "\r", "“") });
  const isKept = async (lines: readonly string[], size: number): Promise<void> => {
    const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(""));
    expect(await all(bytes, size)).toEqual(lines);
  };
  await fc.assert(fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), isKept));
});

test("gives a last line that nothing ends", async () => {
  expect(await all(Buffer.from("one\ntwo"), 2)).toEqual(["one", "two"]);
});
