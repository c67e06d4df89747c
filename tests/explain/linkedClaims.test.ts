import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { explain } from "../../pipeline/explain/index.ts";
import { linkedClaims } from "../../pipeline/explain/linkedClaims.ts";
import { textOf } from "../../pipeline/explain/text.ts";
import { linePosition } from "../../pipeline/lib/linePosition.ts";
import { openPublished } from "../../pipeline/lib/published.ts";
import type { ClaimRow } from "../../pipeline/lib/rows.generated.ts";
import { rowsOf } from "../build/outputs.ts";
import { goldenCases } from "../golden/cases.ts";
import { recordedReader } from "../golden/recordedReader.ts";

const golden = goldenCases().find(({ name }) => name === "claims");
if (golden === undefined) throw new Error("no golden case");
const { out, raw, readings } = golden;
const [link] = rowsOf(out, "claim_links");
const claims = rowsOf(out, "claims");

function claimWith(id: string | undefined): ClaimRow {
  const claim = claims.find(({ claim_id }) => claim_id === id);
  if (claim === undefined) throw new Error(`no claim ${id ?? ""}`);
  return claim;
}

describe("a link between claims", () => {
  test.each([
    ["first", "denies"],
    ["other", "denied by"],
  ] as const)("is told to its %s claim", async (end, relation) => {
    const [id, otherId] =
      end === "first" ? [link?.claim_id, link?.other_claim_id] : [link?.other_claim_id, link?.claim_id];
    const { document_id } = claimWith(id);
    const text = readFileSync(join(out, `text/${document_id}.txt`), "utf8");
    const other = claimWith(otherId);
    const { line, column } = linePosition(text, text.indexOf(other.text));
    expect(await linkedClaims(await openPublished(out), id ?? "", { path: "dam.txt", text })).toEqual([
      {
        relation,
        claim_id: otherId,
        claimant: other.claimant,
        stance: other.stance,
        text: other.text,
        place: `dam.txt:${line}:${column}`,
        reason: link?.reason,
        extraction_confidence: link?.extraction_confidence,
      },
    ]);
  });

  test("stands in the explanation, with the reason", async () => {
    const reader = recordedReader(readings);
    const id = link?.claim_id ?? "";
    const text = textOf(await explain({ id, raw, out, reader: () => Promise.resolve(reader) }));
    const other = claimWith(link?.other_claim_id);
    expect(text).toContain(
      `\nLinked claims\n  denies  ${other.claim_id}  ${other.claimant ?? ""} (${other.stance}): “`,
    );
    expect(text).toContain(
      `\n          because: ${link?.reason ?? ""}, confidence ${link?.extraction_confidence ?? ""}\n`,
    );
  });

  test("a claim without one has none", async () => {
    const ends = new Set([link?.claim_id, link?.other_claim_id]);
    const alone = claims.find(({ claim_id }) => !ends.has(claim_id));
    const document = { path: "dam.txt", text: "" };
    expect(await linkedClaims(await openPublished(out), alone?.claim_id ?? "", document)).toEqual([]);
  });
});

test("words of a claim that would command a terminal are shown", () => {
  const links = [
    {
      relation: "denies",
      claim_id: "c_1",
      claimant: "Ana\u001b[31m Lima",
      stance: "state",
      text: "it\nwill\u0007 close",
      place: "a\u001b.txt:1:2",
      reason: "says\u202e so",
      extraction_confidence: 0.5,
    },
  ];
  const nothing = { sentence: null, marks: [], origin: null, corrections: [], problem: null, path: null };
  expect(textOf({ ...nothing, dataset: "claims", id: "c_2", row: {}, links })).toBe(
    `claim c_2\n
Linked claims
  denies  c_1  Ana\\u{1b}[31m Lima (state): “it will\\u{7} close”, at a\\u{1b}.txt:1:2
          because: says\\u{202e} so, confidence 0.5
`,
  );
});
