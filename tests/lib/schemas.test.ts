import { describe, expect, it } from "vitest";
import {
  columns,
  datasetNames,
  decimalForm,
  primaryKey,
  schemaValidator,
  tableDescription,
  tableNames,
  validator,
  type Column,
  type TableName,
} from "../../pipeline/lib/schemas.ts";
import { sampleRows } from "../stages/check/sampleRows.ts";

const expected: Record<TableName, string> = {
  who_said_what:
    "published publisher document_title who role affiliation how whom passage quoted_words figures sentence check_worthiness extraction_confidence review link claim_id",
  documents:
    "document_id path title published publisher authors section url language status message words sentences quotes_direct quotes_mixed quotes_indirect claims claims_attributed figures characters media_type encoding sha256 metadata",
  quotes:
    "quote_id speaker speaker_role speaker_affiliation passage_text quote_type quoted_text text words speaker_type speaker_resolution speaker_pronoun anonymous cue_lemma cue_form document_title published publisher sentence paragraph link source_link review extraction_confidence document_id speaker_id claim_id sentence_id speaker_text cue_text passage_start passage_end speaker_start speaker_end cue_start cue_end parts quoted_parts char_start char_end",
  claims:
    "claim_id voice claimant claimant_role claimant_affiliation stance stance_group target passage_text statement text attribution polarity figures check_worthiness checkable claimant_presents_as outlet_presents_as modality claimant_type anonymous claimant_resolution cue_lemma cue_form document_title published publisher sentence paragraph link source_link review extraction_confidence document_id claimant_id target_id quote_id figure_ids nested_in_id sentence_id claimant_text cue_text target_text passage_start passage_end claimant_start claimant_end cue_start cue_end target_start target_end parts char_start char_end",
  figures:
    "figure_id display value value_number low high qualifier unit unit_name kind counted_text measured_text event_text event_lemma change change_role voice source status text per_unit valid_from valid_to unit_system unit_assumed counted_head low_inclusive high_inclusive significant_digits document_title published publisher sentence paragraph link source_link review extraction_confidence document_id source_id claim_id quote_id share_of_id equivalent_of_id change_from_id change_to_id sentence_id qualifier_text unit_text source_text time_text counted_start counted_end measured_start measured_end event_start event_end qualifier_start qualifier_end unit_start unit_end source_start source_end time_start time_end char_start char_end",
  entities:
    "entity_id name type roles affiliations pronouns aliases member_ids mentions quotes quotes_direct words_quoted claims targeted documents first_published last_published",
  sentences:
    "sentence_id text rank check_worthiness checkable reasons in_quote paragraph document_id char_start char_end",
  claim_links: "claim_id relation other_claim_id extraction_confidence reason",
  non_figures: "non_figure_id text reason paragraph document_id char_start char_end",
  codebook: "file column type unit meaning example",
  messages: "path document_id line column rule severity reason expected actual advice",
};

function columnOf(table: TableName, name: string): Column | undefined {
  return columns(table).find((column) => column.name === name);
}

describe("columns", () => {
  it.each(tableNames)("are those of the contract, in its order: %s", (table) => {
    expect(columns(table).map(({ name }) => name)).toEqual(expected[table].split(" "));
  });

  it.each(tableNames)("have a meaning and an example each: %s", (table) => {
    const bare = columns(table).filter(({ description, example }) => description === "" || example === null);
    expect(bare).toEqual([]);
  });

  it("know their kind, closed list, key, source and bounds", () => {
    expect(columnOf("claims", "claimant_type")).toMatchObject({ kind: "string", nullable: true });
    expect(columnOf("claims", "claimant_type")?.enum?.slice(-2)).toEqual(["other", "outlet"]);
    expect(columnOf("claims", "check_worthiness")).toMatchObject({
      kind: "number",
      minimum: 0,
      maximum: 1,
      unit: "0 to 1",
    });
    expect(columnOf("figures", "value")).toMatchObject({ kind: "decimal", nullable: true, enum: null });
    expect(columnOf("figures", "low_inclusive")).toMatchObject({ kind: "boolean", nullable: true });
    expect(columnOf("documents", "published")).toMatchObject({ kind: "date", nullable: true, source: null });
    expect(columnOf("quotes", "parts")).toMatchObject({ kind: "parts", filled: true });
    expect(columnOf("quotes", "quoted_parts")).toMatchObject({ kind: "parts", filled: false });
    expect(columnOf("claims", "figure_ids")).toMatchObject({
      kind: "list",
      foreignKey: "figures",
      filled: false,
    });
    expect(columnOf("quotes", "speaker_id")).toMatchObject({
      foreignKey: "entities",
      pattern: "^e_[0-9a-f]{20}$",
    });
    expect(columnOf("quotes", "document_title")?.source).toEqual({ dataset: "documents", column: "title" });
    expect(columnOf("who_said_what", "quoted_words")?.source).toEqual({
      dataset: "quotes",
      column: "quoted_text",
    });
    expect(columnOf("quotes", "sentence")?.source).toBeNull();
  });
});

describe("primaryKey", () => {
  it("comes first among the columns of a dataset", () => {
    for (const dataset of datasetNames) {
      const key = primaryKey(dataset);
      expect(key.length).toBeGreaterThan(0);
      expect(
        columns(dataset)
          .slice(0, key.length)
          .map(({ name }) => name),
      ).toEqual(key);
    }
    expect(primaryKey("claim_links")).toEqual(["claim_id", "relation", "other_claim_id"]);
    expect(primaryKey("messages")).toEqual([]);
  });
});

describe("tableDescription", () => {
  it.each(datasetNames)("says what one row is: %s", (dataset) => {
    expect(tableDescription(dataset)).toMatch(/^One row is one .*\.$/);
  });
});

describe("decimalForm", () => {
  it.each(["0", "-12", "3200000000", "0.25", "-0.5"])("matches %s", (text) => {
    expect(decimalForm.test(text)).toBe(true);
  });

  it.each(["1e3", "+1", ".5", "5.", "1,200", "", "∞", "1\n"])("does not match %j", (text) => {
    expect(decimalForm.test(text)).toBe(false);
  });
});

describe("validator", () => {
  const rows = sampleRows();
  const [claim, figure] = [rows.claims[0], rows.figures[0]];

  it("accepts a sound row", () => {
    expect(validator("claims")(claim)).toBe(true);
    expect(validator("figures")(figure)).toBe(true);
  });

  it.each([
    ["an id of another form", { claim_id: "c_1" }],
    ["an unknown column", { truth: true }],
    ["a missing column", { claimant: undefined }],
    ["a value of no list", { stance: "say" }],
    ["three digits of confidence", { extraction_confidence: 0.123 }],
    ["a confidence above 1", { extraction_confidence: 1.5 }],
    ["no day of the calendar", { published: "2024-02-30" }],
    ["a semicolon in an item", { figures: ["5; 6"] }],
    ["an empty item", { figures: [""] }],
    ["no parts", { parts: [] }],
    ["half a part", { parts: [[1]] }],
    ["a position below 0", { char_start: -1 }],
    ["a list that is null", { figure_ids: null }],
    ["an empty text", { statement: "" }],
    ["a link to elsewhere", { link: "https://example.org/#c_1" }],
  ])("refuses a claim with %s", (_, change) => {
    expect(validator("claims")({ ...claim, ...change })).toBe(false);
  });

  it.each([
    ["an exponent", { value: "4e1" }],
    ["a number for a decimal", { value: 40 }],
    ["what is no number", { value_number: Number.NaN }],
  ])("refuses a figure with %s", (_, change) => {
    expect(validator("figures")({ ...figure, ...change })).toBe(false);
  });

  it.each(Array.from({ length: 101 }, (_, hundredths) => hundredths))(
    "takes %i hundredths for two digits",
    (hundredths) => {
      expect(validator("claims")({ ...claim, extraction_confidence: hundredths / 100 })).toBe(true);
    },
  );
});

describe("schemaValidator", () => {
  const message = {
    path: null,
    document_id: null,
    line: null,
    column: null,
    rule: "bad-date",
    severity: "warning",
    reason: "r",
    expected: null,
    actual: null,
    advice: null,
  };

  it("checks messages", () => {
    const isMessage = schemaValidator("message");
    expect(isMessage(message)).toBe(true);
    expect(isMessage({ ...message, line: 0 })).toBe(false);
    expect(isMessage({ ...message, rule: "Bad date" })).toBe(false);
  });

  it("refuses the name of no schema", () => {
    expect(() => schemaValidator("nothing")).toThrow("schemas/nothing.json is missing");
  });
});
