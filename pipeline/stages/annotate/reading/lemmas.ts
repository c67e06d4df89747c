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

/** The lemma rules, and what tells where one applies. */
export interface LemmaRules {
  readonly lemmaRules: readonly string[];
  /** For each rule the endings that it takes off; empty where it takes none. */
  readonly lemmaEndings: readonly (readonly string[])[];
  /** Is this a common English word? */
  isWord(lemma: string): boolean;
}

/** Among rules that score less by no more than so much, one that gives a word is preferred. */
const margin = 3;

/**
 * The rule of highest score among those that take an ending off which the form has: “told” is no model for “warned”. Where it gives no
 * common word, like “companie”, another one that does and scores about as much; names keep theirs.
 */
export function bestRule(form: string, scores: ArrayLike<number>, rules: LemmaRules): string {
  const { lemmaRules } = rules;
  const lower = form.toLowerCase();
  const scoreOf = (rule: number): number => scores[rule] ?? 0;
  const best = highest(scores, lemmaRules, (rule) => fits(lower, rule, rules));
  const chosen = lemmaRules[best] ?? plainRule;
  const givesWord = (rule: number): boolean => {
    const lemma = lemmaOf(form, lemmaRules[rule] ?? plainRule);
    return lemma !== form && rules.isWord(lemma);
  };
  if (chosen.startsWith("^") || !letters.test(form) || rules.isWord(lemmaOf(form, chosen))) return chosen;
  const other = highest(scores, lemmaRules, (rule) => {
    return scoreOf(rule) >= scoreOf(best) - margin && fits(lower, rule, rules) && givesWord(rule);
  });
  return lemmaRules[other] ?? chosen;
}

/** Takes the form for its lemma. */
const plainRule = "-0+";
const letters = /^\p{L}+$/u;

function fits(lower: string, rule: number, { lemmaRules, lemmaEndings }: LemmaRules): boolean {
  const endings = lemmaEndings[rule] ?? [];
  if (lemmaRules[rule]?.startsWith("=") === true) return endings.includes(lower);
  return endings.length === 0 || endings.some((ending) => lower.endsWith(ending));
}

/** The first rule of highest score for which a test holds; -1 if it holds for none. */
function highest(
  scores: ArrayLike<number>,
  lemmaRules: readonly string[],
  test: (rule: number) => boolean,
): number {
  let best = -1;
  for (let rule = 0; rule < lemmaRules.length; rule++) {
    if ((best < 0 || (scores[rule] ?? 0) > (scores[best] ?? 0)) && test(rule)) best = rule;
  }
  return best;
}
