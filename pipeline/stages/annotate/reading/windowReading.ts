import type {
  Mention,
  ReadAttribution,
  SentenceReading,
  TokenRange,
  TokenSyntax,
} from "../../../lib/reading.ts";
import { antecedentsOf } from "./antecedents.ts";
import { chain } from "./chain.ts";
import { bestRule, lemmaOf, type LemmaRules } from "./lemmas.ts";
import { linkedAttributions, type LinkedAttribution } from "./links.ts";
import type { Calibration, ConfidenceWeights, Decoding } from "./modelFiles.ts";
import type { Window } from "./windows.ts";

/** What the graphs give for one window; see `training/onrecord_training/graph.py` for their shapes. */
export interface WindowScores {
  readonly roles: Float32Array;
  readonly cueOf: Float32Array;
  readonly sourceOf: Float32Array;
  readonly antecedents: Float32Array;
  readonly heads: readonly number[];
  readonly relations: Int32Array;
  readonly upos: Int32Array;
  readonly lemmaRules: Float32Array;
  readonly mentions: Int32Array;
  readonly checkWorthy: Float32Array;
  readonly checkable: Float32Array;
}

/** The attributions of a window, in tokens of the document. */
export function attributionsOf(
  window: Pick<Window, "first" | "endsParagraph">,
  scores: Pick<WindowScores, "roles" | "cueOf" | "sourceOf">,
  decoding: Decoding,
): readonly ReadAttribution[] {
  const { roles: names } = decoding;
  const roleChain = chain(scores.roles, decoding, window.endsParagraph);
  const continuesCue = names.indexOf("I-cue");
  const found = linkedAttributions({
    roles: roleChain.best().map((role) => names[role] ?? "O"),
    mayContinueCue: (word) => bestOf(scores.roles, word, names.length) === continuesCue,
    cueOf: scores.cueOf,
    sourceOf: scores.sourceOf,
    chain: roleChain,
    beginContent: names.indexOf("B-content"),
  });
  const moved = ({ first, end }: TokenRange): TokenRange => ({
    first: first + window.first,
    end: end + window.first,
  });
  return found.map((one) => ({
    ...one,
    contents: one.contents.map(moved),
    cue: one.cue && moved(one.cue),
    source: one.source && moved(one.source),
    confidence: confidenceOf(one, decoding.confidence),
  }));
}

/** Probabilities closer to 0 and 1 say no more. */
const leastProbability = 1e-4;

function confidenceOf(
  found: LinkedAttribution,
  { intercept, content, cue, source }: ConfidenceWeights,
): number {
  const odds = (probability: number): number => {
    const kept = Math.min(Math.max(probability, leastProbability), 1 - leastProbability);
    return Math.log(kept / (1 - kept));
  };
  const { contentProbability, cueProbability, sourceProbability } = found;
  const sum =
    content * odds(contentProbability) + cue * odds(cueProbability) + source * odds(sourceProbability);
  return logistic(intercept + sum);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Part of speech, lemma and dependency of every word of a window. */
export function syntaxOf(
  forms: readonly string[],
  window: Window,
  { heads, relations, upos, lemmaRules }: WindowScores,
  decoding: Decoding & LemmaRules,
): readonly TokenSyntax[] {
  const rules = decoding.lemmaRules.length;
  return forms.map((form, word) => {
    const head = heads[word] ?? -1;
    return {
      upos: decoding.upos[upos[word] ?? -1] ?? "X",
      lemma: lemmaOf(form, bestRule(form, lemmaRules.subarray(word * rules, (word + 1) * rules), decoding)),
      head: head < 0 ? -1 : head + window.first,
      deprel: head < 0 ? "root" : (decoding.relations[relations[word] ?? -1] ?? "dep"),
    };
  });
}

/** The mentions of a window, by their heads. */
export function mentionsOf(
  forms: readonly string[],
  window: Window,
  { mentions, antecedents }: WindowScores,
  { mentionTypes }: Decoding,
): readonly Mention[] {
  const isMention = forms.map((_, word) => (mentions[word] ?? 0) > 0);
  const targets = antecedentsOf(forms, isMention, antecedents);
  return targets.flatMap((target, word) => {
    const type = mentionTypes[mentions[word] ?? 0] ?? "other";
    const antecedent = target === null ? null : target + window.first;
    return isMention[word] === true ? [{ token: word + window.first, type, antecedent }] : [];
  });
}

/** How likely the sentences are worth a check, and can be checked. */
export function sentenceReadings(scores: WindowScores, decoding: Decoding): readonly SentenceReading[] {
  const [worthy, checkable] = [scores.checkWorthy, scores.checkable];
  const count = worthy.length / worthyClasses;
  return Array.from({ length: count }, (_, sentence) => ({
    checkWorthy: calibrated(logOdds(worthy, sentence, worthyClasses), decoding.checkWorthy),
    checkable: calibrated(logOdds(checkable, sentence, checkableClasses), decoding.checkable),
  }));
}

/** ClaimBuster’s: no factual claim, an unimportant one, one worth a check. */
const worthyClasses = 3;
/** PoliClaim’s: no factual claim, one. */
const checkableClasses = 2;

/** The logarithm of the odds of the last class. */
function logOdds(scores: Float32Array, row: number, classes: number): number {
  const own = scores.subarray(row * classes, (row + 1) * classes);
  const last = own[classes - 1] ?? 0;
  let others = 0;
  for (const score of own.subarray(0, classes - 1)) others += Math.exp(score - last);
  return -Math.log(others);
}

function calibrated(odds: number, { slope, shift }: Calibration): number {
  return logistic(slope * odds + shift);
}

/** Index of the first highest score in a row. */
function bestOf(scores: ArrayLike<number>, row: number, columns: number): number {
  let best = 0;
  for (let column = 1; column < columns; column++) {
    if ((scores[row * columns + column] ?? 0) > (scores[row * columns + best] ?? 0)) best = column;
  }
  return best;
}
