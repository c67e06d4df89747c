/**
 * Applies a lemma rule to a word form: `-2+y` takes two characters off the end and adds “y”, `=be` replaces the form; a leading `^` keeps
 * its capitals. A rule that leaves nothing gives the form. The rules are those of `training/onrecord_training/treebanks.py`.
 */
export function lemmaOf(form: string, rule: string): string {
  if (rule.startsWith("=")) return rule.slice(1);
  const keepsCapitals = rule.startsWith("^");
  const base = Array.from(keepsCapitals ? form : form.toLowerCase());
  const [cut, added] = splitOnce(rule.slice(keepsCapitals ? 2 : 1), "+");
  const length = Number(cut);
  const lemma = length <= base.length ? base.slice(0, base.length - length).join("") + added : "";
  return lemma === "" ? base.join("") : lemma;
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The lemma rules, and for each the endings that it takes off; empty where it takes none. */
export interface LemmaRules {
  readonly lemmaRules: readonly string[];
  readonly lemmaEndings: readonly (readonly string[])[];
}

/** The rule of highest score among those that take an ending off which the form has: “told” is no model for “warned”. */
export function bestRule(
  form: string,
  scores: ArrayLike<number>,
  { lemmaRules, lemmaEndings }: LemmaRules,
): string {
  const lower = form.toLowerCase();
  const fits = (rule: number): boolean => {
    const endings = lemmaEndings[rule] ?? [];
    if (lemmaRules[rule]?.startsWith("=") === true) return endings.includes(lower);
    return endings.length === 0 || endings.some((ending) => lower.endsWith(ending));
  };
  let best = -1;
  for (let rule = 0; rule < lemmaRules.length; rule++) {
    if ((best < 0 || (scores[rule] ?? 0) > (scores[best] ?? 0)) && fits(rule)) best = rule;
  }
  return lemmaRules[best] ?? "-0+";
}
