import { organisationIn, portfolios, titles, typeOfHead, typeOfName, type WordLists } from "./entityWords.ts";
import { hasGivenName } from "./givenNames.ts";
import { isNameWord, nameText } from "./nameWords.ts";
import { wordClass } from "./wordClasses.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

/** What someone is, as the words before the name say: “Harlow council spokeswoman”. */
export interface Role {
  readonly text: string;
  /** The organisation that the words name. */
  readonly affiliation: string | null;
}

const farthestTitle = 4;
const nameSuffixes = new Set(["jr.", "sr."]);

/** How many words of a capitalised stretch are a title with its modifiers: 3 in “Israeli Prime Minister Benjamin Netanyahu”. */
export function titleLength(words: readonly Word[], { first, last }: WordRange): number {
  for (let at = Math.min(last - 1, first + farthestTitle); at >= first; at--) {
    const name = at + titleAt(words, at);
    if (name > at && name <= last && beginsPersonName(words, { first: name, last })) return name - first;
  }
  return 0;
}

/** “Justice Department” and “King Jr.” are no names with a title. */
function beginsPersonName(words: readonly Word[], rest: WordRange): boolean {
  const lower = lowerAt(words, rest.first);
  if (lower === "of" || lower === "for" || nameSuffixes.has(lower)) return false;
  const name = nameText(words, rest);
  return typeOfName(name) === null || hasGivenName(name);
}

/** How many words the longest title has that begins at a word, its portfolio included; 0 if there is none. */
export function titleAt(words: readonly Word[], at: number): number {
  const title = longestAt(titles, words, at);
  const joined = ["of", "for"].includes(lowerAt(words, at + title));
  const portfolio = title > 0 && joined ? longestAt(portfolios, words, at + title + 1) : 0;
  return portfolio > 0 ? title + 1 + portfolio : title;
}

function longestAt(phrases: ReadonlyMap<string, WordLists>, words: readonly Word[], at: number): number {
  const found = phrases
    .get(lowerAt(words, at))
    ?.find((list) => list.every((word, nth) => lowerAt(words, at + nth) === word));
  return found?.length ?? 0;
}

/** The role that the words before a person's name tell, with capitals or without: “council spokeswoman | Ann Carey”. */
export function roleBefore(words: readonly Word[], name: number): Role | null {
  const title = titleBefore(words, name);
  if (title === null) return null;
  const first = roleStart(words, title);
  const text = nameText(words, { first, last: name - 1 });
  return { text, affiliation: organisationIn(nameText(words, { first, last: title - 1 })) };
}

function roleStart(words: readonly Word[], title: number): number {
  let first = title;
  while (modifies(words, first - 1)) first--;
  return first;
}

const servingWords = new Set(["to", "of", "for", "at"]);

/** Index where a title begins that names whom it serves, up to an index: “ambassador to the United States | Jane Roe”; or null. */
export function servingTitleStart(words: readonly Word[], served: number): number | null {
  const preposition = lowerAt(words, served - 1) === "the" ? served - 2 : served - 1;
  if (!servingWords.has(lowerAt(words, preposition))) return null;
  const title = titleBefore(words, preposition);
  return title === null ? null : roleStart(words, title);
}

/** Titles that are surnames too: “Stephen King”. */
const surnames = wordClass("surname-title");

/** Is a capitalised stretch an office and nobody's name: “the President”, “the Afghan Ambassador”? */
export function isOffice(words: readonly Word[], { first, last }: WordRange): boolean {
  if (titleAt(words, first) > last - first) return true;
  const title = titleBefore(words, last + 1);
  if (title === null) return false;
  const isSurname = title === last && surnames.has(lowerAt(words, last));
  const serves = words.slice(first, title).some(({ lower }) => lower === "of" || lower === "for");
  return !isSurname && !serves;
}

const longest = (phrases: ReadonlyMap<string, WordLists>): number =>
  Math.max(...[...phrases.values()].flat().map(({ length }) => length));
const longestTitle = longest(titles) + 1 + longest(portfolios);

function titleBefore(words: readonly Word[], name: number): number | null {
  for (let length = longestTitle; length > 0; length--) {
    if (titleAt(words, name - length) === length) return name - length;
  }
  return null;
}

const modifiers = wordClass("role-modifier");

/** “Republican presidential | nominee”, “deputy press | secretary”: names, adjectives that follow one, and some nouns. */
function modifies(words: readonly Word[], at: number): boolean {
  const lower = lowerAt(words, at);
  if (isNameWord(words[at]) || modifiers.has(lower)) return true;
  return isNameWord(words[at - 1]) && (lower.endsWith("al") || typeOfHead(lower) !== null);
}
