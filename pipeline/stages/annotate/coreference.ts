import type { Segments } from "../../lib/document.ts";
import { firstEndingAfter, touching } from "../../lib/parts.ts";
import type { Reading, TokenSyntax } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import { mentionLinks } from "./mentionLinks.ts";
import { wordClass } from "./wordClasses.ts";

/** What the reading model tells of the phrases of a document that speak of someone or something, by the tokens that head them. */
export interface Coreference {
  /** The token that heads a stretch of text: the first that depends on none within it; -1 where there is none. */
  readonly headOf: (span: Span) => number;
  /** The heads of the phrases before a token that speak of the same, the nearest first: its antecedent, that one’s antecedent, … */
  readonly antecedentsOf: (token: number) => readonly number[];
  /** Other heads of phrases that speak of the same, in text order. */
  readonly othersOf: (token: number) => readonly number[];
  readonly spanOf: (token: number) => Span;
  /** The phrase that a token heads in the text, without clauses. */
  readonly phraseOf: (token: number) => Span;
  /** The same without appositions, but with the nouns coordinated with it: “a lawyer and former mayor”. */
  readonly descriptionOf: (token: number) => Span;
  /** Entity type of UD English GUM of what a token speaks of: person, organization, …; null if it is no head of a phrase. */
  readonly kindOf: (token: number) => string | null;
  /** The kind of what a phrase speaks of: “people” for several persons; null where the reading sees nothing in it. */
  readonly kindOfPhrase: (span: Span) => string | null;
  /** The tokens within a stretch of text. */
  readonly tokensIn: (span: Span) => readonly number[];
  readonly upos: (token: number) => string;
  /** Does it stand within quotation marks? */
  readonly isQuoted: (token: number) => boolean;
  /** Is this a noun or name in the plural? */
  readonly isPlural: (token: number) => boolean;
  /** The tokens that are coordinated with one that heads a coordination: Doyle in “Carey and Doyle”. */
  readonly conjunctsOf: (token: number) => readonly number[];
  /** Of whom a noun is said, by apposition or as the predicate: Carey of lawyer in “Carey, a lawyer” or “Carey is a lawyer”. */
  readonly subjectOf: (token: number) => number | null;
  /** The nouns that say in apposition what a token is. */
  readonly appositionsOf: (token: number) => readonly number[];
  /** The noun that a token stands in apposition to; null for most. */
  readonly apposedTo: (token: number) => number | null;
  /** The last token that ends at or before a position; -1 where there is none. */
  readonly tokenBefore: (position: number) => number;
  /** The noun that the relative clause of “who”, “which” or “that” is about; null where the word opens no such clause. */
  readonly relativeHeadOf: (token: number) => number | null;
  /** Does a token stand in the phrase of another as its name, not as what modifies it: Carey in “spokesman Ann Carey”? */
  readonly isNameOf: (token: number, head: number) => boolean;
  /** The sentence that holds a position, and the one before it. */
  readonly sentencesBefore: (position: number) => readonly Span[];
  readonly paragraphAt: (position: number) => Span;
  /** The heads of the phrases within a stretch of text, in text order. */
  readonly headsIn: (span: Span) => readonly number[];
}

/** Gathers the mentions of a document that the reading links. */
export function coreference(
  text: string,
  { tokens, sentences, paragraphs, quotations }: Segments,
  { mentions, syntax }: Reading,
): Coreference {
  const spanOf = (token: number): Span => ({
    start: tokens[token]?.start ?? 0,
    end: tokens[token]?.end ?? 0,
  });
  const textAt = (token: number): string => text.slice(spanOf(token).start, spanOf(token).end);
  const places = mentions.map(({ token }) => ({ token, ...spanOf(token) }));
  const outermost = quotations.filter(({ depth }) => depth === 0);
  const kinds = new Map(mentions.map(({ token, type }) => [token, type]));
  const links = mentionLinks(mentions);
  const children = childrenOf(syntax);
  const relation = (token: number): string => syntax[token]?.deprel ?? "";
  const childrenBy = (token: number, ...relations: readonly string[]): readonly number[] =>
    (children.get(token) ?? []).filter((child) => relations.includes(relation(child)));
  const phraseOf = (token: number, left: (relation: string, token: number) => boolean): Span => {
    let { start, end } = spanOf(token);
    for (const child of children.get(token) ?? []) {
      if (left(relation(child), child)) continue;
      const inner = phraseOf(child, () => false);
      [start, end] = [Math.min(start, inner.start), Math.max(end, inner.end)];
    }
    return { start, end };
  };
  const headOf = (span: Span): number => {
    const first = firstEndingAfter(tokens, span.start);
    for (let token = first; (tokens[token]?.start ?? Infinity) < span.end; token++) {
      const head = syntax[token]?.head ?? -1;
      const isInside = head >= first && (tokens[head]?.start ?? Infinity) < span.end;
      if (!isInside && relation(token) !== "punct") return token;
    }
    return -1;
  };
  const isPlural = (token: number): boolean => {
    const { upos = "", lemma = "" } = syntax[token] ?? {};
    return nouns.has(upos) && lemma.toLowerCase() !== textAt(token).toLowerCase();
  };
  return {
    headOf,
    antecedentsOf: links.antecedentsOf,
    othersOf: links.othersOf,
    spanOf,
    phraseOf: (token) => phraseOf(token, (relation) => !phraseRelations.has(relation)),
    descriptionOf: (token) =>
      phraseOf(token, (relation, child) => {
        if (relation === "conj") return syntax[child]?.upos !== "NOUN";
        return relation === "appos" || !phraseRelations.has(relation);
      }),
    kindOf: (token) => kinds.get(token) ?? null,
    upos: (token) => syntax[token]?.upos ?? "X",
    kindOfPhrase: (span) => {
      const head = headOf(span);
      const kind = kinds.get(head) ?? null;
      const others = childrenBy(head, "conj").filter((token) => spanOf(token).end <= span.end);
      const isSeveral =
        isPlural(head) || others.length > 0 || several.has(head < 0 ? "" : textAt(head).toLowerCase());
      return kind === "person" && isSeveral ? "people" : kind;
    },
    tokensIn: ({ start, end }) => {
      const first = firstEndingAfter(tokens, start);
      const after = firstEndingAfter(tokens, end - 1) + 1;
      return Array.from({ length: Math.max(0, after - first) }, (_, at) => first + at);
    },
    isPlural,
    isQuoted: (token) => touching(outermost, spanOf(token)).length > 0,
    conjunctsOf: (token) => childrenBy(token, "conj"),
    subjectOf: (token) => {
      if (relation(token) === "appos") return syntax[token]?.head ?? null;
      return childrenBy(token, "cop").length > 0 ? (childrenBy(token, "nsubj")[0] ?? null) : null;
    },
    appositionsOf: (token) => childrenBy(token, "appos"),
    apposedTo: (token) => (relation(token) === "appos" ? (syntax[token]?.head ?? null) : null),
    tokenBefore: (position) => firstEndingAfter(tokens, position) - 1,
    relativeHeadOf: (token) => {
      const head = modifiedByClause(syntax, token);
      return textAt(token).toLowerCase() === "who" ? personNear(syntax, kinds, head, token) : head;
    },
    isNameOf: (token, head) => {
      let at = token;
      while (at !== head && naming.has(relation(at)) && childrenBy(at, "case").length === 0) {
        at = syntax[at]?.head ?? -1;
      }
      return at === head;
    },
    sentencesBefore: (position) => {
      const at = firstEndingAfter(sentences, position);
      return sentences.slice(Math.max(0, at - 1), at + 1).reverse();
    },
    paragraphAt: (position) => paragraphs[firstEndingAfter(paragraphs, position)] ?? spanOf(-1),
    headsIn: (span) => touching(places, span).map(({ token }) => token),
  };
}

/** The head of a relative clause’s phrase; where the tree has none, the noun before the comma. */
function modifiedByClause(syntax: readonly TokenSyntax[], token: number): number | null {
  for (let at = token; at >= 0; at = syntax[at]?.head ?? -1) {
    const { head = -1, deprel = "" } = syntax[at] ?? {};
    if (deprel.startsWith("acl") && head >= 0 && head < token) return head;
  }
  if (syntax[token - 1]?.deprel !== "punct") return null;
  let noun = token - 2;
  while (syntax[noun]?.deprel === "flat") noun = syntax[noun]?.head ?? -1;
  return nouns.has(syntax[noun]?.upos ?? "") ? noun : null;
}

/** “who” speaks of a person: “the rise of | Carey, who”, “| voters on the Hill, who”. */
function personNear(
  syntax: readonly TokenSyntax[],
  kinds: ReadonlyMap<number, string>,
  head: number | null,
  token: number,
): number | null {
  if (head === null) return null;
  const isPerson = (at: number): boolean => {
    return kinds.get(at) === "person" && nouns.has(syntax[at]?.upos ?? "");
  };
  if (isPerson(head)) return head;
  for (let at = token - 1; at > head; at--) if (isPerson(at)) return at;
  let above = head;
  while (["nmod", "flat"].includes(syntax[above]?.deprel ?? "")) {
    above = syntax[above]?.head ?? -1;
    if (isPerson(above)) return above;
  }
  return head;
}

/** Relations that tie a name to the noun of its phrase. */
const naming: ReadonlySet<string> = new Set(["flat", "appos", "compound", "nmod", "nmod:unmarked"]);

function childrenOf(syntax: readonly TokenSyntax[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const [token, { head }] of syntax.entries()) {
    const siblings = children.get(head);
    if (siblings) siblings.push(token);
    else children.set(head, [token]);
  }
  return children;
}

const nouns = new Set(["NOUN", "PROPN"]);
/** “many of his aides”, “those near him” */
const several = wordClass("several");

/** Relations of what belongs to a phrase; clauses, coordinates and marks stand beside it. */
const phraseRelations: ReadonlySet<string> = new Set([
  "det",
  "amod",
  "compound",
  "flat",
  "nmod",
  "nmod:poss",
  "nmod:unmarked",
  "nummod",
  "appos",
]);

/** The kind of what a name of the text stands for, as the reading model sees it there: “people” for several persons; null where it sees nothing. */
export function kindOfName({
  headsIn,
  headOf,
  kindOf,
  isPlural,
}: Coreference): (name: Span) => string | null {
  return (name) => {
    const head = [headOf(name), ...headsIn(name).toReversed()].find((token) => kindOf(token) !== null) ?? -1;
    const kind = kindOf(head);
    return kind === "person" && isPlural(head) ? "people" : kind;
  };
}
