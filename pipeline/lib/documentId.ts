import { createHash } from "node:crypto";

const longestSlug = 48;

// ASCII only: toLowerCase would turn the Kelvin sign into a k.
const capitals = /[A-Z]+/g;
const noSlugCharacters = /[^a-z0-9]+/g;
const hyphenAtAnEnd = /^-|-$/g;

/** The id of the document at a path relative to `raw/`, as shown: `d_`, a readable slug, `-`, 10 hex of the sha256 of the path. */
export function documentId(path: string): string {
  const slug = path.replace(capitals, (letters) => letters.toLowerCase()).replace(noSlugCharacters, "-");
  const cut = slug.replace(hyphenAtAnEnd, "").slice(0, longestSlug).replace(hyphenAtAnEnd, "");
  return `d_${cut}-${createHash("sha256").update(path, "utf8").digest("hex").slice(0, 10)}`;
}
