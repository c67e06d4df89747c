/**
 * Builds OUT from RAW without the reading model: for measuring what its syntax brings to the figures.
 *
 * usage: node --import tsx tests/evaluate/unread.ts RAW OUT
 */
import { build } from "../../pipeline/build.ts";
import type { Reader } from "../../pipeline/lib/reading.ts";

const nothing: Reader = {
  backend: "none",
  digest: "none",
  read: (_, { sentences }) =>
    Promise.resolve({
      attributions: [],
      syntax: [],
      mentions: [],
      sentences: sentences.map(() => ({ checkWorthy: 0, checkable: 0 })),
    }),
};

const [raw, out] = process.argv.slice(2);
if (raw === undefined || out === undefined) throw new Error("usage: unread.ts RAW OUT");
await build({ raw, out, reader: nothing });
