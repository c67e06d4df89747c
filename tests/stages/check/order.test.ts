import { describe, expect, it } from "vitest";
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { makeRow } from "./makeRow.ts";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  [
    "rows out of order",
    /does not come after the row before it/,
    (rows) => ({ ...rows, claims: rows.claims.toReversed() }),
  ],
  [
    "links out of order",
    /claim_links .* does not come after/,
    (rows) => ({ ...rows, claim_links: [...rows.claim_links, laterLink(rows)] }),
  ],
];

function laterLink(rows: ExtractedRows): ExtractedRows["claim_links"][number] {
  const [first, second] = [at(rows.claims, 0), at(rows.claims, 1)];
  return makeRow("claim_links", {
    claim_id: first.claim_id,
    relation: "denies",
    other_claim_id: second.claim_id,
    reason: "so",
  });
}

describe("checkOrder", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });
});
