import fc from "fast-check";
import { expect, test } from "vitest";
import { lineBatches, linesOf } from "../../pipeline/lib/lines.ts";
import { all } from "../all.ts";

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

function linesIn(text: string, size: number): Promise<readonly string[]> {
  return all(linesOf(inChunks(Buffer.from(text), size)));
}

test("gives the lines whatever the chunks, broken by line feeds alone", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "é", "🌉", "\u2028", "\r", "“") });
  const isKept = async (lines: readonly string[], size: number): Promise<void> => {
    expect(await linesIn(lines.map((each) => `${each}\n`).join(""), size)).toEqual(lines);
  };
  await fc.assert(fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), isKept));
});

test.each([
  ["a\nb\n", ["a", "b"]],
  ["a\n\nb", ["a", "", "b"]],
  ["", []],
  ["\n", [""]],
  ["a\u2028b\u2029c\rd\n", ["a\u2028b\u2029c\rd"]],
])("the lines of %j", async (text, lines) => {
  expect(await linesIn(text, 2)).toEqual(lines);
});

test("gives the lines that end in a chunk together", async () => {
  expect(await all(lineBatches(inChunks(Buffer.from("a\nb\nc\nd"), 5)))).toEqual([["a", "b"], ["c"], ["d"]]);
});

test("a line of many chunks takes linear time", async () => {
  const millisecondsFor = async (characters: number): Promise<number> => {
    const [text, started] = ["a".repeat(characters), performance.now()];
    expect(await linesIn(`${text}\n`, 1000)).toEqual([text]);
    return performance.now() - started;
  };
  const [once, twice] = [await millisecondsFor(20_000_000), await millisecondsFor(40_000_000)];
  expect(twice).toBeLessThan(3 * once + 200);
});
