import type { Entity } from "../../lib/annotation.ts";
import type { Span } from "../../lib/span.ts";
import { coordinatedAt } from "./collectives.ts";
import { definite, inOffice } from "./definiteDescriptions.ts";
import { typeOfHead } from "./entityWords.ts";
import { describedBy, namedAt, textOf, type Memory } from "./referenceMemory.ts";
import { fits, genderOf, personPronouns } from "./usualPronouns.ts";
import { mayBePlural, wordClass } from "./wordClasses.ts";

/** Pronouns of who speaks or writes: “I”, “we”. */
export const speakerPronouns = wordClass("speaker-pronoun");
export const groupPronouns = wordClass("group-pronoun");
const pronouns: ReadonlySet<string> = new Set([
  ...personPronouns.keys(),
  ...groupPronouns,
  ...speakerPronouns,
  ...wordClass("silent"),
]);

/** Whom the reading links a pronoun with: the nearest that has a name, or else a description, or a name that comes later. */
export function linkedTo(memory: Memory, span: Span, lower: string): number | null {
  const { coreference } = memory;
  const token = coreference.headOf(span);
  const person = personPronouns.get(lower);
  const before = antecedents(memory, token).filter((other) => mayBe(memory, other, lower));
  const later = coreference.othersOf(token).filter((other) => mayBe(memory, other, lower));
  const named = (other: number): number | null => {
    const found = (lower.startsWith("the") ? coordinatedAt(memory, other) : null) ?? namedAt(memory, other);
    return found !== null && agrees(memory, found, lower) ? found : null;
  };
  const described = (other: number): number | null => {
    const phrase = coreference.phraseOf(other);
    const isNoun = coreference.upos(other) !== "PRON" && !pronouns.has(textOf(memory, phrase).toLowerCase());
    if (!isNoun || coreference.subjectOf(other) !== null) return null;
    const isCommon = coreference.upos(other) !== "PROPN" || definite.test(textOf(memory, phrase));
    const isOther = person && (coreference.isPlural(other) || genderOf(textOf(memory, phrase), person) < 0);
    if (!isCommon || isOther || namedAt(memory, other) !== null) return null;
    return inOffice(memory, phrase) ?? describedBy(memory, phrase);
  };
  return firstOf(before, named) ?? firstOf(before, described) ?? firstOf(later, named);
}

/** The antecedents of a pronoun, up to where the reading takes someone for the one who writes or is addressed. */
export function antecedents({ coreference, text }: Memory, token: number): readonly number[] {
  const chain = coreference.antecedentsOf(token);
  const turn = chain.findIndex((other) => {
    const { start, end } = coreference.spanOf(other);
    return speakerPronouns.has(text.slice(start, end).toLowerCase()) && !coreference.isQuoted(other);
  });
  return turn < 0 ? chain : chain.slice(0, Math.max(0, turn - 1));
}

/** Nobody calls a thing “he”, and of things only documents and the like speak. */
function mayBe({ text, coreference }: Memory, token: number, lower: string): boolean {
  const kind = coreference.kindOf(token) ?? "";
  if (personPronouns.has(lower)) return kind === "person";
  const { start, end } = coreference.spanOf(token);
  return speakerKinds.has(kind) || typeOfHead(text.slice(start, end).toLowerCase()) === "document";
}

const speakerKinds: ReadonlySet<string> = new Set(["person", "organization", "place"]);

function agrees(memory: Memory, found: number, lower: string): boolean {
  const person = personPronouns.get(lower);
  const entity = memory.entities[found];
  if (person) return fits(memory, found, person);
  return entity !== undefined && (entity.type !== "person" || (lower !== "it" && isPlural(entity)));
}

/** “the Palestinians” */
function isPlural({ name, fullName }: Entity): boolean {
  return !fullName && mayBePlural(name.toLowerCase());
}

/** What is found for the first item for which something is. */
function firstOf<Item>(items: readonly Item[], find: (item: Item) => number | null): number | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
