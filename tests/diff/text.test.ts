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
    `program_version 0.1.0 → 0.2.0

documents: 1 removed
    - school.txt: “A school opens”  [d_school]

claims: 1 added, 2 removed, 1 changed, 1 moved

  ferry.txt  Ferry fares rise
    ~ Ida Holm, state, islands: “${long.replace("five", "seven")}”  [c_9, was c_1]
        target: nothing → islands
        text: “… will rise by five percent in the …”
            → “… will rise by seven percent in the …”
    + state: “the\\u{1b}[2J \\u{202e}unions agree”  [c_5]
    - Ida Holm, deny: “nobody was hurt”  [c_2]

  school.txt  A school opens
    document gone, with 1 claims

Not listed (--json lists all): moved: the same row at another place.
`,
  );
});
