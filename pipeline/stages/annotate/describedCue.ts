import type { CueForm } from "../../lib/annotation.ts";
import type { TokenSyntax } from "../../lib/reading.ts";
import { contentAfter } from "./contents.ts";
import type { Cue, CuedSentence } from "./cues.ts";
import { readCues, type CueEntry } from "./lexicon.ts";
import { isPredicative, type Marked } from "./marked.ts";
import { verbGroupAt } from "./verbGroups.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

type CueValues = Pick<Marked, "cueLemma" | "cueForm" | "stance" | "speech" | "negated" | "predicative">;

/**
 * What is known of a cue that the reading model marks: by the rules, by the table of cues, or else its lemma alone.
 * `range`: its words in the sentence; `cue`: what the rules read there; `syntax`: of every word of the sentence.
 */
export function describedCue(
  sentence: CuedSentence,
  range: WordRange,
  cue: Cue | null,
  syntax: readonly TokenSyntax[],
): CueValues {
  const { words } = sentence;
  const lower = lowerAt(words, range.first);
  if (lower === ":") return { ...plain, cueLemma: ":", cueForm: "colon" };
  if (lower === "according") return { ...plain, cueLemma: "according to", cueForm: "according_to" };
  if (cue) {
    const predicative = isPredicative(cue, contentAfter(sentence, cue)?.rule ?? null);
    return { ...entryValues(cue.entry), negated: cue.negated, predicative };
  }
  const head = headOfCue(range, syntax);
  const { lemma, upos } = syntax[head] ?? { lemma: lower, upos: "X" };
  const form = formByPos[upos] ?? "none";
  const { negated } = verbGroupAt(words, head);
  const entry = entryAt(words, head, form);
  const known = entry ? entryValues(entry) : { ...plain, speech: false, cueLemma: lemma, cueForm: form };
  return { ...known, negated, predicative: form !== "noun" };
}

const plain = { stance: "state", speech: true, negated: false, predicative: true } as const;

function entryValues({ lemma, form, stance, speech }: CueEntry): Omit<CueValues, "negated" | "predicative"> {
  return { cueLemma: lemma, cueForm: form, stance, speech };
}

const formByPos: Readonly<Record<string, CueForm>> = {
  VERB: "verb",
  AUX: "verb",
  NOUN: "noun",
  PROPN: "noun",
  ADJ: "adjective",
};
const headsByRank = [["VERB"], ["NOUN", "ADJ", "PROPN"], ["AUX"]];

/** Index of the last verb of a cue, else of its last noun or adjective. */
function headOfCue({ first, last }: WordRange, syntax: readonly TokenSyntax[]): number {
  const indices = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  for (const wanted of headsByRank) {
    const found = indices.findLast((index) => wanted.includes(syntax[index]?.upos ?? ""));
    if (found !== undefined) return found;
  }
  return last;
}

const lexicon = readCues();

/** The longest entry of the table of cues that begins at a word and has this form. */
function entryAt(words: readonly Word[], at: number, form: CueForm): CueEntry | null {
  const forms = lexicon.get(lowerAt(words, at)) ?? [];
  const isThere = (surface: readonly string[]): boolean =>
    surface.every((word, nth) => lowerAt(words, at + nth) === word);
  return forms.find(({ words: surface, entry }) => entry.form === form && isThere(surface))?.entry ?? null;
}
