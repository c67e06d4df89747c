import type { EntityType } from "../../lib/annotation.ts";
import { touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import type { Coreference } from "./coreference.ts";
import type { NamedEntities } from "./entities.ts";
import { organisationIn, typeOfHead } from "./entityWords.ts";

/** The persons of a document with what the phrases beside their names say of them: “economist Ann Carey”, “Ann Carey, the head of the union”. */
export function withDescribedRoles(
  text: string,
  named: NamedEntities,
  coreference: Coreference,
): NamedEntities {
  const found: Found = { text, named, coreference };
  const roles = named.entities.map((): string[] => []);
  const affiliations = named.entities.map((): string[] => []);
  for (const mention of named.mentions) {
    if (named.entities[mention.entity]?.type !== "person") continue;
    for (const role of rolesBeside(found, mention)) {
      roles[mention.entity]?.push(collapseWhiteSpace(text.slice(role.start, role.end)));
      affiliations[mention.entity]?.push(...organisationsIn(found, role));
    }
  }
  const entities = named.entities.map((entity, index) => ({
    ...entity,
    roles: withOthers(entity.roles, roles[index] ?? []),
    affiliations: Array.from(new Set([...entity.affiliations, ...(affiliations[index] ?? [])])),
  }));
  return { ...named, entities };
}

interface Found {
  readonly text: string;
  readonly named: NamedEntities;
  readonly coreference: Coreference;
}

/** All roles, each in its fullest form: “council spokesman”, not “spokesman”. */
function withOthers(known: readonly string[], found: readonly string[]): readonly string[] {
  const roles = [...known];
  for (const role of found) {
    const ends = (one: string, other: string): boolean =>
      ` ${one.toLowerCase()}`.endsWith(` ${other.toLowerCase()}`);
    const shorter = roles.findIndex((other) => ends(role, other));
    if (shorter >= 0) roles[shorter] = role;
    else if (!roles.some((other) => ends(other, role))) roles.push(role);
  }
  return Array.from(new Set(roles));
}

/** Where the phrases stand that say what somebody is whose name is mentioned, without what opens them. */
function rolesBeside(found: Found, mention: Span): readonly Span[] {
  const { coreference, text } = found;
  const head = coreference.headOf(mention);
  const before = [nounBefore(found, mention, head), apposedTo(found, mention, head)];
  const after = coreference
    .appositionsOf(head)
    .filter((token) => coreference.spanOf(token).start > mention.end)
    .map((token) => (isPersonNoun(coreference, token) ? coreference.descriptionOf(token) : null));
  return [...before, ...after].flatMap((role) => {
    const words = role === null ? "" : text.slice(role.start, role.end).replace(clause, "");
    const opening = opened.exec(words)?.[0].length ?? 0;
    const isOffice = words.length <= longestRole && !notRole.test(words.slice(opening));
    if (role === null || !isOffice || asBefore.test(text.slice(0, role.start))) return [];
    return [{ start: role.start + opening, end: role.start + words.length }];
  });
}

const clause = /,? (?:who|which|that)(?: .*)?$/su;
/** “As a young lawyer, Ann Carey …” tells what she was. */
const asBefore = /\bas $/iu;
/** Longer phrases, in UTF-16 code units, are seldom parsed right. */
const longestRole = 120;
/** “his father” is nobody’s office; marks show that the parse went wrong. */
const notRole = /^(?:his|her|their|its|my|our|your) |[\n“”"]| (?:I|is|are|was|were|has|have|had|will) /iu;
const opened = /^[,\s—–-]*(?:(?:and|or|then|now|the|an?) )*/iu;

/** “economist | Ann Carey”, “his campaign’s pollster | Ann Carey” */
function nounBefore({ text, coreference }: Found, mention: Span, head: number): Span | null {
  const noun = coreference.tokenBefore(mention.start);
  const { start, end } = coreference.spanOf(noun);
  const isBeside = noun >= 0 && isBlank(text.slice(end, mention.start));
  if (!isBeside || coreference.upos(noun) !== "NOUN" || coreference.isPlural(noun)) return null;
  const isTied = coreference.isNameOf(noun, head) || coreference.isNameOf(head, noun);
  const isThing = things.has(typeOfHead(text.slice(start, end).toLowerCase()));
  if (!isTied || isThing || !["person", null].includes(coreference.kindOf(noun))) return null;
  const from = Math.min(coreference.phraseOf(head).start, coreference.phraseOf(noun).start);
  const isOne = !text.slice(from, end).includes(",");
  return { start: isOne ? Math.min(from, start) : start, end };
}

/** What no word before a name says of a person: “the network Ann Carey founded”. */
const things: ReadonlySet<EntityType | null> = new Set([
  "media",
  "document",
  "company",
  "party",
  "ngo",
  "group",
]);

function isBlank(text: string): boolean {
  return text.trim() === "" && !text.includes("\n");
}

/** “the head of the union, | Ann Carey” */
function apposedTo({ text, coreference }: Found, mention: Span, head: number): Span | null {
  const noun = coreference.apposedTo(head);
  if (noun === null || !isPersonNoun(coreference, noun)) return null;
  const { start, end } = coreference.descriptionOf(noun);
  return end < mention.start && text.slice(end, mention.start).includes(",") ? { start, end } : null;
}

/** “a lawyer”, and no name or group. */
function isPersonNoun(coreference: Coreference, token: number): boolean {
  const isOne = coreference.upos(token) === "NOUN" && !coreference.isPlural(token);
  return isOne && coreference.kindOf(token) === "person";
}

const joins = /(?:^|\s)(?:of|at|for|with|from)(?: \p{Ll}[\p{L}-]*){0,2}\s*$/u;
const joined = / (?:of|at|for|with|from|in|to) /u;
const notBodies: ReadonlySet<EntityType> = new Set(["person", "place", "document", "public", "other"]);

/** The organisations that somebody is said to be of. */
function organisationsIn({ text, named, coreference }: Found, role: Span): readonly string[] {
  const inside = touching(named.mentions, role).filter(
    ({ start, end }) => start >= role.start && end <= role.end,
  );
  const bodies = inside.flatMap(({ start, end, entity }) => {
    const body = named.entities[entity];
    const isBody =
      body &&
      (!notBodies.has(body.type) ||
        coreference.kindOf(coreference.headOf({ start, end })) === "organization");
    return isBody && joins.test(text.slice(role.start, start)) ? [body.name] : [];
  });
  const words = text.slice(role.start, role.end);
  const known = bodies.length > 0 || joined.test(words) ? null : organisationIn(words);
  return known === null ? bodies : [known];
}
