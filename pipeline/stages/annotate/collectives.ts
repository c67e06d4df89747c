import type { Entity } from "../../lib/annotation.ts";
import { touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import { namedBy, remember, textOf, type Memory } from "./referenceMemory.ts";
import { wordClass } from "./wordClasses.ts";

/** The collective of those whom a coordination names: “Ann Carey and Joe Doyle”; null if a token heads none of names. */
export function coordinatedAt(memory: Memory, token: number): number | null {
  const { coreference } = memory;
  const conjuncts = coreference.conjunctsOf(token);
  if (conjuncts.length === 0) return null;
  const members = [token, ...conjuncts].map((one) => namedBy(memory, coreference.phraseOf(one)));
  return members.every((member) => member !== null) ? collective(memory, members) : null;
}

const phrase = /^(?:both|the two|all three|the three) (?:of the |the )?(?:\p{Ll}+ )?(\p{Ll}+)$/iu;
const people = wordClass("plural-person");
const groups = wordClass("plural-group");

/** Whom “both sides” or “the two leaders” are: those whom the text names last, if they are just as many. */
export function collectiveNamed(memory: Memory, span: Span): number | null {
  const text = collapseWhiteSpace(textOf(memory, span));
  const [, noun = ""] = phrase.exec(text) ?? [];
  const size = text.toLowerCase().includes("three") ? 3 : 2;
  const wanted = people.has(noun) ? "people" : groups.has(noun) ? "groups" : null;
  if (wanted === null) return null;
  const fits = (index: number): boolean => {
    const type = memory.entities[index]?.type;
    return wanted === "people"
      ? type === "person"
      : type !== "person" && type !== "document" && type !== "media";
  };
  const members =
    lastTogether(memory, span.start, size, fits) ??
    lastCoordinated(memory, span.start, size, fits) ??
    lastCollective(memory, fits);
  return members && collective(memory, members);
}

/** Those that begin its own sentence or the one before with “and” between them, if they are so many: “Peru and Bolivia met in Doha”. */
function lastCoordinated(
  memory: Memory,
  at: number,
  size: number,
  fits: (index: number) => boolean,
): readonly number[] | null {
  const { coreference } = memory;
  for (const sentence of coreference.sentencesBefore(at)) {
    const head = coreference.headsIn(sentence).find((one) => {
      return coreference.phraseOf(one).start === sentence.start && coreference.spanOf(one).end < at;
    });
    if (head === undefined) continue;
    const conjuncts = [head, ...coreference.conjunctsOf(head)];
    const members = conjuncts.map((one) => namedBy(memory, coreference.phraseOf(one)));
    const named = members.filter((member) => member !== null && fits(member));
    if (conjuncts.length === size && named.length === size) return named.filter((member) => member !== null);
  }
  return null;
}

/** Those that its own sentence or the one before names, if they are so many. */
function lastTogether(
  { mentions, coreference }: Memory,
  at: number,
  size: number,
  fits: (index: number) => boolean,
): readonly number[] | null {
  const sentences = coreference.sentencesBefore(at);
  for (const { start, end } of sentences) {
    const named = new Set(
      touching(mentions, { start, end: Math.min(end, at) })
        .map(({ entity }) => entity)
        .filter(fits),
    );
    if (named.size === size) return [...named];
    if (named.size > size) return null;
  }
  return null;
}

/** The members of the collective that was spoken of last. */
function lastCollective({ entities }: Memory, fits: (index: number) => boolean): readonly number[] | null {
  return entities.findLast(({ members }) => members.length > 0 && members.every(fits))?.members ?? null;
}

/** The entity that several make up together, in the order in which the document names them. */
export function collective(memory: Memory, indices: readonly number[]): number | null {
  const members = Array.from(new Set(indices)).sort((a, b) => a - b);
  const names = members.map((index) => memory.entities[index]?.name ?? "");
  if (members.length < 2) return null;
  const entity: Entity = {
    name: `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`,
    type: "group",
    fullName: false,
    anonymous: false,
    roles: [],
    affiliations: [],
    pronouns: [],
    aliases: [],
    members,
    mentions: 1,
  };
  return remember(memory, entity);
}
