import { relationAt, topOf } from "../text/trees.ts";
import { isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";

/** Matches the “’s” of “Monday’s” and “year's”; not that of “years”. */
export const possessiveEnding = /['’]s$/;

/** The lower-case word at an index without its possessive ending: “monday” for “Monday’s”. */
export function timeWordAt(all: readonly Piece[], index: number): string {
  const word = lowerAt(all, index);
  return word.endsWith("s") ? word.replace(possessiveEnding, "") : word;
}

/** True for a word in the possessive case. */
export function isPossessive(all: readonly Piece[], index: number): boolean {
  return possessiveEnding.test(lowerAt(all, index));
}

const attributes = new Set(["compound", "amod", "nummod", "flat"]);

/** True for a time that describes the noun after it: “January sales”, “last year’s budget”, “the third-quarter loss”. */
export function isAttribute(all: readonly Piece[], time: Range): boolean {
  if (isPossessive(all, time.end - 1) || isJoint(all, time.end)) return true;
  const top = topOf(all, time);
  return attributes.has(relationAt(all, top)) || all[top]?.syntax?.deprel === "nmod:poss";
}

/** Words for one end of a time, and which: “the end of March”. */
export const edges: ReadonlyMap<string, "from" | "to"> = new Map([
  ["end", "to"],
  ["close", "to"],
  ["beginning", "from"],
  ["start", "from"],
]);
