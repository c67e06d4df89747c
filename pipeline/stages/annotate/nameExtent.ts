import { bracketed } from "./bracketedNames.ts";
import { goesOnWithOf, typeOfName } from "./entityWords.ts";
import { isNameWord, nameText } from "./nameWords.ts";
import { titleAt, titleLength } from "./roles.ts";
import { wordClass } from "./wordClasses.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

/** The name that begins at a word, with its title and what goes on from it: “Union of Pilots | and Sailors (UPS)”, “Peru | ’s Army”. */
export function wholeName(words: readonly Word[], at: number): WordRange {
  const name = at + titleAt(words, at);
  const { first, last } = withCoordinate(words, {
    first: at,
    last: nameEnd(words, isNameWord(words[name]) ? name : at),
  });
  return { first, last: possessedEnd(words, { first, last }) };
}

/** “and Sailors” belongs to a name if the acronym in brackets comes after it. */
function withCoordinate(words: readonly Word[], range: WordRange): WordRange {
  const and = range.last + 1;
  if (!["and", "&"].includes(lowerAt(words, and)) || !isNameWord(words[and + 1])) return range;
  const last = nameEnd(words, and + 1);
  const acronym = bracketed(words, last + 1);
  const name = nameText(words, range);
  const isOne =
    acronym?.startsWith(name.charAt(0)) === true &&
    words.slice(range.first, and).some(({ lower }) => lower === "of" || lower === "for");
  return isOne ? { first: range.first, last } : range;
}

const publicBodies: ReadonlySet<string | null> = new Set(["government", "military_police", "court"]);

/** The end of a public body with its country: “Peru’s Ministry of Health”. */
function possessedEnd(words: readonly Word[], { first, last }: WordRange): number {
  const body = last + 2;
  if (lowerAt(words, last + 1) !== "'s" || !isNameWord(words[body])) return last;
  if (!countries.has(typeOfName(nameText(words, { first, last })))) return last;
  const end = nameEnd(words, body);
  const isBody = end > body && publicBodies.has(typeOfName(nameText(words, { first: body, last: end })));
  return isBody && titleLength(words, { first: body, last: end }) === 0 ? end : last;
}

const countries: ReadonlySet<string | null> = new Set(["government", "place"]);

const joining = wordClass("name-joining");
const mostJoining = 2;

/** Index of the last word of the name that begins at a word: “Department of Justice”, “Joaquin de la Cruz”. */
function nameEnd(words: readonly Word[], first: number): number {
  let last = first;
  for (let at = first + 1; at <= last + mostJoining + 1; at++) {
    if (isNameWord(words[at]) || endsGivenName(words, { first, last }, at)) last = at;
    else if (!joinsName(words, at)) break;
  }
  return last;
}

const longestSyllable = 4;
const notSyllables = wordClass("after-hyphen");

/** “Moon Jae-in”: the second syllable of a given name. */
function endsGivenName(words: readonly Word[], { first, last }: WordRange, at: number): boolean {
  const [hyphen, word] = [words[at - 1], words[at]];
  if (word?.kind !== "word" || hyphen?.text !== "-" || at - 2 !== last || last === first) return false;
  const isJoined = hyphen.start === words[last]?.end && hyphen.end === word.start;
  return isJoined && word.text.length <= longestSyllable && !notSyllables.has(word.lower);
}

function joinsName(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || before === undefined) return false;
  if (isPluralPossessive(word, before)) return after !== undefined && typeOfName(after.text) === "ngo";
  if (word.text === "-") return word.start === before.end && !areBothKnown(before, after);
  if (word.lower === "the") return before.lower === "of" || before.lower === "for";
  return word.lower === "of" || word.lower === "for" ? goesOnWithOf(before.text) : joining.has(word.lower);
}

/** “Seafarers’ | Union” */
function isPluralPossessive({ text }: Word, { lower }: Word): boolean {
  return (text === "’" || text === "'") && lower.endsWith("s");
}

/** “Israel-Hamas war”: two names. */
function areBothKnown(before: Word, after: Word | undefined): boolean {
  return typeOfName(before.text) !== null && after !== undefined && typeOfName(after.text) !== null;
}
