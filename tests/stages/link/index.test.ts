import { expect, test } from "vitest";
import type { Annotation, Attribution, Entity } from "../../../pipeline/lib/annotation.ts";
import { noMetadata } from "../../../pipeline/lib/noMetadata.ts";
import type { Claim, Figure } from "../../../pipeline/lib/records.ts";
import type { Span } from "../../../pipeline/lib/span.ts";
import { link, type Extracted } from "../../../pipeline/stages/link/index.ts";

const text = "🌉 Ana Lima said 40 houses “will go”; later. She denied it.";

function place(words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const ana: Entity = {
  name: "Ana Lima",
  type: "person",
  fullName: true,
  anonymous: false,
  roles: ["mayor; of Porto"],
  affiliations: [],
  pronouns: ["she"],
  aliases: [],
  members: [],
  mentions: 2,
};
const silent: Entity = { ...ana, name: "Rui Costa", mentions: 1 };

const said: Attribution = {
  parts: [place("40 houses “will go”")],
  cue: place("said"),
  cueLemma: "say",
  cueForm: "verb",
  source: place("Ana Lima"),
  reference: { entity: 0, resolution: "named" },
  target: null,
  targetReference: null,
  stance: "state",
  speech: true,
  negated: false,
  predicative: true,
  rule: "clause",
  confidence: 0.7,
};

const claim: Claim = {
  attributionIndex: 0,
  parts: said.parts,
  stance: "state",
  statement: null,
  attribution: "mixed",
  polarity: "affirmed",
  claimant_presents_as: "true",
  outlet_presents_as: "open",
  modality: "future",
  extraction_confidence: 0.7,
  target: null,
  targetReference: null,
  nestedIn: null,
};

const figure: Figure = {
  ...place("40"),
  display: "40; houses",
  value: "40",
  low: null,
  high: null,
  qualifier: "exact",
  unit: "house",
  unit_name: "house",
  kind: "count",
  event_lemma: null,
  change: "none",
  change_role: null,
  status: "reported",
  per_unit: null,
  valid_from: null,
  valid_to: null,
  unit_system: "count",
  unit_assumed: false,
  counted_head: "house",
  low_inclusive: null,
  high_inclusive: null,
  significant_digits: 1,
  extraction_confidence: 0.8,
  spans: { counted: place("houses"), measured: null, event: null, qualifier: null, unit: null, time: null },
  shareOf: null,
  equivalentOf: null,
  changeFrom: null,
  changeTo: null,
};

const sentences = [
  { ...place("🌉 Ana Lima said 40 houses “will go”; later."), paragraph: 0 },
  { ...place("She denied it."), paragraph: 0 },
];

const annotation: Annotation = {
  entities: [ana, silent],
  attributions: [said],
  reading: { attributions: [], syntax: [], mentions: [], sentences: [] },
};

const found: Extracted = {
  document: {
    documentId: "d_a-txt-0123456789",
    path: "a.txt",
    sha256: "0".repeat(64),
    text,
    mediaType: "text/plain",
    encoding: "utf-8",
    metadata: { ...noMetadata, published: "2024-05-01", extra: { desk: "city" } },
    messages: [],
  },
  segments: { paragraphs: [{ start: 0, end: text.length }], sentences, tokens: [], quotations: [] },
  annotation,
  quotes: [{ attribution: 0, quote_type: "mixed", quotedParts: [place("“will go”")] }],
  figures: { figures: [figure], nonFigures: [] },
  claims: {
    claims: [claim],
    links: [],
    scores: [
      { check_worthiness: 0.2, checkable: 0.3, reasons: [] },
      { check_worthiness: 0.9, checkable: 0.9, reasons: ["denies"] },
    ],
  },
};

const rows = link(found);

test("a quote and its claim point at each other and say the same", () => {
  const [quote] = rows.quotes;
  const [row] = rows.claims;
  expect(row?.quote_id).toBe(quote?.quote_id);
  expect(quote?.claim_id).toBe(row?.claim_id);
  expect(quote).toMatchObject({
    speaker: "Ana Lima",
    speaker_pronoun: "she",
    words: 4,
    quoted_text: "“will go”",
  });
  expect(row).toMatchObject({
    claimant: "Ana Lima",
    claimant_role: "mayor; of Porto",
    stance_group: "says",
    voice: "source",
  });
});

test("places count code points, and the passage runs from the first to the last of its spans", () => {
  const [row] = rows.claims;
  expect([row?.claimant_start, row?.claimant_end]).toEqual([2, 10]);
  expect(Array.from(text).slice(row?.passage_start, row?.passage_end).join("")).toBe(
    "Ana Lima said 40 houses “will go”",
  );
  expect(row?.sentence).toBe("🌉 Ana Lima said 40 houses “will go”; later.");
});

test("a figure is given by the source of the innermost claim around it", () => {
  const [number] = rows.figures;
  expect(number).toMatchObject({
    voice: "source",
    source: "Ana Lima",
    source_text: "Ana Lima",
    value_number: 40,
  });
  expect(number?.claim_id).toBe(rows.claims[0]?.claim_id);
  expect(rows.claims[0]?.figure_ids).toEqual([number?.figure_id]);
  expect(rows.claims[0]?.figures).toEqual(["40, houses"]);
});

test("only entities that something points at have a row, with the counts of these rows", () => {
  expect(rows.entities.map(({ name }) => name)).toEqual(["Ana Lima"]);
  expect(rows.entities[0]).toMatchObject({
    roles: ["mayor, of Porto"],
    quotes: 1,
    quotes_direct: 0,
    words_quoted: 2,
    claims: 1,
    documents: 1,
    first_published: "2024-05-01",
  });
});

test("sentences are ranked by their scores, the document counts its rows", () => {
  expect(rows.sentences.map(({ rank }) => rank)).toEqual([2, 1]);
  expect(rows.document).toMatchObject({
    sentences: 2,
    quotes_mixed: 1,
    claims: 1,
    claims_attributed: 1,
    figures: 1,
    words: 12,
    characters: Array.from(text).length,
    metadata: '{"desk":"city"}',
  });
});

test("a value too large for a double has no number", () => {
  const huge = { ...figure, value: `1${"0".repeat(400)}` };
  expect(
    link({ ...found, figures: { figures: [huge], nonFigures: [] } }).figures[0]?.value_number,
  ).toBeNull();
});
