import { expect, test } from "vitest";
import { textOf } from "../../pipeline/diff/text.ts";
import { claim, ferry, school, textFrom, twoBuilds } from "./twoBuilds.ts";

const long =
  "the fares of all ferries to the islands in the north will rise by five percent in the first week of May";

test("is nothing at all for equal builds", async () => {
  const rows = { documents: [ferry], claims: [claim("c_1", "fares rise")] };
  expect(await textFrom(textOf(await twoBuilds(rows, rows)))).toBe("");
});

test("tells per dataset and document what came, went and changed", async () => {
  const old = {
    documents: [ferry, school],
    claims: [
      claim("c_1", long),
      claim("c_2", "nobody was hurt", { char_start: 300, stance: "deny" }),
      claim("c_3", "ships were late", { char_start: 400 }),
      claim("c_4", "it cost $3 million", { document_id: school.document_id }),
    ],
  };
  const now = {
    documents: [ferry],
    claims: [
      claim("c_9", long.replace("five", "seven"), { target: "islands" }),
      claim("c_5", "the\u001b[2J \u202eunions agree", { char_start: 200, claimant: null }),
      claim("c_3", "ships were late", { char_start: 420 }),
    ],
  };
  expect(await textFrom(textOf(await twoBuilds(old, now, { program_version: "0.2.0" })))).toBe(
    `onrecord 0.1.0 → 0.2.0

documents: 1 removed
    - school.txt: “A school opens”  [d_school]

claims: 1 added, 2 removed, 1 changed, 1 in place only

  ferry.txt  Ferry fares rise
    ~ Ida Holm, state, islands: “${long.replace("five", "seven")}”  [c_9, was c_1]
        target: nothing → islands
        text: “… will rise by five percent in the …”
            → “… will rise by seven percent in the …”
    + state: “the\\u{1b}[2J \\u{202e}unions agree”  [c_5]
    - Ida Holm, deny: “nobody was hurt”  [c_2]

  school.txt  A school opens
    document gone, with 1 claim

Of rows that changed, the note leaves out scores and what follows from other columns; rows that differ in nothing else are counted, not listed. --json lists all.
`,
  );
});

test("tells a change in the fewest words: no scores, nothing that follows from another column", async () => {
  const said = { stance: "claim", cue_lemma: "claim", cue_form: "verb", outlet_presents_as: "doubtful" };
  const old = claim("c_1", "fares rise", { ...said, claimant_type: "person", check_worthiness: 0.5 });
  const now = claim("c_1", "fares rise", {
    ...said,
    claimant: null,
    claimant_type: null,
    stance: "state",
    cue_lemma: ":",
    cue_form: "colon",
    outlet_presents_as: "open",
    check_worthiness: 0.4,
  });
  const article = { ...ferry, words: 15, sha256: "a".repeat(64) };
  const edited = { ...article, words: 16, characters: 96, sha256: "b".repeat(64) };
  const builds = await twoBuilds(
    { documents: [article], claims: [old] },
    { documents: [edited], claims: [now] },
    { model_digest: "f".repeat(64), backend: "abacus" },
  );
  expect(await textFrom(textOf(builds))).toContain(`
another reading model, or other tables

documents: 1 changed
    ~ ferry.txt: “Ferry fares rise”  [d_ferry]
        words: 15 → 16

claims: 1 changed

  ferry.txt  Ferry fares rise
    ~ state: “fares rise”  [c_1]
        claimant: “Ida Holm” → nothing
        stance: claim → state
        cue_lemma: claim → “:”
`);
});
