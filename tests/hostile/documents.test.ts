import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reader } from "../../pipeline/lib/reading.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { wildReader } from "../wildReader.ts";
import { faultOf } from "./faultOf.ts";
import { hostileDocument, rawDocument } from "./hostileDocument.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";
import { randomFrom } from "./random.ts";

const generousTimeout = 120_000;
const model = await sharedReader();

test.each<readonly [string, number, (nth: number) => Reader]>([
  ["no reading", 1_200, () => nothingRead],
  ["a wild reading", 500, (nth) => wildReader(randomFrom(nth))],
  ["the reading of the model", 100, () => model],
])(
  "a hostile document with %s gives rows that keep the contract, in time",
  async (_, documents, readerOf) => {
    for (let nth = 0; nth < documents; nth++) {
      const raw = hostileDocument(randomFrom(nth));
      const fault = await faultOf(raw, () => readerOf(nth));
      // The bytes can be pasted into `faults.test.ts`.
      expect([Buffer.from(raw.bytes).toString("base64"), fault]).toEqual([expect.any(String), null]);
    }
  },
  generousTimeout,
);

const longest = 300;
const text = fc.string({ unit: "binary", maxLength: longest }).map((units) => Buffer.from(units));
const utf16 = fc
  .string({ unit: "binary", maxLength: longest / 2 })
  .map((units) => Buffer.from(`\ufeff${units}`, "utf16le"));

test(
  "so do any bytes",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: longest }), text, utf16), async (bytes) => {
        expect(await faultOf(rawDocument(bytes), () => nothingRead)).toBeNull();
      }),
      { numRuns: 200 },
    );
  },
  generousTimeout,
);
