import type { Span } from "../../lib/span.ts";
import { titles, typeOfName } from "./entityWords.ts";
import { auxiliaries, determiners, isAdverb, personalPronouns, prepositions, subordinators, timeWords } from "./wordClasses.ts";
import type { Word } from "./words.ts";

/** A proper name as it stands in the text. */
export interface NameMention extends Span {
  /** Without title and possessive. */
  readonly name: string;
  /** The title or role before it: “Israeli Prime Minister”. */
  readonly role: string | null;
}

const inner = new Set(["of", "de", "del", "van", "von", "der", "den", "bin", "al", "la", "-", "&", "for", "'"]);

/** The proper names of a document in text order. `properForms`: words that stand capitalised inside sentences somewhere. */
export function findNames(sentences: readonly (readonly Word[])[]): readonly NameMention[] {
  const proper = properForms(sentences);
  return sentences.flatMap((words) => namesOfSentence(words, proper));
}

function properForms(sentences: readonly (readonly Word[])[]): ReadonlySet<string> {
  return new Set(sentences.flatMap((words) => words.slice(1).filter(isNameWord).map(({ text }) => text)));
}

function isNameWord(word: Word): boolean {
  if (!word.capitalised || word.kind !== "word") return false;
  return !isClosedClass(word.lower) && !timeWords.has(word.lower) && !months.has(word.lower);
}

const months = new Set("january february march april june july august september october november december sept. oct. nov. dec. jan. feb. aug.".split(" "));

function isClosedClass(lower: string): boolean {
  if (lower === "us" || lower === "will" || lower === "may") return lower !== "us";
  return [auxiliaries, determiners, personalPronouns, prepositions, subordinators].some((set) => set.has(lower)) || isAdverb(lower);
}

function namesOfSentence(words: readonly Word[], proper: ReadonlySet<string>): readonly NameMention[] {
  const names: NameMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const end = nameEnd(words, at, proper);
    if (end === at) continue;
    const name = toMention(words.slice(at, end));
    if (name) names.push(name);
    at = end - 1;
  }
  return names;
}

/** Index after the last word of the name that begins at a word; the index itself if none begins there. */
function nameEnd(words: readonly Word[], at: number, proper: ReadonlySet<string>): number {
  const word = words[at];
  if (word === undefined || !isNameWord(word)) return at;
  const next = words[at + 1];
  const beginsSentence = at === 0 || words[at - 1]?.kind === "punctuation";
  if (beginsSentence && !proper.has(word.text) && typeOfName(word.text) === null && !(next && isNameWord(next)) && !isSubjectOfVerb(next)) {
    return at;
  }
  let end = at + 1;
  for (let next = end; next < words.length && next < end + 2; next++) {
    const candidate = words[next];
    if (candidate && isNameWord(candidate)) end = next + 1;
    else if (!inner.has(candidate?.lower ?? "") || ["of", "for"].includes(candidate?.lower ?? "") && !takesOf.has(words[next - 1]?.text ?? "")) break;
  }
  return end;
}

const takesOf = new Set("Department Ministry University Bank House Office Bureau Council Secretary Minister Court College Institute Chamber Board League Committee Center Centre Church City Republic State Organization".split(" "));

function isSubjectOfVerb(next: Word | undefined): boolean {
  return next !== undefined && ["said", "says", "'s", "has", "had", "is", "was", "told", "added"].includes(next.lower);
}

function toMention(words: readonly Word[]): NameMention | null {
  const after = titleEnd(words);
  const name = words.slice(after);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || name.length === 0) return null;
  const role = after === 0 ? null : joined(words.slice(0, after));
  return { start: first.start, end: last.end, name: joined(name), role };
}

/** How many leading words are a title, with what modifies it: 3 in “Israeli Prime Minister Benjamin Netanyahu”. */
function titleEnd(words: readonly Word[]): number {
  for (let at = Math.min(words.length - 2, 4); at >= 0; at--) {
    const title = titles.find((candidate) => candidate.every((word, nth) => words[at + nth]?.text === word));
    if (title && at + title.length < words.length) return at + title.length;
  }
  return 0;
}

function joined(words: readonly Word[]): string {
  return words
    .map(({ text, start }, at) => ((words[at - 1]?.end ?? start) < start ? ` ${text}` : text))
    .join("");
}
