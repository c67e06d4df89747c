import type { SentenceScore } from "../../lib/records.ts";

/** What is known of a sentence when it is scored. */
export interface SentenceFacts {
  readonly text: string;
  readonly figures: number;
  readonly attributed: boolean;
  readonly names: number;
}

interface Feature {
  readonly weight: number;
  /** In words, for the column `reasons`. */
  readonly reason: string;
  applies(sentence: SentenceFacts): boolean;
}

const matches = (pattern: RegExp) => (sentence: SentenceFacts) => pattern.test(sentence.text);
const words = ({ text }: SentenceFacts): number => text.split(/\s+/).length;

/** Log-odds weights; the features are those of ClaimBuster (Hassan et al. 2017) that need no parser. */
const features: readonly Feature[] = [
  { weight: 1.6, reason: "gives a figure", applies: ({ figures }) => figures > 0 },
  { weight: 0.5, reason: "gives several figures", applies: ({ figures }) => figures > 1 },
  {
    weight: 0.8,
    reason: "compares",
    applies: matches(/\b(?:more|less|fewer|higher|lower|most|least|largest|highest|lowest|worst|best|first|record|doubled|tripled)\b/i),
  },
  {
    weight: 0.7,
    reason: "says that something changed",
    applies: matches(/\b(?:rose|fell|increased|decreased|grew|dropped|cut|raised|lost|gained|created|surpassed|declined)\b/i),
  },
  { weight: 0.5, reason: "names someone or something", applies: ({ names }) => names > 0 },
  { weight: 0.4, reason: "attributed to a source", applies: ({ attributed }) => attributed },
  {
    weight: 0.5,
    reason: "accuses or denies",
    applies: matches(/\b(?:accus\w+|den(?:y|ies|ied)|alleg\w+|blam\w+|reject\w+|illegal\w*|fraud|corrupt\w*|kill\w*)\b/i),
  },
  { weight: -2, reason: "a question", applies: matches(/\?["”’']?$/) },
  { weight: -1.2, reason: "an opinion or a wish", applies: matches(/\b(?:I think|I believe|I hope|we hope|we believe|should|let(?:’|')s|want to)\b/i) },
  { weight: -0.6, reason: "about the future", applies: matches(/\b(?:will|going to|would)\b/i) },
  { weight: -1.2, reason: "very short", applies: (sentence) => words(sentence) < 6 },
];

const bias = -1.4;
/** A sentence is checkable sooner than it is worth a check. */
const checkableShift = 0.9;
const mostReasons = 3;

/** Scores a sentence by a logistic model over its features. */
export function scoreSentence(sentence: SentenceFacts): SentenceScore {
  const present = features.filter((feature) => feature.applies(sentence));
  const sum = present.reduce((total, { weight }) => total + weight, bias);
  const strongest = present.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostReasons);
  return {
    check_worthiness: logistic(sum),
    checkable: logistic(sum + checkableShift),
    reasons: strongest.map(({ reason }) => reason),
  };
}

function logistic(sum: number): number {
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
