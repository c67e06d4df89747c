import type { Sentence, Token } from "../../lib/document.ts";
import { isWhiteSpace } from "../../lib/whiteSpace.ts";
import { readAddress } from "./addresses.ts";
import { elisionLength } from "./apostrophes.ts";
import { readNumber } from "./numbers.ts";
import { matchEnd, type Piece } from "./pieces.ts";
import { readWord } from "./words.ts";

const apostrophe = /['’‘]/u;
const longestElision = 8;
const clitic = /['’](?:s|d|m|ll|re|ve)(?![\p{L}\p{N}])/iuy;
const run = /``|''|…+|\.{2,}|[!?]{2,}|([-*=_~+<>])\1+|[:;=][-']?[()](?!\P{White_Space})/uy;
const single = /[^]/uy;
const symbol = /^[^\p{P}`]|^[%‰&@#§†‡]/u;

/** The tokens of each sentence, divided as in UD English: `do n't`, `Kirby 's`, `cease - fire`, `$ 3.2 billion`. */
export function findTokens(text: string, sentences: readonly Sentence[]): Token[] {
  return sentences.flatMap(({ start, end }, sentence) =>
    divideSentence(text.slice(start, end)).map((piece) => ({
      start: start + piece.start,
      end: start + piece.end,
      kind: piece.kind,
      sentence,
    })),
  );
}

function divideSentence(content: string): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  while (position < content.length) {
    if (isWhiteSpace(content.charAt(position))) {
      position += 1;
      continue;
    }
    const found = readPieces(content, position);
    pieces.push(...found);
    position = found.at(-1)?.end ?? content.length;
  }
  return pieces;
}

const readers = [readAddress, readElision, readNumber, readWord, readMark];

function readPieces(content: string, start: number): Piece[] {
  for (const read of readers) {
    const pieces = read(content, start);
    if (pieces.length > 0) return pieces;
  }
  return [];
}

/** ’em and ’90s behind white space, ’s behind anything else. */
function readElision(content: string, start: number): Piece[] {
  if (!apostrophe.test(content.charAt(start))) return [];
  const followsSpace = start === 0 || isWhiteSpace(content.charAt(start - 1));
  if (!followsSpace) {
    const end = matchEnd(clitic, content, start);
    return end === start ? [] : [{ start, end, kind: "word" }];
  }
  const length = elisionLength(content.slice(start + 1, start + 1 + longestElision));
  return length === 0 ? [] : [{ start, end: start + 1 + length, kind: "word" }];
}

function readMark(content: string, start: number): Piece[] {
  const end = Math.max(matchEnd(run, content, start), matchEnd(single, content, start));
  return [{ start, end, kind: symbol.test(content.slice(start, end)) ? "symbol" : "punctuation" }];
}
