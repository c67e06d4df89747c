import type { TokenSyntax } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import { nameBeside } from "./bracketedNames.ts";
import { knownWordsAtStart, organisationIn, typeOfHead, typeOfName } from "./entityWords.ts";
import { isNameWord, nameText } from "./nameWords.ts";
import { isOneName, modifiedName } from "./nameModifiers.ts";
import { wholeName } from "./nameExtent.ts";
import { isOffice, roleBefore, servingTitleStart, titleAt, titleLength, type Role } from "./roles.ts";
import { mayBePlural, wordClass } from "./wordClasses.ts";
import { rangeSpan, retold, type Word, type WordRange } from "./words.ts";

/** A proper name as it stands in the text, with the title that is written as a part of it. */
export interface NameMention extends Span {
  /** Without title and possessive. */
  readonly name: string;
  readonly role: Role | null;
  /** True where a title or a speaker label shows it. */
  readonly isPerson: boolean;
  /** The name that this one stands beside in brackets: “Union of Pilots (UP)”; null for most. */
  readonly beside?: string | null;
  /** True where the tree takes all its words for one person’s name; false for most others. */
  readonly isOneName?: boolean;
}

/**
 * The proper names of a document, in text order and without overlaps. `syntax`: of every token; a capitalised verb, as in headlines, is no
 * name, nor is a common noun at the beginning of a sentence.
 */
export function findNames(
  sentences: readonly (readonly Word[])[],
  syntax: readonly TokenSyntax[] = [],
): readonly NameMention[] {
  const nominal = sentences.map((words) => words.map((word) => asTagged(word, syntax)));
  const proper = properForms(nominal);
  const uposOf = ({ token }: Word): string => syntax[token]?.upos ?? "X";
  const opensCommon = (word: Word, words: readonly Word[]): boolean =>
    uposOf(word) === "NOUN" && !proper.has(word.text) && titleAt(words, 0) === 0;
  const isProper = (word: Word): boolean =>
    proper.has(word.text) || (uposOf(word) === "PROPN" && !mayBePlural(word.lower));
  return nominal.flatMap((words) => {
    const [first, ...others] = words;
    const isCommon = first !== undefined && opensCommon(first, words);
    const told = isCommon ? [retold(first, false, first.endsName), ...others] : words;
    return namesOfSentence(told, isProper, syntax);
  });
}

function asTagged(word: Word, syntax: readonly TokenSyntax[]): Word {
  const { upos = "", deprel, head = -1 } = syntax[word.token] ?? {};
  const isFlat = deprel === "flat" && upos === "PROPN" && syntax[head]?.upos === "PROPN";
  return retold(word, word.capitalised && !inNoName.has(upos), isFlat);
}

/** What is no part of a name, whatever its capital. A parser takes names for pronouns and determiners too often to trust it there. */
const inNoName: ReadonlySet<string> = new Set(["VERB", "CCONJ"]);

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

function namesOfSentence(
  words: readonly Word[],
  isProper: (word: Word) => boolean,
  syntax: readonly TokenSyntax[],
): readonly NameMention[] {
  const names: NameMention[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!beginsName(words, at, isProper)) continue;
    const range = wholeName(words, at);
    if (!isOffice(words, range) && !isMember(words, range))
      names.push(...mentionsIn(words, range, names.at(-1), syntax));
    at = range.last;
  }
  return names;
}

const members = wordClass("party-member");

/** “the Democrat”, “Republican of Iowa”: of a party, and nobody’s name. */
function isMember(words: readonly Word[], { first, last }: WordRange): boolean {
  return first === last && members.has(words[first]?.lower ?? "");
}

function beginsName(words: readonly Word[], at: number, isProper: (word: Word) => boolean): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!isNameWord(word)) return false;
  if (at > 0 && words[at - 1]?.kind !== "punctuation") return true;
  const title = titleAt(words, at);
  if (title > 0 && isNameWord(words[at + title])) return true;
  return isProper(word) || typeOfName(word.text) !== null || isNameWord(next) || isSubject(word, next);
}

const afterNames = wordClass("after-name");

/** A capital that begins a sentence may be that of a common noun: “Officials said”, “Protesters have”. */
function isSubject({ lower }: Word, next: Word | undefined): boolean {
  if (next === undefined || mayBePlural(lower) || typeOfHead(lower) !== null) return false;
  return afterNames.has(next.lower);
}

function mentionsIn(
  words: readonly Word[],
  range: WordRange,
  before: NameMention | undefined,
  syntax: readonly TokenSyntax[],
): readonly NameMention[] {
  const { first, last } = range;
  const served = knownWordsAtStart(nameText(words, range));
  const isServed = served > 0 && last - first - served >= 1 && isNameWord(words[first + served]);
  const title = isServed ? servingTitleStart(words, first) : null;
  if (title !== null) {
    const free = words.findIndex(({ start }) => start >= (before?.end ?? 0));
    return [servant(words, { first: Math.max(title, free), last }, first + served)];
  }
  return [{ ...toMention(words, range, syntax), beside: nameBeside(words, range, before) }];
}

/** “ambassador to the United States | Jane Roe” */
function servant(words: readonly Word[], range: WordRange, name: number): NameMention {
  const role = { text: nameText(words, { first: range.first, last: name - 1 }), affiliation: null };
  return {
    ...rangeSpan(words, range),
    name: nameText(words, { first: name, last: range.last }),
    role,
    isPerson: true,
  };
}

function toMention(words: readonly Word[], range: WordRange, syntax: readonly TokenSyntax[]): NameMention {
  const titled = { first: range.first + titleLength(words, range), last: range.last };
  const modified = titled.first > range.first ? null : modifiedName(words, titled, syntax);
  const name = { first: modified?.name ?? titled.first, last: range.last };
  const said = modified?.isRole ? nameText(words, { first: range.first, last: name.first - 1 }) : null;
  const role =
    said === null ? roleBefore(words, titled.first) : { text: said, affiliation: organisationIn(said) };
  return {
    ...rangeSpan(words, range),
    name: nameText(words, name),
    role,
    isPerson: role !== null,
    isOneName: name.last > name.first && isOneName(words, name, syntax),
  };
}
