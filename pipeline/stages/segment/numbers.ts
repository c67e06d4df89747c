import { readTable } from "../../lib/tables.ts";
import { matchEnd, type Piece } from "./pieces.ts";

const attachedUnits = new Set(readTable("attachedUnits").map(({ unit }) => unit));

const telephone =
  /(?:[0-9]{1,3}[-/.])?(?:[0-9]{3}[-/.])?[0-9]{3}-[0-9]{4}(?![\p{L}\p{N}-])|[0-9]{5}-[0-9]{4}(?![\p{L}\p{N}-])/uy;
const numericDate = /[0-9]{1,2}-[0-9]{1,2}-[0-9]{2,4}(?![\p{L}\p{N}-])/uy;
// 1,200 3.5 .45 7:30 9/11 +44 2½
const number = /[+]?\p{Nd}+(?:[.,:/]\p{Nd}+)*\p{No}?|\p{No}|\.\p{Nd}+/uy;
const letters = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/uy;
const yearOfDecade = /^(?:[0-9]{2})?[0-9]0$/u;
const pluralEnd = /['’]s(?![\p{L}\p{N}])/uy;

/** A number at `start`, with the letters of 20th, 1990s or 4A, but without the unit of 5pm or 10k; none is an empty list. */
export function readNumber(content: string, start: number): Piece[] {
  const joined = Math.max(matchEnd(telephone, content, start), matchEnd(numericDate, content, start));
  if (joined > start) return [{ start, end: joined, kind: "number" }];
  const end = matchEnd(number, content, start);
  if (end === start) return [];
  const lettersEnd = matchEnd(letters, content, end);
  if (lettersEnd > end && !attachedUnits.has(content.slice(end, lettersEnd).toLowerCase())) {
    return [{ start, end: lettersEnd, kind: "word" }];
  }
  // the 1960's: a plural; 2016's is a possessive.
  const decadeEnd = yearOfDecade.test(content.slice(start, end)) ? matchEnd(pluralEnd, content, end) : end;
  return [{ start, end: decadeEnd, kind: decadeEnd > end ? "word" : "number" }];
}
