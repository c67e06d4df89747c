import fc from "fast-check";
import { expect, test } from "vitest";
import { documentId } from "../../pipeline/lib/documentId.ts";

test.each([
  ["story.txt", "d_story-txt-cdfde2934a"],
  ["000_0eab28a52c102969.txt", "d_000-0eab28a52c102969-txt-a04a481682"],
  // Only ASCII letters are lower-cased: the Kelvin sign is no k.
  ["a/B c/Ünï-\u212aelvin.TXT", "d_a-b-c-n-elvin-txt-6f5405733b"],
  ["日本.txt", "d_txt-0e5c846452"],
  ["---.txt", "d_txt-4e8bd68b4e"],
  // The cut after 48 characters leaves no hyphen at the end.
  [`${"x".repeat(47)}-yz.md`, `d_${"x".repeat(47)}-b4fb507a70`],
  ["a\ufffd/b.md", "d_a-b-md-7c31bfe1cf"],
  ["", "d_-e3b0c44298"],
])("the id of %j is %s", (path, id) => {
  expect(documentId(path)).toBe(id);
});

test("every id is a slug and ten hex digits, with no hyphen at an end of the slug", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (path) => {
      const id = documentId(path);
      expect(id).toMatch(/^d_(?:[a-z0-9]+(?:-[a-z0-9]+)*)?-[0-9a-f]{10}$/);
      expect(id.length).toBeLessThanOrEqual(2 + 48 + 11);
    }),
  );
});

test("paths with the same slug have different ids", () => {
  expect(documentId("a b.txt")).not.toBe(documentId("a-b.txt"));
});
