import { isBlank, type Line } from "./lines.ts";

/** A line break within a block of lines. */
interface Break {
  readonly line: Line;
  readonly next: Line;
}

// Narrower is verse or a table; wider is no editor's or mail program's habit.
const leastWidth = 30;
const greatestWidth = 120;
// Fewer breaks in mid-sentence could be a headline, a byline and a dateline.
const fewestBreaks = 3;
const leastShareFull = 0.8;
// Two of three lines of wrapped news begin in lower case; lines of a list, a table or verse seldom do.
const leastShareLowerCase = 0.4;

const lowerCaseStart = /^["'“‘(]?\p{Ll}/u;
const firstWord = /^\P{White_Space}{0,100}/u;
const listItem = /^(?:[-*•>]|\(?[0-9]{1,3}[.)])\p{White_Space}/u;
const sentenceEnd = /[.!?…:;]["'”’)\]]?$/u;

/**
 * The width in UTF-16 units to which the whole document is wrapped, or null if its line breaks end paragraphs. Where
 * lines are wrapped, those that break off in mid-sentence are of about the same length and had no room for the next word.
 */
export function findWrapWidth(text: string, lines: readonly Line[]): number | null {
  const breaks = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined || isBlank(line) || isBlank(next) ? [] : [{ line, next }];
  });
  const inMidSentence = breaks.filter(
    ({ line, next }) => next.indent <= line.indent && !sentenceEnd.test(textOf(text, line)),
  );
  if (inMidSentence.length < fewestBreaks) return null;
  const width = usualWidth(inMidSentence);
  if (width < leastWidth || width > greatestWidth) return null;
  const full = inMidSentence.filter((lineBreak) => isFull(text, lineBreak, width));
  const lowerCase = inMidSentence.filter(({ next }) => lowerCaseStart.test(textOf(text, next)));
  const isWrapped =
    full.length >= leastShareFull * inMidSentence.length &&
    lowerCase.length >= leastShareLowerCase * inMidSentence.length;
  return isWrapped ? width : null;
}

/** In a document wrapped to `width`: whether the paragraph goes on from this line to the next. */
export function goesOn(text: string, lineBreak: Break, width: number): boolean {
  const { line, next } = lineBreak;
  const nextText = textOf(text, next);
  const endsSentence = sentenceEnd.test(textOf(text, line));
  if (next.indent > line.indent || (endsSentence && listItem.test(nextText))) return false;
  return isFull(text, lineBreak, width) || (lowerCaseStart.test(nextText) && !endsSentence);
}

/** The ninth decile, so that a few lines that could not be broken do not count. */
function usualWidth(breaks: readonly Break[]): number {
  const widths = breaks.map(({ line }) => widthOf(line)).sort((one, other) => one - other);
  return widths[Math.floor(0.9 * (widths.length - 1))] ?? 0;
}

function isFull(text: string, { line, next }: Break, width: number): boolean {
  const word = firstWord.exec(textOf(text, next))?.[0] ?? "";
  return widthOf(line) + 1 + word.length > width;
}

function widthOf({ start, end, indent }: Line): number {
  return indent + end - start;
}

function textOf(text: string, { start, end }: Line): string {
  return text.slice(start, end);
}
