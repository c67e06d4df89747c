import { expect, test } from "vitest";
import { openCursor } from "../../pipeline/lib/batchCursor.ts";

async function* batches(closed: () => void): AsyncGenerator<readonly number[], void> {
  try {
    for (const batch of [[], [1, 2], [], [3], [4, 5]]) yield await Promise.resolve(batch);
  } finally {
    closed();
  }
}

test("takes items across batches as long as they are wanted", async () => {
  let isClosed = false;
  const cursor = openCursor(
    batches(() => {
      isClosed = true;
    }),
  );
  expect(await cursor.takeWhile((item) => item > 1)).toEqual([]);
  expect(await cursor.takeWhile((item) => item < 4)).toEqual([1, 2, 3]);
  expect(await cursor.peek()).toBe(4);
  expect(isClosed).toBe(false);
  await cursor.close();
  expect(isClosed).toBe(true);
});
