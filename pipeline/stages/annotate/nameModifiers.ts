import type { TokenSyntax } from "../../lib/reading.ts";
import { typeOfName } from "./entityWords.ts";
import { nameText } from "./nameWords.ts";
import type { Word, WordRange } from "./words.ts";

/** Relations of what stands before a name without being part of it: “Republican | Ann Carey”, “Activist | Ann Carey”. */
const modifying: ReadonlySet<string> = new Set(["amod", "compound", "nmod", "nmod:poss", "nmod:unmarked"]);
/** Of these the nouns say what somebody is. */
const roleRelations: ReadonlySet<string> = new Set(["nmod", "nmod:unmarked"]);

/** The part of a capitalised stretch that is a person's full name by the tree, and whether the words before it tell what the person is. */
export interface ModifiedName {
  /** Index of the word that the name begins at. */
  readonly name: number;
  readonly isRole: boolean;
}

/** Where a full name begins within a capitalised stretch, if only words that modify it stand before; null for most. */
export function modifiedName(
  words: readonly Word[],
  { first, last }: WordRange,
  syntax: readonly TokenSyntax[],
): ModifiedName | null {
  for (let name = first + 1; name < last; name++) {
    if (!isOneName(words, { first: name, last }, syntax)) continue;

    const modifiers = words.slice(first, name);
    const modifies = modifiers.every((word) => leadsTo(word, words[name], words[first], syntax));
    if (!modifies || typeOfName(nameText(words, { first: name, last })) !== null) return null;
    const nearest = syntax[words[name - 1]?.token ?? -1];
    return { name, isRole: roleRelations.has(nearest?.deprel ?? "") };
  }
  return null;
}

/** Does the tree take these words for one flat name? */
export function isOneName(
  words: readonly Word[],
  { first, last }: WordRange,
  syntax: readonly TokenSyntax[],
): boolean {
  const head = words[first]?.token ?? -1;
  const rest = words.slice(first + 1, last + 1);
  return (
    syntax[head]?.upos === "PROPN" &&
    rest.every(({ token }) => syntax[token]?.deprel === "flat" && syntax[token].head === head)
  );
}

/** Does a word modify the name, by itself or through words between them? */
function leadsTo(
  word: Word,
  name: Word | undefined,
  first: Word | undefined,
  syntax: readonly TokenSyntax[],
): boolean {
  let at = word.token;
  while (at >= (first?.token ?? 0) && at < (name?.token ?? -1)) {
    const { head = -1, deprel = "" } = syntax[at] ?? {};
    if (!modifying.has(deprel)) return false;
    at = head;
  }
  return at === name?.token;
}
