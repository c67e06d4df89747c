import { expect, test } from "vitest";
import { shownSummary } from "../pipeline/shownSummary.ts";
import { summarize, type BuildSummary } from "../pipeline/summary.ts";

const info = {
  build_id: "a".repeat(64),
  contract_version: "1.0.0",
  program_version: "0.1.0",
  model_digest: "rules:0",
  backend: "rules",
  rows: {
    documents: 2,
    quotes: 3,
    claims: 9,
    figures: 4,
    entities: 5,
    sentences: 20,
    claim_links: 0,
    non_figures: 1,
  },
  generated_at: null,
};
const told = { quotes: { direct: 1, mixed: 0, indirect: 2 }, warnings: 0, quarantined: 0, changes: null };

function shown(summary: BuildSummary): string {
  return shownSummary(summary, 1.26);
}

test("says how many rows there are, quotes by type", () => {
  expect(shown(summarize(null, info, told))).toBe(
    "2 documents, 3 quotes (1 direct, 0 mixed, 2 indirect), 9 claims, 4 figures, 5 entities, 20 sentences, 0 claim links, " +
      "1 non figures; 0 warnings, 0 quarantined; first build; 1.3 s",
  );
});

test("says what changed since the build before", () => {
  const before = { ...info, build_id: "b".repeat(64), rows: { ...info.rows, claims: 11, figures: 1 } };
  expect(shown(summarize(before, info, told))).toContain("; since the last build −2 claims, +3 figures; ");
  expect(shown(summarize(info, info, told))).toContain("; unchanged since the last build; ");
  expect(shown(summarize({ ...info, build_id: "c".repeat(64) }, info, told))).toContain(
    "but not the same rows",
  );
});
