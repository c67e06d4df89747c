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
  // an adverb that is its whole clause
  [
    "a.md",
    "wild",
    123091,
    Buffer.from(
      "eSB0IDdmLzBsIGUgYwpzIGEgZHt7e2EgcyA3IGUvMCBsICdlIGQKcyByIGkKNAp3IG4gdCBudC57e3t7e3t7e3t7e2FsbGVnZWRseSBz",
      "base64",
    ),
  ],
  // a source in the next paragraph, and a quotation behind it
  [
    "a.txt",
    "wild",
    372162,
    Buffer.from(
      "aCBuIGQgSHpib2xsYWggcmVqZWN0IGl0LiDigJxObyzigJ15IGQuIOKAnE5v4oCddCB0LiDigJxObyzigJ0tCuKAnE5v4oCdWyBy8a6pomogdC4g4oCcTm8s4oCdeSBpIHMhTXIgJ3PigJxz4oCdcyAnZTxiPifigJTigJxlW2Nd4oCdKEFdUCku",
      "base64",
    ),
  ],
  // a source in the next paragraph, and a quotation behind it, in UTF-16
  [
    "a.txt",
    "wild",
    555373,
    Buffer.from(
      "//5UAGgAKSBlAG0AaQBuAGkAUwBUAFIAWQAgAHMAYQCrAGkAZAAgAKsAbQBvAHIAZQAgAHQAaAAsAB0gIABzAGEAaQBkACAAUgBvAGUALgAKAAoAHCBFAHYAZQByAHkAIABkAGEAeQAgAHQAaABlAHkAIAB0AGUAbABsACAAdQBzADoAIAAYIE4AbwB0ACAAeQBlAHQALgAZIAoACgAcIEEAbgBkACAAZQB2ACAAbwBuAGUAIAB0AGgAaQByAGQAIABvAGYAIAB1AHMAIABnAG8AIABoAG8AbQBlAC4AHSAsADIAMAAwACAAcABlAG8AcABsAGUAIAB3AGUAcgBlACAAaAB1AHIAdAB1AHAAIABmAHIAbwBtACAAOQAwADAAIABpAG4AIAAyADAAMQA5AC4AIAAiAHQAaABhAHQAIABpAHMAIAAzADAAJQAgAG0AbwByAGUALAAiACAAaQB0AHMAMQBlAHIAeQAgAGQAYQB5AC4AMgAuADMALgA0ACAAcwBwAG8AawBlAHMAbQBhAG4AIABhAGQAZABlAGQALgBuACAAYQBkAGQAZQBkAC4AbgAgAGEAZABkAGUAZAAuAG4AIABhAGQAZABlAGQALgBuACAAYQBkAGQAZQBkAC4A",
      "base64",
    ),
  ],
])("%s with reader %s, %i", async (path, kind, nth, bytes) => {
  const reader = await openReader(kind, nth);
  expect(await faultOf(rawDocument(bytes, path), () => reader)).toBeNull();
});
