import type { OpenDocument, Row } from "../../../explorer/page/rows.ts";
import { codePoints } from "../../../pipeline/lib/codePoints.ts";

/** A row of claims, but for what is given. */
export function rowWith(given: Partial<Row>): Row {
  return {
    id: "c_1",
    dataset: "claims",
    kind: "claim",
    who: "Ana Lima",
    stance: "deny",
    whom: null,
    text: "it",
    parts: [[0, 2]],
    confidence: 0.5,
    checkWorthiness: 0.5,
    values: { text: "it", claimant: "Ana Lima", stance: "deny", anonymous: false },
    related: [],
    ...given,
  };
}

/** A document that holds a text and rows. */
export function documentWith(text: string, rows: readonly Row[]): OpenDocument {
  const entry = {
    id: "d_a",
    path: "a.txt",
    title: "The\nmills",
    published: "2026-03-01",
    publisher: "The Paper",
    authors: ["B. Roe"],
    url: null,
    message: null,
    words: 2,
    quotes: 0,
    claims: 1,
    asserted: 0,
    figures: 0,
    file: 0,
    speakers: [0, 1, 0, 0],
    stances: [1, 1],
    units: [],
  };
  return {
    nth: 0,
    entry,
    text,
    points: codePoints(text),
    sentences: [["s_1", 0, codePoints(text).length, 0]],
    rows,
  };
}
