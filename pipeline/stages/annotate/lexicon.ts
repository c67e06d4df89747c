import type { Attribution } from "../../lib/annotation.ts";
import { readTable } from "../../lib/tables.ts";
import { isStance } from "../../lib/stances.ts";

export type Inflection = "base" | "third" | "past" | "participle" | "ing" | "noun" | "adjective";

/** A word or phrase that ascribes a content, from `tables/cues.csv`. */
export interface CueEntry {
  readonly lemma: string;
  readonly form: "verb" | "noun" | "adjective";
  readonly stance: Attribution["stance"];
  readonly speech: boolean;
  readonly complements: ReadonlySet<string>;
}

/** One inflected form of a cue, as lower-case words. */
export interface CueWordForm {
  readonly words: readonly string[];
  readonly inflections: ReadonlySet<Inflection>;
  readonly entry: CueEntry;
}

/** Every form of every cue by its first word, longest first. */
export function readCues(): ReadonlyMap<string, readonly CueWordForm[]> {
  const byFirstWord = new Map<string, CueWordForm[]>();
  for (const row of readTable("cues")) {
    for (const form of wordForms(row)) {
      const first = form.words[0] ?? "";
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form].sort(longerFirst));
    }
  }
  return byFirstWord;
}

function longerFirst(a: CueWordForm, b: CueWordForm): number {
  return b.words.length - a.words.length;
}

function wordForms(row: Readonly<Record<string, string>>): readonly CueWordForm[] {
  const { lemma = "", form = "", forms = "", stance = "", speech = "", complements = "" } = row;
  if (!isForm(form) || !isStance(stance))
    throw new Error(`tables/cues.csv: ${lemma}: form ${form}, stance ${stance}`);
  const entry: CueEntry = {
    lemma,
    form,
    stance,
    speech: speech === "yes",
    complements: new Set(complements.split(" ").filter((complement) => complement !== "")),
  };
  const inflections = new Map<string, Set<Inflection>>();
  for (const [inflection, surface] of inflect(lemma, form, forms)) {
    inflections.set(surface, (inflections.get(surface) ?? new Set()).add(inflection));
  }
  return Array.from(inflections, ([surface, set]) => ({
    words: surface.split(" "),
    inflections: set,
    entry,
  }));
}

function isForm(form: string): form is CueEntry["form"] {
  return form === "verb" || form === "noun" || form === "adjective";
}

function inflect(
  lemma: string,
  form: CueEntry["form"],
  forms: string,
): readonly (readonly [Inflection, string])[] {
  if (form === "adjective") return [["adjective", lemma]];
  if (form === "noun") {
    return [
      ["noun", lemma],
      ["noun", forms === "" ? plural(lemma) : forms],
    ];
  }
  const [third, past, participle, ing] = forms === "" ? regularForms(lemma) : forms.split("|");
  if (third === undefined || past === undefined || participle === undefined || ing === undefined) {
    throw new Error(`tables/cues.csv: ${lemma}: forms are third|past|participle|ing`);
  }
  return [
    ["base", lemma],
    ["third", third],
    ["past", past],
    ["participle", participle],
    ["ing", ing],
  ];
}

function regularForms(lemma: string): readonly string[] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  return [plural(lemma), `${stem}ed`, `${stem}ed`, `${stem}ing`];
}

const sibilantEnd = /(?:s|x|z|ch|sh)$/;

function plural(lemma: string): string {
  return sibilantEnd.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
