import type { CueForm } from "../../lib/annotation.ts";
import { isStance, type Stance } from "../../lib/stances.ts";
import { readTable } from "../../lib/tables.ts";
import { nounForms, verbForms } from "./inflections.ts";

/** What a cue does, from `tables/cueStances.csv`, `tables/cues.csv` or `tables/trainedCueStances.csv`. */
export interface CueStance {
  readonly lemma: string;
  readonly form: CueForm;
  /** What has to go with the cue for this stance; empty if nothing. */
  readonly complement: string;
  readonly stance: Stance;
  /** Does the source speak or write? */
  readonly speech: boolean;
}

type Row = Readonly<Record<string, string>>;

/** The stances by the first word of the cue, in each of its forms: those of more words first, then those with a complement. */
export function readCueStances(): ReadonlyMap<string, readonly CueStance[]> {
  return byFirstWord([
    ...readTable("cueStances").map((row) => toCueStance("cueStances", row)),
    ...readTable("cues").map((row) => toCueStance("cues", { ...row, form: formOf(row), complement: "" })),
  ]);
}

/** The columns of the datasets know no adverbs. */
function formOf({ form = "" }: Row): string {
  return form === "adverb" ? "none" : form;
}

/** The same, of what `training/onrecord_training/cue_stances.py` is sure of; it does not know whether the source speaks. */
export function readTrainedCueStances(): ReadonlyMap<string, readonly CueStance[]> {
  return byFirstWord(readTable("trainedCueStances").map((row) => toCueStance("trainedCueStances", row)));
}

function toCueStance(table: string, row: Row): CueStance {
  const { lemma = "", form = "", complement = "", stance = "", speech = "" } = row;
  if (!isForm(form) || !isStance(stance))
    throw new Error(`tables/${table}.csv: ${lemma}: form ${form}, stance ${stance}`);
  return { lemma, form, complement, stance, speech: speech === "yes" };
}

function isForm(form: string): form is CueForm {
  return form === "verb" || form === "noun" || form === "adjective" || form === "none";
}

function byFirstWord(entries: readonly CueStance[]): ReadonlyMap<string, readonly CueStance[]> {
  const found = new Map<string, CueStance[]>();
  for (const entry of entries) {
    for (const surface of firstWords(entry)) found.set(surface, [...(found.get(surface) ?? []), entry]);
  }
  for (const stances of found.values()) stances.sort(moreSpecificFirst);
  return found;
}

function moreSpecificFirst(a: CueStance, b: CueStance): number {
  const words = ({ lemma }: CueStance): number => lemma.split(" ").length;
  return words(b) - words(a) || Number(b.complement !== "") - Number(a.complement !== "");
}

function firstWords({ lemma, form }: CueStance): Iterable<string> {
  const [first = "", ...others] = lemma.split(" ");
  if (form === "verb") return verbForms(first);
  return form === "noun" && others.length === 0 ? nounForms(first) : [first];
}
