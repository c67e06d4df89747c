import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { adverb, wordsBefore } from "./words.ts";

/** The word that tells the place of a number in a change; null for none. */
export type Link = "by" | "to" | "from" | "at" | "of" | null;

/** What leads from a word for a change to a number: the “to a record high of” of “rose to a record high of 5%”. */
export interface Lead {
  readonly link: Link;
  /** Index where it starts. */
  readonly first: number;
  /** Index of the noun that stands for the number: “high”; null if it stands for itself. */
  readonly noun: number | null;
}

const links = ["by", "to", "from", "at", "of"] as const;
const determiners = wordClass("change-determiner");
const functionWords = wordClass("function");
const finiteVerbs = wordClass("finite-verb");
const levels = wordClass("level-noun");
/** Words that may stand between a word for a change and a number: “rose another 5%”. */
const softeners = wordClass("change-softener");
/** Between the link and the number: “by a tepid 3%”, “to a seasonally adjusted 5%”. */
const longest = 4;

/** True for what may stand between a word for a change and a number: “another”, “sharply”, “an additional”. */
export function isSoftener(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  if (softeners.has(word) || adverb.test(word)) return true;
  return determiners.has(word) && softeners.has(lowerAt(all, index + 1));
}

/** The lead of the number at an index, which starts at the number where there is none. */
export function leadBefore(all: readonly Piece[], first: number): Lead {
  const noun = lowerAt(all, first - 1) === "of" && levels.has(lowerAt(all, first - 2)) ? first - 2 : null;
  const end = noun ?? first;
  for (let at = end - 1; at >= Math.max(0, end - longest); at--) {
    const word = lowerAt(all, at);
    const link = links.find((known) => known === word);
    if (link)
      return leads(all, at, end) || noun !== null
        ? { link, first: at, noun }
        : { link: null, first, noun: null };
    const inside =
      all[at]?.kind === "word" && (determiners.has(word) || softeners.has(word) || !functionWords.has(word));
    if (!inside || finiteVerbs.has(word) || wordsBefore(all, at).length > 0) break;
  }
  return { link: null, first, noun: null };
}

/** True if all that stands between a link and a number belongs to the number. */
function leads(all: readonly Piece[], link: number, end: number): boolean {
  if (determiners.has(lowerAt(all, link + 1))) return true;
  for (let at = link + 1; at < end; at++) if (!isSoftener(all, at)) return false;
  return true;
}
