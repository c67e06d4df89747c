import type { Stance } from "../../lib/stances.ts";
import { verbGroupAt } from "./verbGroups.ts";
import { auxiliaries, determiners, isAdverb, wordClass } from "./wordClasses.ts";
import { lowerAt, type Word } from "./words.ts";

const telling = wordClass("telling");
const passedOver = new Set(["to", "any", "further", "all", "or", "either", "immediate"]);
const farthest = 6;

/**
 * The stance of a cue with what it refuses. Who refuses to say, confirm, deny or rule out something leaves it open: no_comment; who
 * refuses to act refuses. `last`: the last word of the cue's head.
 */
export function composedStance(words: readonly Word[], last: number, stance: Stance): Stance {
  if (stance !== "refuse") return stance;
  for (let at = last + 1; at <= last + farthest; at++) {
    const lower = lowerAt(words, at);
    if (telling.has(lower) || (lower === "rule" && lowerAt(words, at + 1) === "out")) return "no_comment";
    if (!passedOver.has(lower) && !isPassedOver(lower)) return stance;
  }
  return stance;
}

function isPassedOver(lower: string): boolean {
  return isAdverb(lower) || auxiliaries.has(lower) || determiners.has(lower);
}

/**
 * What turns the cue behind it round without standing in its verb group: “failed to condemn”, “has yet to confirm”, “no longer
 * supports”, “neither confirmed nor denied”, “without saying”; not “failed us to condemn”.
 */
const negatingPhrase =
  /(?:^| )(?:no longer|neither|nor|without|yet to|(?:fail|neglect)(?:s|ed|ing)? to|refrain(?:s|ed|ing)? from)$/;
/** “no plans”, “no immediate plans”. */
const negatingDeterminer = /(?:^| )no(?: [a-z]+)?$/;
const longestPhrase = 3;

/** Is a cue negated, in its verb group or by what stands before it? `head`: the word that says what the cue does. */
export function isNegatedCue(words: readonly Word[], head: number, isNoun: boolean): boolean {
  const { first, negated } = verbGroupAt(words, head);
  const before = words
    .slice(Math.max(0, first - longestPhrase), first)
    .map(({ lower }) => lower)
    .join(" ");
  return negated || negatingPhrase.test(before) || (isNoun && negatingDeterminer.test(before));
}
