import { expect, test } from "vitest";
import { inPieces } from "../../pipeline/shapes/pieces.ts";

async function* texts(count: number): AsyncGenerator<string, number> {
  for (let nth = 0; nth < count; nth++) yield await Promise.resolve(`${nth} €\n`);
  return count;
}

async function piecesOf(
  count: number,
): Promise<{ readonly sizes: readonly number[]; readonly text: string; readonly result: number }> {
  const pieces = inPieces(texts(count));
  const taken: Buffer[] = [];
  let piece = await pieces.next();
  for (; piece.done !== true; piece = await pieces.next()) taken.push(piece.value);
  return {
    sizes: taken.map(({ length }) => length),
    text: Buffer.concat(taken).toString(),
    result: piece.value,
  };
}

test("gives all that was given, in few pieces, and the result", async () => {
  const { sizes, text, result } = await piecesOf(50_000);
  expect(text).toBe(Array.from({ length: 50_000 }, (_, nth) => `${nth} €\n`).join(""));
  expect(result).toBe(50_000);
  expect(sizes.length).toBeLessThan(10);
  expect(Math.max(...sizes)).toBeLessThan(200_000);
});

test("gives an empty piece of nothing", async () => {
  expect(await piecesOf(0)).toEqual({ sizes: [0], text: "", result: 0 });
});
