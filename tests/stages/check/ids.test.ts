import { describe, expect, it } from "vitest";
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { rowIds } from "../../../pipeline/lib/rowId.ts";
import { sampleDocumentId } from "./sampleText.ts";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  [
    "an id of other words",
    /non_figures .* id is not the one that its content gives/,
    (rows) => (at(rows.non_figures, 0).non_figure_id = `n_${"0".repeat(20)}`),
  ],
];

describe("checkIds", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });

  it("leaves a corrected row the id of what it was", () => {
    const takeCue = (rows: ExtractedRows): void => {
      Object.assign(at(rows.claims, 1), { cue_text: null, cue_start: null, cue_end: null });
    };
    expect(broken(takeCue)).toThrow(/id is not the one/);
    expect(
      broken((rows) => {
        takeCue(rows);
        at(rows.claims, 1).review = "corrected";
      }),
    ).not.toThrow();
  });

  it("lets ids count on after a row of the same words was dropped", () => {
    const sentence = "Ferry fares rose 5 percent on Monday.";
    const made = {
      dataset: "non_figures",
      documentId: sampleDocumentId,
      parts: ["Monday"],
      source: null,
      cue: null,
      sentence,
    };
    const second = rowIds("n_", [made, made])[1] ?? "";
    expect(broken((rows) => (at(rows.non_figures, 0).non_figure_id = second))).not.toThrow();
  });
});
