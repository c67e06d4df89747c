import { describe, expect, it } from "vitest";
import { codePoints } from "../../../pipeline/lib/codePoints.ts";
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { entityId, rowIds } from "../../../pipeline/lib/rowId.ts";
import { check, checkEntities, CheckError, checkRows } from "../../../pipeline/stages/check/index.ts";
import { makeRow, place, sampleDocumentId, sampleRows, sampleText } from "./sampleRows.ts";

const text = codePoints(sampleText);

function at<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new Error(`the sample has no row ${index}`);
  return row;
}

function checked(change: (rows: ExtractedRows) => ExtractedRows | undefined): () => void {
  const rows = sampleRows();
  const changed = change(rows) ?? rows;
  return () => {
    check(text, changed);
  };
}

/** A rule, what the check says where it is broken, and how the sample is made to break it. */
type Break = readonly [string, RegExp, (rows: ExtractedRows) => ExtractedRows | undefined];

function change(alter: (rows: ExtractedRows) => void): (rows: ExtractedRows) => undefined {
  return (rows) => {
    alter(rows);
    return undefined;
  };
}

const schemaBreaks: Break[] = [
  [
    "a count below 0",
    /quotes q_\w+: schema: words must be >= 0/,
    change((rows) => (at(rows.quotes, 0).words = -1)),
  ],
  ["an empty text", /schema: claimant must/, change((rows) => (at(rows.claims, 0).claimant = ""))],
  [
    "a claimant of the outlet",
    /schema: claimant must be null/,
    change((rows) => (at(rows.claims, 2).claimant = "Ida")),
  ],
  [
    "a source as outlet",
    /schema: voice must be equal/,
    change((rows) => (at(rows.claims, 0).voice = "outlet")),
  ],
  [
    "a value and a range",
    /schema: value_number must be null|low must be null/,
    change((rows) => (at(rows.figures, 1).value = "5")),
  ],
  [
    "neither value nor range",
    /must match a schema in anyOf/,
    change((rows) => Object.assign(at(rows.figures, 1), { low: null, high: null })),
  ],
  [
    "an indirect quote with marks",
    /quoted_text must be null/,
    change((rows) => (at(rows.quotes, 0).quote_type = "indirect")),
  ],
  [
    "a row of quarantined",
    /schema: words must be equal/,
    change((rows) =>
      Object.assign(rows.document, {
        status: "quarantined",
        message: "m",
        title: null,
        published: null,
        publisher: null,
        authors: [],
      }),
    ),
  ],
];

const spanBreaks: Break[] = [
  [
    "a span beside its words",
    /speaker_text is not text\[/,
    change((rows) => Object.assign(at(rows.quotes, 0), { speaker_start: 40 })),
  ],
  [
    "half a span",
    /cue_text, _start, _end are only partly null/,
    change((rows) => (at(rows.claims, 0).cue_end = null)),
  ],
  [
    "a span outside the text",
    /cue \[\d+, 9999\) is empty or outside/,
    change((rows) => (at(rows.claims, 0).cue_end = 9999)),
  ],
  [
    "an empty span",
    /counted \[\d+, \d+\) is empty/,
    change((rows) => (at(rows.figures, 0).counted_end = at(rows.figures, 0).counted_start)),
  ],
  ["parts out of order", /parts are not ascending/, change((rows) => at(rows.claims, 0).parts.reverse())],
  [
    "a text that is not there",
    /text is not what its offsets say/,
    change((rows) => (at(rows.claims, 1).text += "!")),
  ],
  [
    "an end before that of its parts",
    /char_start, char_end are not/,
    change((rows) => (at(rows.claims, 0).char_end -= 1)),
  ],
  [
    "words quoted outside its parts",
    /quoted_parts are not within parts/,
    change((rows) => (at(rows.quotes, 0).quoted_parts = [place("Ida Holm said")])),
  ],
  [
    "other quoted words",
    /quoted_text is not what/,
    change((rows) => (at(rows.quotes, 0).quoted_text = "“They sail.”")),
  ],
  ["a wrong number of words", /words are 6/, change((rows) => (at(rows.quotes, 0).words = 7))],
];

const sentenceBreaks: Break[] = [
  [
    "a sentence left out",
    /“🚢 Ferry plan” in \[0, 14\) lies in no sentence/,
    (rows) => withoutSentence(rows, 0),
  ],
  [
    "a sentence left out at the end",
    /“Ferry fares .* lies in no sentence/,
    (rows) => withoutRowsOfLastSentence(rows),
  ],
  [
    "white space at an end",
    /has white space at an end/,
    change((rows) => {
      lengthen(at(rows.sentences, 0), " plan\n");
    }),
  ],
  [
    "overlapping sentences",
    /overlaps the sentence before/,
    change((rows) => {
      lengthen(at(rows.sentences, 1), " said. “");
    }),
  ],
  [
    "a paragraph left out",
    /paragraph comes after 1/,
    change((rows) => (at(rows.sentences, 4).paragraph = 3)),
  ],
  ["a rank twice", /rank does not count/, change((rows) => (at(rows.sentences, 0).rank = 4))],
  [
    "a rank above a better one",
    /rank is not by falling/,
    change((rows) => (at(rows.sentences, 0).check_worthiness = 1)),
  ],
];

function lengthen(sentence: ExtractedRows["sentences"][number], end: string): void {
  sentence.char_end = place(end)[1];
  sentence.text = text.slice(sentence.char_start, sentence.char_end);
}

function withoutSentence(rows: ExtractedRows, index: number): ExtractedRows {
  rows.document.sentences -= 1;
  return { ...rows, sentences: rows.sentences.filter((_, nth) => nth !== index) };
}

function withoutRowsOfLastSentence(rows: ExtractedRows): ExtractedRows {
  Object.assign(rows.document, { claims: 2, figures: 1 });
  const fewer = { claims: rows.claims.slice(0, 2), figures: rows.figures.slice(0, 1), non_figures: [] };
  return { ...withoutSentence(rows, 4), ...fewer };
}

const referenceBreaks: Break[] = [
  [
    "a key twice",
    /has the key of another row/,
    (rows) => ({ ...rows, sentences: [...rows.sentences, at(rows.sentences, 0)] }),
  ],
  [
    "an unknown sentence",
    /sentence_id points at no row/,
    change((rows) => (at(rows.claims, 0).sentence_id = `s_${"0".repeat(20)}`)),
  ],
  [
    "an unknown entity",
    /speaker_id points at no row/,
    change((rows) => (at(rows.quotes, 0).speaker_id = `e_${"0".repeat(20)}`)),
  ],
  [
    "an unknown figure in a list",
    /figure_ids points at no row/,
    change((rows) => at(rows.claims, 0).figure_ids.push(`f_${"0".repeat(20)}`)),
  ],
  [
    "another document",
    /document_id points at no row/,
    change((rows) => (at(rows.figures, 0).document_id = "d_x-0123456789")),
  ],
  [
    "a claim nested in itself",
    /nested_in_id points at its own row/,
    change((rows) => (at(rows.claims, 0).nested_in_id = at(rows.claims, 0).claim_id)),
  ],
  [
    "a link to itself",
    /links a claim to itself/,
    change((rows) => (at(rows.claim_links, 0).other_claim_id = at(rows.claim_links, 0).claim_id)),
  ],
];

const placeBreaks: Break[] = [
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
  [
    "another sentence",
    /sentence_id is not the sentence/,
    change((rows) => (at(rows.claims, 0).sentence_id = at(rows.sentences, 0).sentence_id)),
  ],
  [
    "another paragraph",
    /paragraph is not that of its sentence/,
    change((rows) => (at(rows.figures, 0).paragraph = 2)),
  ],
  [
    "another paragraph of a non-figure",
    /non_figures .* paragraph is not/,
    change((rows) => (at(rows.non_figures, 0).paragraph = 0)),
  ],
  [
    "a link to another row",
    /link is not explorer/,
    change((rows) => (at(rows.claims, 0).link = at(rows.quotes, 0).link)),
  ],
  [
    "too short a passage",
    /passage is not \[/,
    change((rows) => {
      shortenPassage(rows);
    }),
  ],
  [
    "another reading text",
    /sentence is not “/,
    change((rows) => (at(rows.figures, 1).sentence += " It did.")),
  ],
  [
    "another title",
    /document_title is not title of its document/,
    change((rows) => (at(rows.figures, 1).document_title = "Other")),
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

function shortenPassage(rows: ExtractedRows): void {
  const [start, end] = place("fear that the ferries leak");
  Object.assign(at(rows.claims, 1), {
    passage_start: start,
    passage_end: end,
    passage_text: text.slice(start, end),
  });
}

const meaningBreaks: Break[] = [
  [
    "a claim that points elsewhere",
    /its claim does not point back/,
    change((rows) => (at(rows.quotes, 0).claim_id = at(rows.claims, 1).claim_id)),
  ],
  [
    "two claims of a quote",
    /its quote does not point back/,
    change((rows) => (at(rows.claims, 1).quote_id = at(rows.quotes, 0).quote_id)),
  ],
  ["another source", /speaker is not claimant of c_/, change((rows) => (at(rows.quotes, 0).speaker = "Ida"))],
  [
    "a stance in another group",
    /stance_group of fear is thinks_feels/,
    change((rows) => (at(rows.claims, 1).stance_group = "says")),
  ],
  ["another double", /value_number is not 40/, change((rows) => (at(rows.figures, 0).value_number = 41))],
  ["a range upside down", /low is greater than high/, change((rows) => (at(rows.figures, 1).low = "12"))],
  [
    "figures left out",
    /figure_ids are not/,
    change((rows) => Object.assign(at(rows.claims, 0), { figure_ids: [], figures: [] })),
  ],
  ["another display", /figures are not the display/, change((rows) => (at(rows.claims, 2).figures = ["5%"]))],
  ["no claim around a figure", /claim_id is not c_/, change((rows) => (at(rows.figures, 0).claim_id = null))],
  [
    "a quote around no figure",
    /quote_id is not null/,
    change((rows) => (at(rows.figures, 1).quote_id = at(rows.quotes, 0).quote_id)),
  ],
  ["a wrong count", /claims_attributed are 2/, change((rows) => (rows.document.claims_attributed = 3))],
  ["a wrong length", /characters are \d+/, change((rows) => (rows.document.characters = sampleText.length))],
  [
    "a wrong count of an entity",
    /words_quoted is 6/,
    change((rows) => (at(rows.entities, 0).words_quoted = 5)),
  ],
  [
    "a day of another document",
    /first_published is 2024-03-01/,
    change((rows) => (at(rows.entities, 0).first_published = null)),
  ],
  [
    "an entity that is never mentioned",
    /is never mentioned/,
    change((rows) => (at(rows.entities, 0).mentions = 0)),
  ],
  [
    "an id of another name",
    /id is not the one that type and name give/,
    change((rows) => (at(rows.entities, 0).name = "Eve Holm")),
  ],
  [
    "an id of other words",
    /non_figures .* id is not the one that its content gives/,
    change((rows) => (at(rows.non_figures, 0).non_figure_id = `n_${"0".repeat(20)}`)),
  ],
];

describe("check", () => {
  it("accepts rows that keep the contract", () => {
    expect(checked(() => undefined)).not.toThrow();
  });

  it.each([
    ...schemaBreaks,
    ...spanBreaks,
    ...sentenceBreaks,
    ...referenceBreaks,
    ...placeBreaks,
    ...meaningBreaks,
  ])("refuses %s", (_, message, alter) => {
    expect(checked(alter)).toThrow(message);
  });

  it("shows the row that breaks a rule", () => {
    const rows = sampleRows();
    const quote = at(rows.quotes, 0);
    quote.words = 7;
    expect(caught(rows)).toMatchObject({
      dataset: "quotes",
      row: quote,
      rule: "words are 6 in its parts",
      exitCode: 3,
    });
    expect(caught(rows)).toHaveProperty("message", expect.stringContaining(JSON.stringify(quote)));
  });

  it("refuses a quote in two paragraphs", () => {
    const other = at(sampleRows().claims, 2);
    const rows = sampleRows();
    for (const row of [at(rows.quotes, 0), at(rows.claims, 0)]) {
      row.parts = [at(row.parts, 0), at(other.parts, 0)];
      row.text = row.parts.map(([start, end]) => text.slice(start, end)).join(" … ");
      row.char_end = row.passage_end = other.char_end;
      row.passage_text = text.slice(row.passage_start, row.passage_end);
      row.sentence = text.slice(row.char_start, at(rows.sentences, 4).char_end).replaceAll("\n\n", " ");
    }
    Object.assign(at(rows.quotes, 0), {
      words: 11,
      quoted_parts: [at(at(rows.quotes, 0).parts, 0)],
      quoted_text: "“We bought 40 ferries,”",
    });
    expect(() => {
      check(text, rows);
    }).toThrow(/parts lie in more than one paragraph/);
  });

  it("leaves a corrected row the id of what it was", () => {
    const takeCue = (rows: ExtractedRows): void => {
      Object.assign(at(rows.claims, 1), { cue_text: null, cue_start: null, cue_end: null });
    };
    expect(checked(change(takeCue))).toThrow(/id is not the one/);
    expect(
      checked(
        change((rows) => {
          takeCue(rows);
          at(rows.claims, 1).review = "corrected";
        }),
      ),
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
    expect(checked(change((rows) => (at(rows.non_figures, 0).non_figure_id = second)))).not.toThrow();
  });
});

function caught(rows: ExtractedRows): unknown {
  try {
    check(text, rows);
  } catch (error) {
    return error instanceof CheckError ? error : null;
  }
  return null;
}

describe("checkRows", () => {
  it("accepts rows of its schema and refuses others", () => {
    const { document } = sampleRows();
    expect(() => {
      checkRows("documents", [document]);
    }).not.toThrow();
    expect(() => {
      checkRows("documents", [document, { ...document, path: "" }]);
    }).toThrow(/documents d_ferry\S+: schema: path must NOT have fewer than 1 characters/);
  });
});

describe("checkEntities", () => {
  const { entities } = sampleRows();
  const [holm, unions] = [at(entities, 0), at(entities, 1)];
  const nobody = entityId("Nobody", "group", null);

  it("accepts entities in order that hold all that is pointed at", () => {
    expect(() => {
      checkEntities(entities, [holm.entity_id]);
    }).not.toThrow();
  });

  it.each([
    ["out of order", [unions, holm], [], /does not come after/],
    ["twice", [holm, holm], [], /has the key of another row/],
    ["pointed at but missing", [holm], [unions.entity_id], /rows point at it/],
    ["members that are missing", [{ ...holm, member_ids: [nobody] }], [], /member_ids points at no row/],
  ])("refuses entities %s", (_, rows, pointedAt, message) => {
    expect(() => {
      checkEntities(rows, pointedAt);
    }).toThrow(message);
  });
});
