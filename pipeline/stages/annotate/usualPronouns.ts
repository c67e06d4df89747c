import { headLength } from "./descriptions.ts";
import { namedAt, type KnownNames, type Memory } from "./referenceMemory.ts";
import { wordClass } from "./wordClasses.ts";

export type PersonPronoun = "he" | "she";

export const personPronouns: ReadonlyMap<string, PersonPronoun> = new Map([
  ["he", "he"],
  ["his", "he"],
  ["him", "he"],
  ["she", "she"],
  ["her", "she"],
]);

/** Which pronoun the text uses most for each person whom it names, or a title asks for. */
export function usualPronouns(memory: KnownNames): ReadonlyMap<number, PersonPronoun> {
  const { text, coreference, entities, mentions } = memory;
  const counts = new Map<number, number>();
  const count = (index: number, by: number): Map<number, number> =>
    counts.set(index, (counts.get(index) ?? 0) + by);
  for (const { start, end, entity } of mentions) {
    count(entity, titleWeight * genderOf(text.slice(start, end), "he"));
  }
  for (const [index, { roles }] of entities.entries()) {
    for (const role of roles) count(index, titleWeight * genderOf(role, "he"));
  }
  for (const token of coreference.headsIn({ start: 0, end: text.length })) {
    const { start, end } = coreference.spanOf(token);
    const pronoun = personPronouns.get(text.slice(start, end).toLowerCase());
    const [antecedent] = coreference.antecedentsOf(token);
    const person = pronoun === undefined || antecedent === undefined ? null : namedAt(memory, antecedent);
    if (person !== null && entities[person]?.type === "person") count(person, pronoun === "he" ? 1 : -1);
  }
  const decided = Array.from(counts).filter(([, sum]) => sum !== 0);
  return new Map(decided.map(([index, sum]) => [index, sum > 0 ? "he" : "she"]));
}

/** A person of whom the text says “he” is no “she”. */
export function fits({ entities, usual }: Memory, index: number, pronoun: PersonPronoun): boolean {
  const entity = entities[index];
  if (entity?.type !== "person" || (!entity.fullName && genderOf(entity.name, pronoun) < 0)) return false;
  const [used = pronoun, ...others] = entity.pronouns;
  return (usual.get(index) ?? (others.length > 0 ? pronoun : used)) === pronoun;
}

/** A title tells more surely than pronouns that a model links. */
const titleWeight = 3;
const words: Readonly<Record<PersonPronoun, ReadonlySet<string>>> = {
  he: wordClass("masculine"),
  she: wordClass("feminine"),
};

/** 1 if the head words of a phrase ask for a pronoun (“his mother”: she), -1 if for the other, 0 if for none. */
export function genderOf(phrase: string, pronoun: PersonPronoun): number {
  const head = phrase.slice(0, headLength(phrase)).toLowerCase().split(/\s+/);
  const has = (one: PersonPronoun): boolean => head.some((word) => words[one].has(word));
  if (has("he") === has("she")) return 0;
  return has(pronoun) ? 1 : -1;
}
