/** The columns that a correction may set; ids, places and what follows from other rows are not among them. */
export const correctable: Readonly<Record<"quotes" | "claims" | "figures", ReadonlySet<string>>> = {
  quotes: new Set([
    "speaker",
    "speaker_role",
    "speaker_affiliation",
    "speaker_type",
    "speaker_pronoun",
    "speaker_resolution",
    "anonymous",
    "cue_lemma",
    "cue_form",
  ]),
  claims: new Set([
    "claimant",
    "claimant_role",
    "claimant_affiliation",
    "claimant_type",
    "claimant_resolution",
    "anonymous",
    "stance",
    "target",
    "statement",
    "polarity",
    "claimant_presents_as",
    "outlet_presents_as",
    "modality",
    "cue_lemma",
    "cue_form",
  ]),
  figures: new Set([
    "display",
    "value",
    "low",
    "high",
    "qualifier",
    "unit",
    "unit_name",
    "unit_system",
    "unit_assumed",
    "kind",
    "change",
    "change_role",
    "status",
    "per_unit",
    "valid_from",
    "valid_to",
    "counted_head",
    "event_lemma",
    "low_inclusive",
    "high_inclusive",
    "significant_digits",
  ]),
};

type Corrected = keyof typeof correctable;

/** What a row that is added is told besides: columns that a correction cannot set, and the words (`x_text`) of its spans. */
export const addable: Readonly<Record<Corrected, ReadonlySet<string>>> = {
  quotes: new Set([
    ...correctable.quotes,
    ...[...correctable.claims].filter((column) => !/^claimant_(?!presents_as)|^claimant$/.test(column)),
    "quote_type",
    "quoted_text",
    "speaker_text",
    "cue_text",
    "target_text",
  ]),
  claims: new Set([...correctable.claims, "attribution", "claimant_text", "cue_text", "target_text"]),
  figures: new Set([
    ...correctable.figures,
    "counted_text",
    "measured_text",
    "event_text",
    "qualifier_text",
    "unit_text",
    "time_text",
  ]),
};

/** The columns that a row that is added has no default for, by those that it was told. */
export function neededToAdd(dataset: Corrected, set: Readonly<Record<string, unknown>>): readonly string[] {
  const ofCue = (set.cue_text ?? null) === null ? [] : ["cue_lemma", "cue_form"];
  switch (dataset) {
    case "figures":
      return ["kind", ...("low" in set || "high" in set ? [] : ["value"])];
    case "quotes":
      return [
        "quote_type",
        "speaker",
        "stance",
        ...(set.quote_type === "mixed" ? ["quoted_text"] : []),
        ...ofCue,
      ];
    case "claims":
      return ["attribution", "stance", ...(set.attribution === "asserted" ? [] : ["claimant"]), ...ofCue];
  }
}

/** The columns of a claim that its quote repeats under another name. */
export const sharedByPair: readonly (readonly [claim: string, quote: string])[] = [
  ["claimant", "speaker"],
  ["claimant_role", "speaker_role"],
  ["claimant_affiliation", "speaker_affiliation"],
  ["claimant_type", "speaker_type"],
  ["claimant_resolution", "speaker_resolution"],
  ["claimant_id", "speaker_id"],
  ["anonymous", "anonymous"],
  ["cue_lemma", "cue_lemma"],
  ["cue_form", "cue_form"],
  ["review", "review"],
];
