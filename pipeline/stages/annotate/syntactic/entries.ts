import { isStance, type Stance } from "../../../lib/stances.ts";
import { readTable } from "../../../lib/tables.ts";
import { nounForms, verbForms } from "../inflections.ts";
import { lowerAt, type Word } from "../words.ts";

const cueForms = ["verb", "noun", "adjective", "adverb"] as const;

/** A word or phrase that ascribes a content, from `tables/cues.csv`. */
export interface CueEntry {
  readonly lemma: string;
  readonly form: (typeof cueForms)[number];
  readonly stance: Stance;
  readonly speech: boolean;
  readonly complements: ReadonlySet<string>;
}

/** An entry where it stands in a sentence. */
export interface PlacedEntry {
  readonly entry: CueEntry;
  /** Index of its last word. */
  readonly last: number;
}

/** The entries of one form that begin at a word, those of more words first. */
export function entriesAt(
  words: readonly Word[],
  at: number,
  form: CueEntry["form"],
): readonly PlacedEntry[] {
  return (entriesByFirstWord.get(lowerAt(words, at)) ?? []).flatMap((entry) => {
    const [, ...others] = entry.lemma.split(" ");
    const isThere = others.every((word, nth) => lowerAt(words, at + 1 + nth) === word);
    return entry.form === form && isThere ? [{ entry, last: at + others.length }] : [];
  });
}

const entriesByFirstWord = byFirstWord(readTable("cues").map(toEntry));

function toEntry(row: Readonly<Record<string, string>>): CueEntry {
  const { lemma = "", form = "", stance = "", speech = "", complements = "" } = row;
  const known = cueForms.find((one) => one === form);
  if (known === undefined || !isStance(stance))
    throw new Error(`tables/cues.csv: ${lemma}: form ${form}, stance ${stance}`);
  return {
    lemma,
    form: known,
    stance,
    speech: speech === "yes",
    complements: new Set(complements.split(" ")),
  };
}

function byFirstWord(entries: readonly CueEntry[]): ReadonlyMap<string, readonly CueEntry[]> {
  const found = new Map<string, CueEntry[]>();
  for (const entry of entries.toSorted((a, b) => b.lemma.split(" ").length - a.lemma.split(" ").length)) {
    for (const surface of formsOf(entry)) found.set(surface, [...(found.get(surface) ?? []), entry]);
  }
  return found;
}

/** The forms of the first word. */
function formsOf({ lemma, form }: CueEntry): Iterable<string> {
  const [first = ""] = lemma.split(" ");
  if (form === "verb") return verbForms(first);
  return form === "noun" ? nounForms(first) : [first];
}
