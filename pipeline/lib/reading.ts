import type { Segments } from "./document.ts";

/** A stretch of tokens: the index of the first, and of the one after the last. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** An attribution as the reading model marks it; probabilities are between 0 and 1. */
export interface ReadAttribution {
  /** In text order; contents that share a cue are parts of one attribution. */
  readonly contents: readonly TokenRange[];
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
  /** That the contents stand exactly so: the least of them. */
  readonly contentProbability: number;
  /** That the contents belong to this cue, or to none: the least of them. */
  readonly cueProbability: number;
  /** That the cue belongs to this source, or to none. */
  readonly sourceProbability: number;
  /** That it is right, of all three; calibrated. */
  readonly confidence: number;
}

/** What Universal Dependencies say of a token. */
export interface TokenSyntax {
  readonly upos: string;
  readonly lemma: string;
  /** Index of the token that it depends on; -1 for a root. No token depends on itself, nor through others. */
  readonly head: number;
  readonly deprel: string;
}

/** A person, place or thing spoken of, by the token that heads its phrase. */
export interface Mention {
  readonly token: number;
  /** Entity type of UD English GUM: person, organization, place, … */
  readonly type: string;
  /** The head of the mention before that speaks of the same; null if there is none near. */
  readonly antecedent: number | null;
}

/** How likely a sentence is worth a check, and states something that can be checked: between 0 and 1. */
export interface SentenceReading {
  readonly checkWorthy: number;
  readonly checkable: number;
}

/** What the reading model reads off one document. */
export interface Reading {
  /** In order of their first contents. */
  readonly attributions: readonly ReadAttribution[];
  /** One for each token. */
  readonly syntax: readonly TokenSyntax[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** One for each sentence. */
  readonly sentences: readonly SentenceReading[];
}

/** Reads texts; made once, used for every document. */
export interface Reader {
  /** What runs the model: name and version of a library, and its kind of processor. */
  readonly backend: string;
  /** The sha256, in hex, of all that the readings depend on besides the text. */
  readonly digest: string;
  read(text: string, segments: Segments): Promise<Reading>;
}
