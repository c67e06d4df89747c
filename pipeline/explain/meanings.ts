import type { AttributionRule } from "../lib/annotation.ts";

const ruleMeanings: Readonly<Record<AttributionRule | "asserted", string>> = {
  reading_model: "the reading model marked the words, their cue and their source",
  quotation_carried: "a quotation with no cue of its own, which goes on from the speaker before it",
  speaker_label: "a turn in a transcript, under the label of its speaker",
  clause: "a verb of reporting with a clause that depends on it",
  object: "a verb of reporting with an object that depends on it",
  passive: "a verb of reporting in the passive, with what was said as its subject",
  noun: "a noun of reporting with what depends on it",
  adverb: "an adverb that says that somebody else says so",
  asserted: "a main clause that the article attributes to nobody",
};

const meanings: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ruleMeanings),
  ["cue_stance", "what the cue alone stands for"],
  ["negated", "the cue is negated"],
  ["speech", "the source spoke or wrote"],
  ["predicative", "the whole sentence says so, not only a phrase in it"],
  ["content_probability", "that the words begin and end so"],
  ["cue_probability", "that they belong to this cue"],
  ["source_probability", "that the cue belongs to this source"],
  ["confidence", "that all of it is right, calibrated"],
  ["check_worthy", "that the sentence deserves a check"],
  ["checkable", "that it states something that can be checked"],
]);

/** What a rule looks for, or a value says; empty for a name that says it itself. */
export function meaningOf(name: string): string {
  return meanings.get(name) ?? "";
}
