import type { Span } from "../../lib/span.ts";
import type { Mark } from "./quotationMarks.ts";

/** The marks of one quotation; `close` is null if it ends with its paragraph. */
export interface MarkPair {
  readonly open: Mark;
  readonly close: Mark | null;
}

/** A quotation that is open while its paragraph is read. */
interface Frame {
  readonly mark: Mark;
  /** The first mark that may have closed it, but may also be the apostrophe of a possessive. */
  weakClose: Mark | null;
}

const sentenceEnd = /[.!?…]["”’»)\]]*\p{White_Space}/u;
// Of a quotation that closes weakly: “house of cards”, not a speech.
const longestPhrase = 100;

interface Reading {
  readonly stack: Frame[];
  readonly pairs: MarkPair[];
}

/**
 * Pairs the marks of one paragraph; the pairs are in the order of their opening marks and nest properly.
 * `nextOpensAlike` tells that the next paragraph begins with the same character as this one.
 */
export function pairMarks(
  text: string,
  marks: readonly Mark[],
  paragraph: Span,
  nextOpensAlike: boolean,
): MarkPair[] {
  const reading: Reading = { stack: [], pairs: [] };
  const doubles = marks.filter(({ family }) => family !== "single");
  let doublesRead = 0;
  for (const mark of marks) {
    if (mark.family === "single") {
      readSingle(text, mark, reading);
    } else {
      doublesRead += 1;
      readDouble(mark, doubles.slice(doublesRead, doublesRead + 2), reading);
    }
  }
  for (const frame of reading.stack) {
    const goesOn = nextOpensAlike && frame.mark.start === paragraph.start && frame.weakClose === null;
    if (frame.mark.family === "single" && !goesOn) closeWeakly(frame, reading);
    else reading.pairs.push({ open: frame.mark, close: null });
  }
  return reading.pairs.sort((one, other) => one.open.start - other.open.start);
}

function readDouble(mark: Mark, following: readonly Mark[], reading: Reading): void {
  // Single marks never stand on each other, so this looks at no more than two frames.
  const innermost = reading.stack.findLast(({ mark: { family } }) => family !== "single");
  const isWithinAlike = innermost?.mark.family === mark.family;
  if (isWithinAlike && !nestsIn(innermost.mark, mark, following)) {
    if (mark.closes === "no") return;
    closeDownTo(innermost, reading);
    reading.pairs.push({ open: innermost.mark, close: mark });
  } else if (mark.opens !== "no") {
    reading.stack.push({ mark, weakClose: null });
  }
}

/**
 * Whether a mark opens a quotation within an open one, rather than closing it or being passed over: its own kind
 * (straight in curly, curly in straight) closes next, or, if both are of one kind, two such marks close next.
 */
function nestsIn(outer: Mark, mark: Mark, [next, afterNext]: readonly Mark[]): boolean {
  const closes = (other: Mark | undefined): boolean =>
    other !== undefined && other.opens !== "surely" && other.straight === mark.straight;
  return mark.opens === "surely" && closes(next) && (mark.straight !== outer.straight || closes(afterNext));
}

/** Single marks that are still open within a quotation that closes were apostrophes, or have closed weakly. */
function closeDownTo(outer: Frame, reading: Reading): void {
  for (let top = reading.stack.pop(); top !== undefined && top !== outer; top = reading.stack.pop()) {
    closeWeakly(top, reading);
  }
}

function readSingle(text: string, mark: Mark, reading: Reading): void {
  const top = reading.stack.at(-1);
  const open = top?.mark.family === "single" ? top : undefined;
  if (mark.opens !== "no") {
    // Single marks do not nest in each other: the one before was an apostrophe, or has closed weakly.
    if (open !== undefined) {
      closeWeakly(open, reading);
      reading.stack.pop();
    }
    reading.stack.push({ mark, weakClose: null });
  } else if (open !== undefined && mark.closes === "surely") {
    closeDownTo(open, reading);
    reading.pairs.push({ open: open.mark, close: mark });
  } else if (open !== undefined && isPhrase(text.slice(open.mark.end, mark.start))) {
    open.weakClose ??= mark;
  }
}

function isPhrase(inner: string): boolean {
  return inner.length <= longestPhrase && !sentenceEnd.test(inner);
}

function closeWeakly({ mark, weakClose }: Frame, { pairs }: Reading): void {
  if (weakClose !== null) pairs.push({ open: mark, close: weakClose });
}
