/** Rows of every kind for the sample text, which keep the data contract. */
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { entityId } from "../../../pipeline/lib/rowId.ts";
import { makeRow } from "./makeRow.ts";
import {
  article,
  base,
  home,
  id,
  place,
  sampleDocumentId,
  sampleText,
  sentences,
  sentenceTexts,
  spanOf,
  stretch,
} from "./sampleText.ts";

const bought = "“We bought 40 ferries,”";
const sail = "“They sail.”";
const leak = "that the ferries leak";
const rose = "Ferry fares rose 5 percent on Monday";
const said = [bought, sail];
const holmId = entityId("Ida Holm", "person", null);
const unionsId = entityId("Unions", "group", sampleDocumentId);
const quoteId = id("quotes", said, "Ida Holm", "said", null);
const saidId = id("claims", said, "Ida Holm", "said", null);
const fearId = id("claims", [leak], "Unions", "fear", null);
const roseId = id("claims", [rose], null, null, null);
const ferriesId = id("figures", ["40"], null, null, sentenceTexts[1]?.text ?? "");
const percentId = id("figures", ["5 percent"], null, null, sentenceTexts[4]?.text ?? "");

const saidPassage = `${bought} Ida Holm said. ${sail}`;

function quotes(): ExtractedRows["quotes"] {
  return [
    makeRow("quotes", {
      ...home(1),
      ...stretch(...said),
      ...spanOf("speaker", "Ida Holm"),
      ...spanOf("cue", "said"),
      ...spanOf("passage", saidPassage),
      sentence: saidPassage,
      quote_id: quoteId,
      claim_id: saidId,
      speaker: "Ida Holm",
      speaker_id: holmId,
      speaker_type: "person",
      cue_lemma: "say",
      quote_type: "direct",
      quoted_text: said.join(" … "),
      quoted_parts: said.map(place),
      words: 6,
      link: `explorer.html#${quoteId}`,
      source_link: null,
      extraction_confidence: 0.29,
    }),
  ];
}

function claims(): ExtractedRows["claims"] {
  return [
    makeRow("claims", {
      ...home(1),
      ...stretch(...said),
      ...spanOf("claimant", "Ida Holm"),
      ...spanOf("cue", "said"),
      ...spanOf("passage", saidPassage),
      sentence: saidPassage,
      claim_id: saidId,
      quote_id: quoteId,
      claimant: "Ida Holm",
      claimant_id: holmId,
      claimant_type: "person",
      cue_lemma: "say",
      attribution: "direct",
      figure_ids: [ferriesId],
      figures: ["40 ferries, second-hand"],
      link: `explorer.html#${saidId}`,
      source_link: null,
    }),
    makeRow("claims", {
      ...home(3),
      ...stretch(leak),
      ...spanOf("claimant", "Unions"),
      ...spanOf("cue", "fear"),
      ...spanOf("passage", `Unions fear ${leak}`),
      claim_id: fearId,
      claimant: "Unions",
      claimant_id: unionsId,
      claimant_type: "group",
      target: "Ida Holm",
      target_id: holmId,
      cue_lemma: "fear",
      stance: "fear",
      stance_group: "thinks_feels",
      attribution: "attitude",
      link: `explorer.html#${fearId}`,
      source_link: null,
    }),
    makeRow("claims", {
      ...home(4),
      ...stretch(rose),
      ...spanOf("passage", rose),
      claim_id: roseId,
      voice: "outlet",
      stance: "assert",
      stance_group: "outlet",
      claimant_type: "outlet",
      claimant_resolution: "outlet",
      cue_form: "none",
      attribution: "asserted",
      figure_ids: [percentId],
      figures: ["5 percent"],
      link: `explorer.html#${roseId}`,
      source_link: null,
    }),
  ];
}

function figures(): ExtractedRows["figures"] {
  const [ferriesStart, ferriesEnd] = place("40");
  const [percentStart, percentEnd] = place("5 percent");
  return [
    makeRow("figures", {
      ...home(1),
      ...spanOf("counted", "ferries"),
      figure_id: ferriesId,
      display: "40 ferries; second-hand",
      text: "40",
      value: "40",
      value_number: 40,
      claim_id: saidId,
      quote_id: quoteId,
      link: `explorer.html#${ferriesId}`,
      source_link: null,
      char_start: ferriesStart,
      char_end: ferriesEnd,
    }),
    makeRow("figures", {
      ...home(4),
      ...spanOf("unit", "percent"),
      figure_id: percentId,
      display: "5 percent",
      text: "5 percent",
      low: "4.5",
      high: "5.5",
      kind: "percent",
      claim_id: roseId,
      link: `explorer.html#${percentId}`,
      source_link: null,
      char_start: percentStart,
      char_end: percentEnd,
    }),
  ];
}

function entities(): ExtractedRows["entities"] {
  const shared = {
    documents: 1,
    mentions: 2,
    first_published: article.published,
    last_published: article.published,
  };
  return [
    makeRow("entities", {
      ...shared,
      entity_id: holmId,
      name: "Ida Holm",
      type: "person",
      quotes: 1,
      quotes_direct: 1,
      words_quoted: 6,
      claims: 1,
      targeted: 1,
    }),
    makeRow("entities", { ...shared, entity_id: unionsId, name: "Unions", type: "group", claims: 1 }),
  ];
}

function nonFigures(): ExtractedRows["non_figures"] {
  const [start, end] = place("Monday");
  const non_figure_id = id("non_figures", ["Monday"], null, null, sentenceTexts[4]?.text ?? "");
  return [
    makeRow("non_figures", {
      ...base,
      non_figure_id,
      text: "Monday",
      paragraph: 2,
      char_start: start,
      char_end: end,
    }),
  ];
}

/** Fresh rows, which a test may change. */
export function sampleRows(): ExtractedRows {
  return {
    document: makeRow("documents", {
      ...base,
      path: "ferry.txt",
      title: article.document_title,
      published: article.published,
      publisher: article.publisher,
      authors: ["-Ada", "Bo"],
      sha256: "0".repeat(64),
      words: 25,
      characters: Array.from(sampleText).length,
      sentences: 5,
      quotes_direct: 1,
      claims: 3,
      claims_attributed: 2,
      figures: 2,
    }),
    quotes: quotes(),
    claims: claims(),
    figures: figures(),
    entities: entities(),
    sentences: sentences(),
    claim_links: [
      makeRow("claim_links", {
        claim_id: fearId,
        relation: "contrasts",
        other_claim_id: saidId,
        reason: "but",
      }),
    ],
    non_figures: nonFigures(),
  };
}
