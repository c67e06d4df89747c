/**
 * Makes hostile documents and lets the program read each, until time or number is reached; prints how many a second, and of each that
 * fails the smallest part that does, as a line to paste into `faults.test.ts`. Ends with 1 if any failed.
 *
 * usage: node --import tsx tests/hostile/fuzz.ts [--seconds 60] [--documents 1000000] [--seed 1] [--reader none|wild|model]
 */
import { parseArgs } from "node:util";
import type { RawDocument } from "../../pipeline/lib/document.ts";
import type { Reader } from "../../pipeline/lib/reading.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { wildReader } from "../wildReader.ts";
import { faultOf } from "./faultOf.ts";
import { hostileDocument, rawDocument } from "./hostileDocument.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";
import { randomFrom } from "./random.ts";
import { smallest } from "./smallest.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "Infinity" },
    documents: { type: "string", default: "Infinity" },
    seed: { type: "string", default: "1" },
    reader: { type: "string", default: "none" },
  },
});
const [seconds, most, seed] = [Number(values.seconds), Number(values.documents), Number(values.seed)];
if (
  !(seconds > 0) ||
  !(most > 0) ||
  !Number.isSafeInteger(seed) ||
  (seconds === Infinity && most === Infinity)
)
  throw new Error("usage: --seconds NUMBER or --documents NUMBER, --seed WHOLE NUMBER");
const model = values.reader === "model" ? await sharedReader() : null;

/** The reader of the nth document: the same whenever it is asked for. */
function readerOf(nth: number): Reader {
  if (model) return model;
  return values.reader === "wild" ? wildReader(randomFrom(nth)) : nothingRead;
}

const started = performance.now();
const mostFaults = 20;
const faults = new Map<string, string>();
let nth = 0;
for (; nth < most && performance.now() - started < 1000 * seconds && faults.size < mostFaults; nth++) {
  const raw = hostileDocument(randomFrom(seed * 2 ** 24 + nth));
  const own = nth;
  const fault = await faultOf(raw, () => readerOf(own));
  if (fault !== null) await tell(raw, own, fault);
}
const rate = Math.round((1000 * nth) / (performance.now() - started));
console.log(
  `${nth} documents, seed ${seed}, reader ${values.reader}: ${faults.size} faults, ${rate} documents a second`,
);
process.exitCode = faults.size === 0 ? 0 : 1;

/** Prints a fault once, by the place in the program where it shows. */
async function tell(raw: RawDocument, own: number, fault: string): Promise<void> {
  const place = kindOf(fault);
  if (faults.has(place)) return;
  faults.set(place, fault);
  const bytes = await smallest(raw.bytes, async (part) => {
    const found = await faultOf(rawDocument(part, raw.path), () => readerOf(own));
    return found !== null && kindOf(found) === place;
  });
  console.log(`document ${own} of seed ${seed}: ${fault.split("\n").slice(0, 6).join("\n")}`);
  console.log(`as text: ${JSON.stringify(Buffer.from(bytes).toString())}`);
  console.log(
    `["${raw.path}", "${values.reader}", ${own}, Buffer.from("${Buffer.from(bytes).toString("base64")}", "base64")],\n`,
  );
}

/** The message without what is of the document: its first words, and the first place in the program. */
function kindOf(fault: string): string {
  const [message = "", ...stack] = fault.split("\n");
  return `${message.replace(/[“"{[\d].*/s, "")} ${stack.find((line) => line.includes("/pipeline/"))?.trim() ?? ""}`;
}
