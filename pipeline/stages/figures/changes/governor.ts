import type { Amount } from "../ranges.ts";
import type { Piece } from "../text/pieces.ts";
import { headOf, topOf } from "../text/trees.ts";
import type { Lead } from "./lead.ts";
import { governs, isBare, isShare, nounAt, sizes, wordsBefore, type ChangeWord } from "./words.ts";

/** In pieces, from a number to the word on which it depends. */
const reach = 20;
/** The same for a noun behind it, and for a verb without “by” or “to”. */
const nearReach = 6;
/** Relations within a clause by which a noun depends on its verb. */
const arguments_ = new Set(["obj", "nsubj", "nsubj:pass", "obl", "nmod", "appos", "compound", "nummod"]);

/** The word for a change on which an amount depends by the syntax of its sentence: the “cut” of “cut the key rate by 5%”. */
export function governorOf(all: readonly Piece[], amount: Amount, lead: Lead): ChangeWord | null {
  const head = headOf(all, lead.noun ?? topOf(all, amount));
  const behind = nounBehind(all, amount, head);
  if (behind || lead.link === "at") return behind;
  if (lead.link === null)
    return isFree(all, amount, lead.first) ? chainCue(all, amount, lead, lead.first - 1, nearReach) : null;
  if (lead.link === "of" ? !isShare(amount) : amount.kind === "count" && !isBare(all, amount)) return null;
  return chainCue(all, amount, lead, head, reach);
}

/** “a sharp 3 percent quarterly drop” */
function nounBehind(all: readonly Piece[], amount: Amount, head: number): ChangeWord | null {
  if (head < amount.end || head - amount.rateEnd > nearReach || (amount.kind === "count" && !amount.joined))
    return null;
  const noun = all[head]?.syntax?.upos === "NOUN" ? nounAt(all, head) : null;
  return noun && sizes(noun, all, amount) ? noun : null;
}

const objects = new Set(["NOUN", "PROPN", "PRON"]);

/** “cut emissions 80 percent”: a share right behind an object, which is no part of it. */
function isFree(all: readonly Piece[], amount: Amount, first: number): boolean {
  if (!isShare(amount)) return false;
  const behind = all[amount.rateEnd]?.syntax?.upos ?? "";
  return objects.has(all[first - 1]?.syntax?.upos ?? "") && behind !== "NOUN" && behind !== "ADJ";
}

/** The word for a change found by going up from an index, through the object of a verb at most. */
function chainCue(
  all: readonly Piece[],
  amount: Amount,
  lead: Lead,
  from: number,
  within: number,
): ChangeWord | null {
  let at = from;
  for (let steps = 0; steps < 3 && at >= Math.max(0, lead.first - within); steps++) {
    const word =
      at < lead.first ? wordAt(all, at).find((one) => governs(one, lead.link, all, amount)) : undefined;
    if (word) return word;
    if (!arguments_.has(all[at]?.syntax?.deprel ?? "")) return null;
    at = headOf(all, at);
  }
  return null;
}

/** The words for a change that a piece is, or a verb with the “up” or “down” behind it: “pushed up prices to $3”. */
function wordAt(all: readonly Piece[], index: number): readonly ChangeWord[] {
  const own = wordsBefore(all, index);
  const particle = all[index]?.syntax?.upos === "VERB" ? wordsBefore(all, index + 1) : [];
  return [...own, ...particle.filter(({ place }) => place === "adverb")];
}
