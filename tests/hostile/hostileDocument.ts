import { createHash } from "node:crypto";
import type { RawDocument } from "../../pipeline/lib/document.ts";
import { documentId } from "../../pipeline/lib/documentId.ts";
import { noMetadata } from "../../pipeline/lib/noMetadata.ts";
import { mutated } from "./mutations.ts";
import type { Random } from "./random.ts";
import { seeds } from "./seeds.ts";

/** In UTF-16 code units. */
const longest = 300;
const mostMutations = 12;

/** A document as it lies in `raw/`. */
export function rawDocument(bytes: Uint8Array, path = "a.txt"): RawDocument {
  return {
    documentId: documentId(path),
    path,
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    metadata: noMetadata,
  };
}

/** A news text after some changes, in some encoding, with some bytes that are not its own. */
export function hostileDocument(random: Random): RawDocument {
  let text = random.pick(seeds);
  for (let left = random.below(mostMutations); left >= 0; left--)
    text = mutated(text, random).slice(0, longest);
  const bytes = encoded(text, random);
  const damage = random.below(8) === 0 ? 1 + random.below(3) : 0;
  for (let left = damage; left > 0; left--) bytes[random.below(bytes.length)] = random.below(256);
  return rawDocument(bytes, random.pick(["a.txt", "a.md"]));
}

/** Mostly UTF-8. */
function encoded(text: string, random: Random): Buffer {
  switch (random.below(20)) {
    case 0:
      return Buffer.from(`\ufeff${text}`);
    case 1:
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case 2:
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case 3:
      return Buffer.from(text, "latin1");
    default:
      return Buffer.from(text);
  }
}
