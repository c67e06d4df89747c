import type { Entity } from "../../lib/annotation.ts";
import { countWhile } from "../../lib/countWhile.ts";
import { touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import { headLength } from "./descriptions.ts";
import type { ResolvedName } from "./entities.ts";
import { typeOfHead } from "./entityWords.ts";
import { mention, namedBetween, textOf, type Memory } from "./referenceMemory.ts";
import { genderOf } from "./usualPronouns.ts";
import { wordClass } from "./wordClasses.ts";

export const definite = /^(?:the|this|that) /iu;
const anonymous = wordClass("anonymous");

/**
 * Whom a definite description stands for that the text names elsewhere: “the organization”, “the prime minister”; null if none or
 * several fit, or if it is no such phrase.
 */
export function namedElsewhere(memory: Memory, span: Span): number | null {
  const phrase = collapseWhiteSpace(textOf(memory, span));
  const words = phrase.replace(definite, "").toLowerCase().split(" ");
  if (!definite.test(phrase) || words.some((word) => anonymous.has(word))) return null;
  const isBare = headLength(phrase) === phrase.length;
  const isPerson = memory.coreference.kindOfPhrase(span) === "person";
  const found =
    inOffice(memory, span) ??
    (isBare || isPerson ? byLink(memory, span) : null) ??
    (isBare ? byNameWord(memory, words, span) : null);
  if (found !== null) mention(memory, found);
  return found;
}

/**
 * The person whose role a phrase names: “the prime minister”, of “Israeli Prime Minister Ann Carey”. Of several the one named last before
 * it, if the phrase is but the office and no other is named beside; else null.
 */
export function inOffice(memory: Memory, span: Span): number | null {
  const phrase = collapseWhiteSpace(textOf(memory, span)).toLowerCase();
  const office = phrase.replace(definite, "");
  if (office === phrase) return null;
  const bearers = memory.entities.flatMap(({ type, roles }, index) => {
    return type === "person" && roles.some((role) => isRole(office, role.toLowerCase())) ? [index] : [];
  });
  const [first = null, ...others] = bearers;
  if (others.length === 0) return first;
  if (office.includes(" ")) return null;
  return lastAlone(memory, bearers, span.start);
}

/** Who of several is named last before a position, if no other of them is named in the same sentence. */
function lastAlone({ mentions, coreference }: Memory, indices: readonly number[], at: number): number | null {
  const isNamed = ({ end, entity }: ResolvedName): boolean => end <= at && indices.includes(entity);
  let place = countWhile(mentions, ({ end }) => end <= at) - 1;
  while (place >= 0 && !indices.includes(mentions[place]?.entity ?? -1)) place--;
  const last = mentions[place];
  const [sentence] = coreference.sentencesBefore(last?.start ?? 0);
  const beside = touching(mentions, sentence ?? { start: 0, end: 0 }).filter(isNamed);
  return last && beside.every(({ entity }) => entity === last.entity) ? last.entity : null;
}

/** A vice president is not the president, nor is a former one. */
const lesserOffices: ReadonlySet<string> = new Set([
  ...wordClass("former-office"),
  ...wordClass("lesser-office"),
]);
const parties: ReadonlyMap<string, string> = new Map([
  ["gop", "republican"],
  ["democrat", "democratic"],
]);

/** “secretary” and “secretary of state” name a secretary of state, “Republican nominee” a Republican presidential nominee; “state” does not. */
function isRole(phrase: string, role: string): boolean {
  const isBare = headLength(phrase) === phrase.length;
  const held = wordsOf(isBare ? role.slice(0, headLength(role)) : role);
  const asked = wordsOf(phrase);
  const isLess = held.some((word) => lesserOffices.has(word) && !asked.includes(word));
  if (isLess || held.at(-1) !== asked.at(-1)) return false;
  if (asked.every((word, at) => word === held[held.length - asked.length + at])) return true;
  return isBare && asked.every((word) => held.includes(word));
}

function wordsOf(phrase: string): readonly string[] {
  return phrase.split(" ").map((word) => parties.get(word) ?? word);
}

/** The name that the reading takes for the nearest phrase of the same, if it is of the same kind. */
function byLink({ text, mentions, coreference, entities, usual }: Memory, span: Span): number | null {
  const head = coreference.headOf(span);
  const antecedent = coreference.antecedentsOf(head).find((token) => coreference.upos(token) !== "PRON");
  if (antecedent === undefined || coreference.isPlural(head)) return null;
  const found = touching(mentions, coreference.spanOf(antecedent))[0]?.entity;
  const entity = found === undefined ? undefined : entities[found];
  const isPerson = coreference.kindOf(head) === "person";
  if (found === undefined || !entity || (entity.type === "person") !== isPerson) return null;
  const gender = genderOf(text.slice(span.start, span.end), usual.get(found) ?? "he");
  return gender < 0 && usual.has(found) ? null : found;
}

/** The only one named before whose name has these words: “the ministry”, of “Ministry of Health”. */
function byNameWord(memory: Memory, words: readonly string[], { start }: Span): number | null {
  if (typeOfHead(words.at(-1) ?? "") === null) return null;
  const before = new Set(namedBetween(memory, 0, start));
  return only(memory.entities, ({ type, name }, index) => {
    const parts = name.toLowerCase().split(" ");
    return (
      before.has(index) &&
      type !== "person" &&
      parts.length > 1 &&
      words.every((word) => parts.includes(word))
    );
  });
}

/** Index of the only entity for which a test holds. */
function only(entities: readonly Entity[], test: (entity: Entity, index: number) => boolean): number | null {
  const [first, ...others] = entities.flatMap((entity, index) => (test(entity, index) ? [index] : []));
  return first !== undefined && others.length === 0 ? first : null;
}
