import { dependents } from "./tree.ts";
import { wordAt, type Passages } from "./wording.ts";

const afterI: Readonly<Record<string, string>> = { am: "is", have: "has", do: "does" };
const unchanged = new Set(
  "was had did will would can ca could may might must should wo is has does".split(" "),
);
/** What a contracted verb is, by its lemma: after a name an apostrophe would look like a genitive. */
const spelledOut: Readonly<Record<string, string>> = { be: " is", will: " will", would: " would" };
const singular = new Set(["he", "she", "it"]);

/**
 * The forms that the verbs of a pronoun take after a name in the singular, by their tokens; null if that cannot be told without forming a
 * word that the text has not.
 */
export function agreeingVerbs(
  place: Passages,
  token: number,
  pronoun: string,
): ReadonlyMap<number, string> | null {
  const { tree } = place;
  const verb = tree.syntax[token]?.head ?? -1;
  const coordinated = dependents(tree, verb, "conj").filter(
    (one) => dependents(tree, one, "nsubj", "expl").length === 0,
  );
  const forms = new Map<number, string>();
  for (const one of [verb, ...coordinated]) {
    const [helper] = dependents(tree, one, "aux", "cop");
    const form = formOf(place, helper ?? one, helper !== undefined, pronoun);
    if (form === null) return null;
    if (form !== undefined) forms.set(helper ?? one, form);
  }
  return forms;
}

/** The form of one verb: undefined if it stays as it is, null if it cannot be told. */
function formOf(
  place: Passages,
  verb: number,
  isHelper: boolean,
  pronoun: string,
): string | null | undefined {
  const word = wordAt(place, verb);
  if (/^['’]/.test(word)) return contracted(place, verb, word);
  if (singular.has(pronoun)) return undefined;
  const form = pronoun === "i" ? afterI[word] : undefined;
  if (form !== undefined) return form;
  return (isHelper ? unchanged.has(word) : isPast(place, verb)) ? undefined : null;
}

function contracted({ tree }: Passages, verb: number, word: string): string | null {
  const { lemma = "" } = tree.syntax[verb] ?? {};
  if (word.endsWith("re")) return null;
  if (lemma === "have") return word.endsWith("d") ? " had" : " has";
  return spelledOut[lemma] ?? null;
}

/** “went”, “closed”: of another form than the lemma, and neither of the present nor in -ing. */
function isPast(place: Passages, verb: number): boolean {
  const { lemma = "", upos = "" } = place.tree.syntax[verb] ?? {};
  const word = wordAt(place, verb);
  return upos === "VERB" && word !== lemma && !/(?:s|ing)$/.test(word);
}
