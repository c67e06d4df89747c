import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { entityId, rowIds, type Identity } from "../../pipeline/lib/rowId.ts";

const identity: Identity = {
  dataset: "figures",
  documentId: "d_a-0000000000",
  parts: ["Über 5 %"],
  source: null,
  cue: null,
  sentence: "Über 5 % fehlen.",
};

function sha(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}

test("an id is the hash of the JSON array of the contract", () => {
  const json = '["figures","d_a-0000000000",["Über 5 %"],null,null,"Über 5 % fehlen.",0]';
  expect(rowIds("f_", [identity])).toEqual([`f_${sha(json)}`]);
});

test("rows of the same content are counted up, others are not", () => {
  const [first, other, second] = rowIds("f_", [identity, { ...identity, parts: ["5 %"] }, identity]);
  expect(new Set([first, other, second]).size).toBe(3);
  expect(rowIds("f_", [identity, identity])).toEqual([first, second]);
});

test("a full name has one id everywhere, any other name one in each document", () => {
  expect(entityId("Ana Lima", "person", null)).toBe(`e_${sha('["entities","person","Ana Lima"]')}`);
  expect(entityId("Lima", "person", "d_a-0000000000")).toBe(
    `e_${sha('["entities","person","Lima","d_a-0000000000"]')}`,
  );
});
