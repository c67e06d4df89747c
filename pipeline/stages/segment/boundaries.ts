import type { Span } from "../../lib/span.ts";
import { isSentenceStarter } from "./abbreviations.ts";

/** A place where a sentence may end: behind a terminal mark and what belongs to it. */
export interface Boundary {
  /** The terminal mark: one of . ! ? or an ellipsis, or several of them. */
  readonly mark: string;
  /** Where the mark begins and where what belongs to it ends: closing quotation marks and brackets, references. */
  readonly span: Span;
  /** The quotation marks and brackets directly behind the mark. */
  readonly closers: string;
  /** The word before the mark; empty if white space stands between them. */
  readonly word: string;
  /** A stretch of text before the mark. */
  readonly before: string;
  /** Quotation marks and brackets that open what follows. */
  readonly openers: string;
  /** A stretch of the text that follows, without `openers`; empty at the end. */
  readonly after: string;
}

const terminal =
  /(?<mark>\.(?:\p{White_Space}\.)+|[.!?…]+)(?<closers>(?:''|["'”’»)\]}])*)(?:\p{White_Space}?\[[0-9]{1,3}\])*(?:\p{White_Space}[”’»)\]])*(?:\p{White_Space}(?:[:;=][-']?[()DP]|[.!?…]+|\[(?:\.{3}|…)\])(?!\P{White_Space}))*/gu;
const wordCharacter = /[^\p{White_Space}()[\]{}"“”‘«»`/—–]/u;
const apostrophes = /^'+/;
const openingMarks = /^(?:\p{White_Space}|["'“‘«([{`])*/u;
const whiteSpaceAhead = /^\p{White_Space}/u;
// said.“We, ended.The: a space is missing; U.S.based or node.js are no such place.
const openingMark = /^[“‘]/u;
const capitalizedWord = /^\p{Lu}\p{Ll}*(?=\p{White_Space})/u;
const wholeWord = /\p{Ll}{2}$/u;

const reach = 80;

/** The places in a paragraph where a sentence may end, in order. Its end is none of them. */
export function findBoundaries(paragraph: string): Boundary[] {
  const boundaries: Boundary[] = [];
  for (const { index, 0: matched, groups } of paragraph.matchAll(terminal)) {
    const { mark = "", closers = "" } = groups ?? {};
    const end = index + matched.length;
    const before = paragraph.slice(Math.max(0, index - reach), index);
    const following = paragraph.slice(end, end + reach);
    const lacksSpace = wholeWord.test(before) && beginsSentence(following);
    if (!lacksSpace && !whiteSpaceAhead.test(following)) continue;
    const openers = openingMarks.exec(following)?.[0] ?? "";
    // A mark that nothing follows opens nothing: “It is false. “
    if (openers.length === following.length && end + following.length === paragraph.length) continue;
    const word = lastWord(before);
    const after = following.slice(openers.length);
    boundaries.push({ mark, span: { start: index, end }, closers, word, before, openers, after });
  }
  return boundaries;
}

/** The word at the end of a text; empty if there is none. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && wordCharacter.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start).replace(apostrophes, "");
}

function beginsSentence(text: string): boolean {
  return openingMark.test(text) || isSentenceStarter(capitalizedWord.exec(text)?.[0] ?? "");
}
