import type { Span } from "../../lib/span.ts";
import { goesOnWithOf, typeOfHead, typeOfName } from "./entityWords.ts";
import { isNameWord, nameText } from "./nameWords.ts";
import { roleBefore, titleAt, titleLength, type Role } from "./roles.ts";
import { mayBePlural, wordClass } from "./wordClasses.ts";
import { rangeSpan, type Word, type WordRange } from "./words.ts";

/** A proper name as it stands in the text, with the title that is written as a part of it. */
export interface NameMention extends Span {
  /** Without title and possessive. */
  readonly name: string;
  readonly role: Role | null;
  /** True where a title or a speaker label shows it. */
  readonly isPerson: boolean;
}

/** The proper names of a document, in text order and without overlaps. */
export function findNames(sentences: readonly (readonly Word[])[]): readonly NameMention[] {
  const proper = properForms(sentences);
  return sentences.flatMap((words) => namesOfSentence(words, proper));
}

/** Words that stand capitalised inside a sentence somewhere: at the beginning of one they are names too. */
function properForms(sentences: readonly (readonly Word[])[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap((words) =>
      words
        .slice(1)
        .filter(isNameWord)
        .map(({ text }) => text),
    ),
  );
}

function namesOfSentence(words: readonly Word[], proper: ReadonlySet<string>): readonly NameMention[] {
  const names: NameMention[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!beginsName(words, at, proper)) continue;
    const range = { first: at, last: nameEnd(words, at) };
    names.push(toMention(words, range));
    at = range.last;
  }
  return names;
}

function beginsName(words: readonly Word[], at: number, proper: ReadonlySet<string>): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!isNameWord(word)) return false;
  if (at > 0 && words[at - 1]?.kind !== "punctuation") return true;
  const title = titleAt(words, at);
  if (title > 0 && isNameWord(words[at + title])) return true;
  return proper.has(word.text) || typeOfName(word.text) !== null || isNameWord(next) || isSubject(word, next);
}

const afterNames = wordClass("after-name");

/** A capital that begins a sentence may be that of a common noun: “Officials said”, “Protesters have”. */
function isSubject({ lower }: Word, next: Word | undefined): boolean {
  if (next === undefined || mayBePlural(lower) || typeOfHead(lower) !== null) return false;
  return afterNames.has(next.lower);
}

const joining = wordClass("name-joining");
const mostJoining = 2;

/** Index of the last word of the name that begins at a word: “Department of Justice”, “Joaquin de la Cruz”. */
function nameEnd(words: readonly Word[], first: number): number {
  let last = first;
  for (let at = first + 1; at <= last + mostJoining + 1; at++) {
    if (isNameWord(words[at])) last = at;
    else if (!joinsName(words, at)) break;
  }
  return last;
}

function joinsName(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || before === undefined) return false;
  if (word.text === "-") return word.start === before.end && !areBothKnown(before, after);
  if (word.lower === "the") return before.lower === "of";
  return word.lower === "of" || word.lower === "for" ? goesOnWithOf(before.text) : joining.has(word.lower);
}

/** “Israel-Hamas war”: two names. */
function areBothKnown(before: Word, after: Word | undefined): boolean {
  return typeOfName(before.text) !== null && after !== undefined && typeOfName(after.text) !== null;
}

function toMention(words: readonly Word[], range: WordRange): NameMention {
  const name = { first: range.first + titleLength(words, range), last: range.last };
  const role = roleBefore(words, name.first);
  return { ...rangeSpan(words, range), name: nameText(words, name), role, isPerson: role !== null };
}
