import { describe, expect, it } from "vitest";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  [
    "a key twice",
    /has the key of another row/,
    (rows) => ({ ...rows, sentences: [...rows.sentences, at(rows.sentences, 0)] }),
  ],
  [
    "an unknown sentence",
    /sentence_id points at no row/,
    (rows) => (at(rows.claims, 0).sentence_id = `s_${"0".repeat(20)}`),
  ],
  [
    "an unknown entity",
    /speaker_id points at no row/,
    (rows) => (at(rows.quotes, 0).speaker_id = `e_${"0".repeat(20)}`),
  ],
  [
    "an unknown figure in a list",
    /figure_ids points at no row/,
    (rows) => at(rows.claims, 0).figure_ids.push(`f_${"0".repeat(20)}`),
  ],
  [
    "another document",
    /document_id points at no row/,
    (rows) => (at(rows.figures, 0).document_id = "d_x-0123456789"),
  ],
  [
    "a claim nested in itself",
    /nested_in_id points at its own row/,
    (rows) => (at(rows.claims, 0).nested_in_id = at(rows.claims, 0).claim_id),
  ],
  [
    "a link to itself",
    /links a claim to itself/,
    (rows) => (at(rows.claim_links, 0).other_claim_id = at(rows.claim_links, 0).claim_id),
  ],
];

describe("checkReferences", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });
});
