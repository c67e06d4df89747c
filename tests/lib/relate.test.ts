import { expect, test } from "vitest";
import { extract } from "../../pipeline/extract.ts";
import { relate } from "../../pipeline/lib/relate.ts";
import { recordedReader } from "../stages/annotate/annotated.ts";
import { documentOf } from "../wildReader.ts";

const text =
  "Ana Lima said that Rui Costa believes that 40 houses will go. Officials said 7 shops will stay.";
const rows = await extract(documentOf(text), recordedReader);

test("what follows from other rows is already there", () => {
  expect(relate(rows)).toEqual(rows);
});

test("a figure belongs to the innermost claim, and to all claims around it", () => {
  const [forty] = rows.figures;
  const around = rows.claims.filter(({ figure_ids }) => forty && figure_ids.includes(forty.figure_id));
  expect(around.map(({ cue_text }) => cue_text)).toEqual(["said", "believes"]);
  expect(around.find(({ claim_id }) => claim_id === forty?.claim_id)?.cue_text).toBe("believes");
  expect(forty?.source).toBe("Rui Costa");
});

test("when a claim goes, so do its counts and its figures’ source", () => {
  const fewer = relate({ ...rows, claims: [], quotes: [] });
  expect(fewer.document).toMatchObject({ claims: 0, quotes_indirect: 0, figures: 2 });
  expect(fewer.figures.map(({ voice, source_id, claim_id }) => [voice, source_id, claim_id])).toEqual([
    ["outlet", null, null],
    ["outlet", null, null],
  ]);
  expect(fewer.entities).toEqual([]);
});
