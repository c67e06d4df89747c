import type { Span } from "../../lib/span.ts";
import { elisionLength } from "./apostrophes.ts";

export type Family = "double" | "guillemet" | "single";

/** A mark that may open or close a quotation. A weak closing mark may as well be the apostrophe of a possessive. */
export interface Mark extends Span {
  readonly family: Family;
  readonly straight: boolean;
  readonly opens: "surely" | "perhaps" | "no";
  readonly closes: "surely" | "weakly" | "no";
}

const marks = /``|''|["“”«»‘’']/gu;
const straightMark = /^["']/u;
const inchMarks = /["“”]/gu;
const whiteSpace = /\p{White_Space}/u;
const spaceOrBracket = /[\p{White_Space}([{=]/u;
const wordCharacter = /[\p{L}\p{N}]/u;
const openingNeighbour = /[\p{White_Space}([{<“"«‘'`\-–—/…:;,>*_=]/u;
const closingNeighbour = /[\p{White_Space}.,;:!?…)\]}>”"»’'\-–—/*_]/u;
const quotationMark = /["“‘'`]/u;
const singleOpeningNeighbour = /[\p{L}\p{N}$£€“"«([…]/u;
const digit = /[0-9]/u;
const feetAndInches = /[0-9]['’]\p{White_Space}?[0-9]{1,2}$/u;
const possessiveEnd = /(?:s|in)$/iu;
const wordAfterSpace = /^\p{White_Space}[\p{L}\p{N}]/u;
const letterOrSpaceThenLowerCase = /^(?:\p{White_Space}?\p{Ll}|-\p{L})/u;
const longestElision = 8;

/** The quotation marks of a paragraph in order; apostrophes and marks of feet and inches are left out. */
export function findMarks(text: string, paragraph: Span): Mark[] {
  const content = text.slice(paragraph.start, paragraph.end);
  const inches = findInches(content);
  const found: Mark[] = [];
  for (const { index, 0: characters } of content.matchAll(marks)) {
    if (inches.has(index)) continue;
    const mark = readMark(content, index, characters);
    if (mark.opens !== "no" || mark.closes !== "no") {
      found.push({ ...mark, start: paragraph.start + mark.start, end: paragraph.start + mark.end });
    }
  }
  return found;
}

function readMark(content: string, start: number, characters: string): Mark {
  const end = start + characters.length;
  const place = { start, end, straight: straightMark.test(characters) };
  switch (characters) {
    case "“":
    case "``":
      return { ...place, family: "double", opens: "surely", closes: "no" };
    case "”":
      return { ...place, family: "double", opens: "no", closes: "surely" };
    case "«":
      return { ...place, family: "guillemet", opens: "surely", closes: "no" };
    case "»":
      return { ...place, family: "guillemet", opens: "no", closes: "surely" };
    case '"':
    case "''":
      return { ...place, family: "double", opens: straightOpens(content, place), closes: "surely" };
    default:
      return { ...place, family: "single", ...readSingle(content, start, characters) };
  }
}

/** By what stands around it: a straight mark at the end of a word with nothing directly behind can only close. */
function straightOpens(content: string, { start, end }: Span): Mark["opens"] {
  const before = content.charAt(start - 1);
  const after = content.charAt(end);
  if (before !== "" && !openingNeighbour.test(before)) {
    return after === "" || closingNeighbour.test(after) ? "no" : "perhaps";
  }
  if (after !== "" && (quotationMark.test(after) || !closingNeighbour.test(after))) return "surely";
  return before === "" || spaceOrBracket.test(before) ? "perhaps" : "no";
}

function readSingle(content: string, start: number, character: string): Pick<Mark, "opens" | "closes"> {
  const before = content.charAt(start - 1);
  const after = content.charAt(start + 1);
  const canOpen = character !== "’" && (before === "" || openingNeighbour.test(before));
  const isElision = elisionLength(content.slice(start + 1, start + 1 + longestElision)) > 0;
  if (canOpen && singleOpeningNeighbour.test(after) && !isElision) return { opens: "surely", closes: "no" };
  const cannotClose =
    character === "‘" || before === "" || whiteSpace.test(before) || wordCharacter.test(after);
  if (cannotClose) return { opens: "no", closes: "no" };
  return { opens: "no", closes: isPossessiveShape(content, start) ? "weakly" : "surely" };
}

/** the boys’ room, workin’ hard; also a height of 6' above. */
function isPossessiveShape(content: string, start: number): boolean {
  const before = content.slice(Math.max(0, start - 2), start);
  const endsLikeOne = possessiveEnd.test(before) || digit.test(before.slice(-1));
  return endsLikeOne && wordAfterSpace.test(content.slice(start + 1, start + 4));
}

/**
 * Where marks of inches stand: the second of 6' 2", and, if the marks of a paragraph do not come out even,
 * the first that stands behind a digit and before a word.
 */
function findInches(content: string): ReadonlySet<number> {
  const inches = new Set<number>();
  const others: number[] = [];
  let balance = 0;
  for (const { index, 0: mark } of content.matchAll(inchMarks)) {
    if (mark !== "“" && feetAndInches.test(content.slice(Math.max(0, index - 5), index))) {
      inches.add(index);
    } else {
      balance += mark === '"' ? 0 : mark === "“" ? 1 : -1;
      others.push(index);
    }
  }
  const uneven = balance < 0 || (others.length - Math.abs(balance)) % 2 === 1;
  const lone = uneven ? others.find((index) => isInchLike(content, index)) : undefined;
  if (lone !== undefined) inches.add(lone);
  return inches;
}

function isInchLike(content: string, index: number): boolean {
  return (
    digit.test(content.charAt(index - 1)) &&
    letterOrSpaceThenLowerCase.test(content.slice(index + 1, index + 4))
  );
}
