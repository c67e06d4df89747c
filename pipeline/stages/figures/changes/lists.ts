import type { Amount } from "../ranges.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, lowerAt, type Piece } from "../text/pieces.ts";
import { isTime } from "./cues.ts";
import type { Changed } from "./index.ts";
import { isShare } from "./words.ts";

/** In pieces, from one size of a change to the next in a list. */
const reach = 8;
const functionWords = wordClass("function");
const joins = new Set([",", ";", "and", "while", "by", "the", "of"]);
/** Parts of speech between two sizes of which only the first has a verb. */
const nominal = new Set(["NOUN", "PROPN", "ADJ", "DET", "CCONJ", "PUNCT"]);

/** True if a share goes on with a list of changes, whose verb is told once: “prices rose 5% and wages 3%”, “Acme was down 3%, Apex by 2%”. */
export function continuesList(all: readonly Piece[], last: Changed, amount: Amount, first: number): boolean {
  if (last.change.role !== "delta" || !isShare(amount) || amount.unit?.code !== last.amount.unit?.code)
    return false;
  const between = all.slice(last.end, first);
  if (between.length > reach || articles.has(lowerAt(all, first - 1))) return false;
  const opens = joins.has(lowerAt(all, last.end)) || isTime(all, last.end);
  return (
    opens &&
    between.some(({ lower }) => openers.has(lower)) &&
    between.every((_, at) => isListed(all, last.end + at))
  );
}

const articles = new Set(["a", "an", "the"]);
const openers = new Set([",", ";", "and", "while"]);

function isListed(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (joins.has(lowerAt(all, index)) || isTime(all, index) || isCapitalised(piece)) return true;
  if (piece?.kind !== "word" || functionWords.has(piece.lower)) return false;
  return piece.syntax !== null && nominal.has(piece.syntax.upos);
}
