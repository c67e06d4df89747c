import { readTable } from "../../lib/tables.ts";
import { abbreviationKind, isSentenceStarter, type AbbreviationKind } from "./abbreviations.ts";
import type { Boundary } from "./boundaries.ts";

const dateWords = new Set(readTable("dateWords").map(({ word }) => word));
const reportingForms = new Set(readTable("reportingForms").map(({ form }) => form));

const ellipsis = /^(?:\.\p{White_Space}?\.|…)/u;
// 1. 2.3. (a) iv. B. at the start of a sentence: the number of a heading or of an item; so Figure 2.
const itemNumber =
  /^\p{White_Space}*["“]?(?:(?:Chapter|Fig\.|Figure|Section|Table)\p{White_Space})?\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|\p{L}|[ivx]{1,5})$/u;
const longestItemNumber = 20;
// two things: 1. they came, and 2. they stayed.
const enumeration = /[:;(,]\p{White_Space}(?:and\p{White_Space})?\(?[0-9]{1,2}$/u;
const innerMark = /^[,;:]/u;
const lowerCase = /^\p{Ll}/u;
const capital = /^[\p{Lu}\p{Lt}]/u;
const number = /^[#$£€]?[0-9]/u;
const webAddress = /^(?:https?:\/\/|www\.)/u;
const otherLetter = /^\p{Lo}/u;
const firstWord = /^[\p{L}\p{N}'’]+(?![\p{L}\p{N}'’-])/u;
const dateWord = /^(?:(?:\p{L}\.)+|\p{L}+\.?)/u;
const bracket = /[([{]/u;
const quotationMark = /["'”’»]/u;
const whiteSpaces = /\p{White_Space}+/u;
// Kirby repeated. Kirby pressed, …
const pastTense = /^\p{Ll}+ed[,.:]$/u;
const markBehind = /[,.:]$/u;
const numberBefore = /[0-9]\p{White_Space}?$/u;
// fans of Mamma Mia! were: a capital before the mark and none behind it, so it belongs to a name.
const nameWithMark = /\P{White_Space}\p{White_Space}["“‘']?\p{Lu}[\p{L}\p{N}]*$/u;
// my family and I. Overall …: the pronoun, no initial.
const pronounI = /(?:^|\p{White_Space})\p{Ll}+\p{White_Space}I$/u;
// yrs, dept: a word without a vowel is an abbreviation that the table does not know.
const withoutVowel = /^[b-df-hj-np-tv-xz]{2,5}$/iu;

/** Whether a sentence ends at a boundary; `sentence` is what stands between its start and the mark. */
export function endsSentence(boundary: Boundary, sentence: string): boolean {
  if (isItemNumber(boundary, sentence)) return false;
  if (boundary.after === "") return true;
  if (innerMark.test(boundary.after)) return false;
  if (ellipsis.test(boundary.mark)) return endsAfterEllipsis(boundary);
  if (boundary.mark === "." || abbreviationKind(boundary.word + boundary.mark) !== undefined) {
    return endsAfterPeriod(boundary);
  }
  return endsAfterExclamation(boundary);
}

function isItemNumber({ mark, before, after }: Boundary, sentence: string): boolean {
  if (sentence.length <= longestItemNumber && itemNumber.test(sentence)) return true;
  return mark === "." && !number.test(after) && enumeration.test(before.slice(-longestItemNumber));
}

function endsAfterEllipsis({ closers, after }: Boundary): boolean {
  if (quotationMark.test(closers) && isReportingClause(after)) return false;
  return capital.test(after) || webAddress.test(after) || otherLetter.test(after);
}

/** “Why?” she asked. “Stop!” Kirby shouted. Is that (really?) so: one sentence each. */
function endsAfterExclamation(boundary: Boundary): boolean {
  const { closers, after } = boundary;
  if (webAddress.test(after)) return true;
  if (lowerCase.test(after)) {
    return closers === "" && !nameWithMark.test(boundary.before) && !isReportingClause(after);
  }
  return !(quotationMark.test(closers) && isReportingClause(after));
}

/** Up to three words of a name, or one pronoun, and a reporting verb; Then he asked … begins a sentence. */
function isReportingClause(after: string): boolean {
  const words = after.split(whiteSpaces, 5);
  const verb = words.findIndex(
    (word) => pastTense.test(word) || reportingForms.has(word.replace(markBehind, "")),
  );
  if (verb < 1 || verb > 4) return false;
  const [first = ""] = words;
  if (lowerCase.test(first)) return verb === 1;
  return !isSentenceStarter(first) && words.slice(0, verb).every((word) => capital.test(word));
}

function endsAfterPeriod(boundary: Boundary): boolean {
  const { mark, word, closers, after } = boundary;
  const kind = abbreviationKind(word + mark);
  if (kind !== undefined && isAbbreviation(kind, boundary)) return endsAfterAbbreviation(kind, boundary);
  if (webAddress.test(after)) return true;
  if (lowerCase.test(after)) return closers === "" && !withoutVowel.test(word);
  return true;
}

/** Some abbreviations are ordinary words, or the pronoun I, unless there is a number beside them. */
function isAbbreviation(kind: AbbreviationKind, { word, before, after }: Boundary): boolean {
  if (kind === "numbering") return number.test(after);
  if (kind === "unit") return numberBefore.test(before.slice(0, -word.length));
  return word !== "I" || !pronounI.test(before);
}

function endsAfterAbbreviation(kind: AbbreviationKind, { closers, openers, after }: Boundary): boolean {
  if (kind === "title" || kind === "joining" || kind === "numbering") return false;
  if (!capital.test(after) || bracket.test(openers)) return false;
  if (quotationMark.test(closers) || kind === "final" || kind === "unit") return true;
  if (kind === "date") return !isDateWord(after);
  const word = firstWord.exec(after)?.[0];
  return word !== undefined && isSentenceStarter(word);
}

function isDateWord(after: string): boolean {
  const word = dateWord.exec(after)?.[0] ?? "";
  return dateWords.has(word) || dateWords.has(word.replace(markBehind, ""));
}
