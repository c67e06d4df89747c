import { readTable } from "../../lib/tables.ts";

const irregular = new Map(
  readTable("irregularVerbs").map(({ lemma = "", forms = "" }) => [lemma, forms.split(" ")]),
);

const sibilantEnd = /(?:s|x|z|ch|sh)$/;
const consonantAndY = /[^aeiou]y$/;
/** “plan”, “commit”, “signal”: the last letter may double. */
const mayDouble = /[^aeiou][aeiou][bdglmnprt]$/;

/** The forms of a verb, itself included. Where a last letter may double, both spellings: “signaled”, “signalled”. */
export function verbForms(lemma: string): ReadonlySet<string> {
  const stems = mayDouble.test(lemma) ? [lemma, lemma + lemma.slice(-1)] : [lemma];
  const regular = stems.flatMap((stem) => [pastOf(stem), ingOf(stem)]);
  return new Set([lemma, endingInS(lemma), ...regular, ...(irregular.get(lemma) ?? [])]);
}

/** Singular and plural of a noun. */
export function nounForms(lemma: string): ReadonlySet<string> {
  return new Set([lemma, endingInS(lemma)]);
}

function pastOf(stem: string): string {
  if (stem.endsWith("e")) return `${stem}d`;
  return consonantAndY.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function ingOf(stem: string): string {
  const dropsE = stem.endsWith("e") && !stem.endsWith("ee") && stem !== "be";
  return `${dropsE ? stem.slice(0, -1) : stem}ing`;
}

/** Third person of a verb, plural of a noun. */
function endingInS(lemma: string): string {
  if (consonantAndY.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return sibilantEnd.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
