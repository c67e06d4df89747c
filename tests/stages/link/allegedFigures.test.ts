import { expect, test } from "vitest";
import { extract } from "../../../pipeline/extract.ts";
import type { ClaimRow, FigureRow } from "../../../pipeline/lib/rows.generated.ts";
import { allegedFigures } from "../../../pipeline/stages/link/allegedFigures.ts";
import { recordedReader } from "../annotate/annotated.ts";
import { documentOf } from "../../wildReader.ts";

const text =
  "Ana Lima said that Rui Costa believes that 40 houses will go. Officials said 7 shops will stay.";
const { figures, claims } = await extract(documentOf(text), recordedReader);

/** The statuses of the figures, as plain reports, if every claim were such a one. */
function statuses(change: Partial<ClaimRow>, status: FigureRow["status"] = "reported"): readonly string[] {
  const plain = figures.map((figure): FigureRow => ({ ...figure, status }));
  const changed = claims.map((claim): ClaimRow => ({ ...claim, attribution: "indirect", ...change }));
  return allegedFigures(plain, changed).map((figure) => figure.status);
}

test("what somebody is accused of is alleged", () => {
  expect(statuses({ stance: "accuse" })).toEqual(["alleged", "alleged"]);
  expect(statuses({ stance: "state" })).toEqual(["reported", "reported"]);
});

test("a plan stays one, and so do whom it accuses and what stands in a direct quotation", () => {
  expect(statuses({ stance: "accuse" }, "target")).toEqual(["target", "target"]);
  expect(statuses({ stance: "accuse", target_start: 0, target_end: text.length })).toEqual([
    "reported",
    "reported",
  ]);
  expect(statuses({ stance: "accuse", attribution: "direct" })).toEqual(["reported", "reported"]);
});
