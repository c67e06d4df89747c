import { readTable } from "../../lib/tables.ts";
import { abbreviationKind } from "./abbreviations.ts";
import { matchEnd, type Piece } from "./pieces.ts";

const affixes = readTable("hyphenAffixes");
const prefixes = new Set(affixes.filter(({ place }) => place === "prefix").map(({ affix }) => affix));
const suffixes = new Set(affixes.filter(({ place }) => place === "suffix").map(({ affix }) => affix));
const contractions = new Map(
  readTable("contractions").map(({ pieces = "" }) => [pieces.replace("|", ""), pieces.indexOf("|")]),
);

// O'Brien, o’clock, U.S.A, node.js, report_2; not the two words of ended.Then.
const simpleWord = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:(?:['’_]|\.(?!\p{Lu}\p{Ll}))[\p{L}\p{M}\p{N}]+)*/uy;
const afterHyphen = /[\p{L}\p{M}\p{N}]+(?:(?:['’_]|\.(?!\p{Lu}\p{Ll}))[\p{L}\p{M}\p{N}]+)*/uy;
// w/o, s/he, and no alternatives such as and/or.
const slashedWord = /(?:\p{L}\/){1,2}\p{L}{1,2}(?![\p{L}\p{N}])/uy;
const clitic = /(?:n['’]t|['’](?:s|d|m|ll|re|ve))$/iu;
const longestClitic = 3;
// shouldn't've
const mostClitics = 2;
// Nothing of the sentence follows any more: closing marks, symbols, references.
const sentenceTail = /^(?:\[[0-9]{1,3}\]|[^\p{L}\p{N}])*$/u;
const innerMark = /^[,\p{White_Space}]/u;

/** The tokens of the word at `start`: several if it has clitics (`do n't`); none is an empty list. */
export function readWord(content: string, start: number): Piece[] {
  const end = findWordEnd(content, start);
  if (end === start) return [];
  const word = content.slice(start, end);
  const ends = [...divideWord(word).map((division) => start + division), end];
  const hasPeriod = content.charAt(end) === "." && keepsPeriod(word, content.slice(end + 1));
  return ends.map((pieceEnd, index) => ({
    start: ends[index - 1] ?? start,
    end: pieceEnd === end && hasPeriod ? end + 1 : pieceEnd,
    kind: "word",
  }));
}

/** Hyphenated words end at their first hyphen, unless an affix stands beside it. */
function findWordEnd(content: string, start: number): number {
  const slashedEnd = matchEnd(slashedWord, content, start);
  if (slashedEnd > start) return slashedEnd;
  let end = matchEnd(simpleWord, content, start);
  let partStart = start;
  while (end > start && content.charAt(end) === "-") {
    const next = matchEnd(afterHyphen, content, end + 1);
    const hasAffix =
      prefixes.has(content.slice(partStart, end).toLowerCase()) ||
      suffixes.has(content.slice(end + 1, next).toLowerCase());
    if (next === end + 1 || !hasAffix) break;
    partStart = end + 1;
    end = next;
  }
  return end;
}

/** Offsets in the word: `Kirby's` at 5, `cannot` at 3, `shouldn't've` at 6 and 9. */
function divideWord(word: string): number[] {
  const divisions: number[] = [];
  let rest = word;
  while (divisions.length < mostClitics) {
    const match = clitic.exec(rest.slice(-longestClitic));
    const division = match === null ? 0 : rest.length - match[0].length;
    if (division === 0) break;
    divisions.unshift(division);
    rest = rest.slice(0, division);
  }
  const inner = contractions.get(rest.toLowerCase().replace("’", "'"));
  return inner === undefined ? divisions : [inner, ...divisions];
}

/** Whether the period behind a word belongs to it: that of an abbreviation does, that of the sentence does not. */
function keepsPeriod(word: string, after: string): boolean {
  if (after.startsWith(".")) return false;
  const kind = abbreviationKind(`${word}.`);
  if (sentenceTail.test(after))
    return word.length > 1 && kind !== undefined && kind !== "numbering" && kind !== "unit";
  return kind !== undefined || innerMark.test(after);
}
