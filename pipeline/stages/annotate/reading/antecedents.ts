import type { Mention } from "../../../lib/reading.ts";

/** Third-person pronouns by what they agree with: those of two kinds cannot speak of the same. */
const pronounForms = {
  he: ["he", "him", "his", "himself"],
  she: ["she", "her", "hers", "herself"],
  it: ["it", "its", "itself"],
  they: ["they", "them", "their", "theirs", "themselves", "themself"],
};
const kinds = new Map(
  Object.entries(pronounForms).flatMap(([kind, forms]) => forms.map((form) => [form, kind])),
);
const persons: ReadonlySet<string | undefined> = new Set(["he", "she", "they"]);
/** Such a pronoun hardly ever speaks of nobody: its antecedent may score less than none by so much. */
const lenience = 0.5;

/**
 * For each word of a window the mention before it that speaks of the same; null where there is none, or the word is no mention.
 * `scores`: words × (words + 1), from each word to every word and, last, to none.
 */
export function antecedentsOf(
  forms: readonly string[],
  isMention: readonly boolean[],
  scores: Float32Array,
): readonly (number | null)[] {
  const kindOf = forms.map((form) => kinds.get(form.toLowerCase()));
  return forms.map((_, word) => {
    if (isMention[word] !== true) return null;
    const row = scores.subarray(word * (forms.length + 1), (word + 1) * (forms.length + 1));
    const kind = kindOf[word];
    let best: number | null = null;
    for (let other = 0; other < word; other++) {
      const agrees = kind === undefined || kindOf[other] === undefined || kindOf[other] === kind;
      if (isMention[other] !== true || !agrees) continue;
      if (best === null || (row[other] ?? 0) > (row[best] ?? 0)) best = other;
    }
    const none = row[forms.length] ?? 0;
    return best !== null && (row[best] ?? 0) + (persons.has(kind) ? lenience : 0) > none ? best : null;
  });
}

/**
 * The mentions of a document, where a pronoun for persons that has no antecedent in its window speaks of whom the last pronoun of its
 * kind spoke of.
 */
export function carriedAntecedents(
  mentions: readonly Mention[],
  formOf: (token: number) => string,
): readonly Mention[] {
  const last = new Map<string, number>();
  return mentions.map((mention) => {
    const kind = kinds.get(formOf(mention.token).toLowerCase());
    if (kind === undefined || !persons.has(kind)) return mention;
    const antecedent = mention.antecedent ?? last.get(kind) ?? null;
    if (antecedent !== null) last.set(kind, mention.token);
    return { ...mention, antecedent };
  });
}
