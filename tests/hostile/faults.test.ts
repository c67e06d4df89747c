import { expect, test } from "vitest";
import type { Reader } from "../../pipeline/lib/reading.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { wildReader } from "../wildReader.ts";
import { faultOf } from "./faultOf.ts";
import { rawDocument } from "./hostileDocument.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";
import { randomFrom } from "./random.ts";

async function openReader(kind: string, nth: number): Promise<Reader> {
  if (kind === "model") return sharedReader();
  return kind === "wild" ? wildReader(randomFrom(nth)) : nothingRead;
}

/** Documents that once failed: path, reader, number and bytes, as `make fuzz` prints them. */
test.each<readonly [path: string, reader: string, nth: number, bytes: Buffer]>([
  // white space between the label of a turn and its colon
  ["a.txt", "none", 3023, Buffer.from("WTogZQpBICA6IGI=", "base64")],
  ["a.md", "none", 16307, Buffer.from("UTogLgpLSUJZLSA6IEI=", "base64")],
])("%s with reader %s, %i", async (path, kind, nth, bytes) => {
  const reader = await openReader(kind, nth);
  expect(await faultOf(rawDocument(bytes, path), () => reader)).toBeNull();
});
