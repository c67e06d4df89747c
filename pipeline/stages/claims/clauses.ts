import type { Span } from "../../lib/span.ts";
import { readTable } from "../../lib/tables.ts";

const statementEnd = /[.!…]["”’')\]]*$/;

/** Headlines, captions and questions do not end like a statement. */
export function isStatement(sentence: string): boolean {
  return statementEnd.test(sentence);
}

const sentenceStart = /^["“]?\p{Lu}/u;
const opening = /^(?:[\s,;:.!?…"”’)—–-]|(?:but|and|while|though|although|as|so) )+/i;
const abbreviationEnd = /\b(?:\p{L}\.){2,9}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr)\.$/u;

/** Without the punctuation and conjunctions that tie a clause to its neighbour; the dot of an abbreviation stays. */
export function withoutTies(text: string, { start, end }: Span): Span {
  const clause = text.slice(start, end);
  const isSentence = isStatement(clause) && sentenceStart.test(clause);
  const from = isSentence ? 0 : (opening.exec(clause)?.[0].length ?? 0);
  const rest = clause.slice(from);
  const length = abbreviationEnd.test(rest) ? rest.length : lengthWithoutTail(rest);
  return { start: start + from, end: start + from + length };
}

const tieMark = /[\s,;:.—–-]$/;
const tieWord = /(?<=^|[^\p{L}\p{N}])(?:and|but|while|as|though|although)$/u;
const longestTie = 10;

/** Step by step from the end: one pattern with a repeated group would take quadratic time. */
function lengthWithoutTail(clause: string): number {
  let length = clause.length;
  for (;;) {
    const tail = clause.slice(Math.max(0, length - longestTie), length);
    const [tie] = tieMark.exec(tail) ?? tieWord.exec(tail) ?? [];
    if (tie === undefined) return length;
    length -= tie.length;
  }
}

const fewestWords = 4;
const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|[a-z]+(?:ed|s)|met|took|made|went|came|began|got|gave|held|left|lost|won)\b/;

const lowerCaseWord = /(?<![\p{L}’'-])\p{Ll}+(?![\p{L}’'-])/gu;
const irregularPasts = new Set(readTable("irregularVerbs").map(({ forms = "" }) => forms.split(" ")[0]));

/** Has a whole sentence words enough, and one that may be its verb? */
export function isSentence(sentence: string): boolean {
  const words = sentence.match(lowerCaseWord) ?? [];
  return isLong(sentence) && (finiteVerb.test(sentence) || words.some((word) => irregularPasts.has(word)));
}

/** Has it as many words as a clause that says something? */
export function isLong(words: string): boolean {
  return words.split(/\s+/).length >= fewestWords;
}
