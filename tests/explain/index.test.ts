import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { explain, type Explanation } from "../../pipeline/explain/index.ts";
import { textOf } from "../../pipeline/explain/text.ts";
import { InputError, UsageError } from "../../pipeline/lib/errors.ts";
import type { ClaimRow } from "../../pipeline/lib/rows.generated.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { ferryArticle } from "../build/articles.ts";
import { rowsOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

/** A folder with `raw/` and the build `out/` of it. */
async function built(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle, ...files });
  await build({ raw: join(folder, "raw"), out: join(folder, "out") });
  return folder;
}

function explained(folder: string, id: string): Promise<Explanation> {
  return explain({ id, raw: join(folder, "raw"), out: join(folder, "out"), reader: sharedReader });
}

function denialIn(folder: string): ClaimRow {
  const denial = rowsOf(join(folder, "out"), "claims").find(
    ({ claimant_text }) => claimant_text === "The unions",
  );
  if (denial === undefined) throw new Error("the unions deny nothing");
  return denial;
}

test("every row has what made it, and its own words are pointed at", async () => {
  const folder = await built();
  const out = join(folder, "out");
  const ids = [
    ...rowsOf(out, "quotes").map(({ quote_id }) => quote_id),
    ...rowsOf(out, "claims").map(({ claim_id }) => claim_id),
    ...rowsOf(out, "figures").map(({ figure_id }) => figure_id),
    ...rowsOf(out, "sentences").map(({ sentence_id }) => sentence_id),
  ];
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids) {
    const { origin, problem, sentence, path } = await explained(folder, id);
    expect({ problem, path }).toEqual({ problem: null, path: "a.txt" });
    expect(origin).not.toBeNull();
    expect(sentence).toContain("^");
  }
});

test("an attribution has the scores of the model, a figure its rules", async () => {
  const folder = await built();
  const denial = denialIn(folder);
  const { origin, sentence } = await explained(folder, denial.claim_id);
  expect(origin).toMatchObject({ rules: ["reading_model"], details: { cue_stance: "deny", negated: false } });
  expect(origin?.scores.confidence).toBeCloseTo(denial.extraction_confidence, 2);
  expect(sentence).toBe("The unions denied that talks had failed.\n========== ------ ^^^^^^^^^^^^^^^^^^^^^");
  const percent = rowsOf(join(folder, "out"), "figures").find(({ unit }) => unit === "%");
  expect((await explained(folder, percent?.figure_id ?? "")).origin?.rules).toContain("unit percent");
});

test("the text names the corrections that touched the row, and no others", async () => {
  const line = {
    path: "a.txt",
    dataset: "claims",
    reason: "so says\u001b the court",
    by: "desk",
    date: "2026-11-23",
  };
  const corrections = [
    { ...line, quote: "that talks had failed", action: "set", set: { stance: "reject" } },
    { ...line, dataset: "figures", quote: "5 percent", action: "confirm" },
  ];
  const lines = corrections.map((correction) => JSON.stringify(correction)).join("\n");
  const folder = await built({ "raw/corrections.jsonl": lines });
  const explanation = await explained(folder, denialIn(folder).claim_id);
  const text = textOf(explanation);
  expect(explanation.corrections.map(({ line: at }) => at)).toEqual([1]);
  expect(text).toContain(
    'Corrections\n  corrections.jsonl:1  set {"stance":"reject"} by desk, 2026-11-23: so says\\u{1b} the court\n',
  );
  expect(text).toMatch(/^claim c_[0-9a-f]{20} {2}in a\.txt\n\n {2}The unions denied/);
  expect(text).toContain("  ^ text   = claimant   - cue\n");
  expect(text).toMatch(/\n {2}stance +reject\n/);
});

describe("says that it cannot explain", () => {
  test.each([
    [
      "an edited text",
      ferryArticle.replace("The unions", "The workers"),
      "its text has changed since the build",
    ],
    ["a text that became unreadable", "", "has no a.txt that can be read any more"],
  ])("%s", async (_, text, problem) => {
    const folder = await built();
    const { claim_id } = denialIn(folder);
    writeFileSync(join(folder, "raw/a.txt"), text);
    const explanation = await explained(folder, claim_id);
    expect(explanation.origin).toBeNull();
    expect(explanation.problem).toContain(problem);
    expect(textOf(explanation)).toContain("\nNot explained in full: ");
  });

  test("a folder that is gone, a correction that no longer fits", async () => {
    const folder = await built();
    const { claim_id } = denialIn(folder);
    writeFileSync(join(folder, "raw/corrections.jsonl"), "{}");
    expect((await explained(folder, claim_id)).problem).toContain("corrections.jsonl:1:1");
    rmSync(join(folder, "raw"), { recursive: true });
    expect((await explained(folder, claim_id)).problem).toContain("there is no such folder");
  });
});

test("documents and entities have their columns only", async () => {
  const folder = await built();
  const [entity] = rowsOf(join(folder, "out"), "entities");
  const [document] = rowsOf(join(folder, "out"), "documents");
  expect(await explained(folder, entity?.entity_id ?? "")).toMatchObject({
    path: null,
    sentence: null,
    problem: null,
  });
  expect(await explained(folder, document?.document_id ?? "")).toMatchObject({
    path: "a.txt",
    sentence: null,
  });
});

test("refuses what is no id, and an id that the build does not have", async () => {
  const folder = await built();
  await expect(explained(folder, "../../etc/passwd")).rejects.toThrow(UsageError);
  await expect(explained(folder, `c_${"0".repeat(20)}`)).rejects.toThrow(InputError);
});
