import type { Entity, Reference } from "../../lib/annotation.ts";
import type { Span } from "../../lib/span.ts";
import type { Coreference } from "./coreference.ts";
import { collectiveNamed } from "./collectives.ts";
import { namedElsewhere } from "./definiteDescriptions.ts";
import type { NamedEntities } from "./entities.ts";
import { isPronoun, pronounAt } from "./pronouns.ts";
import {
  describedBy,
  keyOf,
  namedBy,
  isTold,
  textOf,
  type Memory,
  type KnownNames,
} from "./referenceMemory.ts";
import { usualPronouns } from "./usualPronouns.ts";
import { wordClass } from "./wordClasses.ts";

/** Resolves sources and targets of one document, in text order; what it learns of an entity is in `entities`. */
export interface Resolver {
  /** `parts`: what the source says. */
  source(span: Span, parts: readonly Span[]): Reference | null;
  target(span: Span): Reference | null;
  /** The source of the attribution before, who goes on to say `parts`. */
  carried(parts: readonly Span[]): Reference | null;
  entities(): readonly Entity[];
}

/** Opens the memory of a document whose names are known. */
export function resolver(
  text: string,
  { entities, mentions }: NamedEntities,
  coreference: Coreference,
): Resolver {
  const known: KnownNames = { text, mentions, coreference, entities: [...entities] };
  const memory: Memory = {
    ...known,
    usual: usualPronouns(known),
    described: new Map(
      entities.flatMap((entity, index) => (entity.fullName ? [] : [[keyOf(entity), index]])),
    ),
    told: [],
    lastSource: null,
  };
  return {
    source: (span, parts) => {
      const reference = resolve(memory, span);
      if (reference === null) return null;
      // Who is cited by a source does not go on speaking after it.
      if (!isTold(memory, span)) memory.lastSource = reference;
      memory.told.push({ source: span, parts, reference });
      return reference;
    },
    target: (span) => resolve(memory, span),
    carried: (parts) => {
      if (memory.lastSource === null) return null;
      const reference: Reference = { entity: memory.lastSource.entity, resolution: "carried" };
      memory.told.push({ source: null, parts, reference });
      return reference;
    },
    entities: () => memory.entities,
  };
}

function resolve(memory: Memory, span: Span): Reference | null {
  const { coreference } = memory;
  const lower = memory.text.slice(span.start, span.end).toLowerCase();
  const relative = relativePronoun.exec(lower) && coreference.relativeHeadOf(coreference.headOf(span));
  if (relative !== null) return resolve(memory, coreference.phraseOf(relative));
  if (silent.has(lower) || lower.startsWith("whose ") || silentPhrases.includes(lower)) return null;
  if (isPronoun(lower)) return reference(pronounAt(memory, span), "pronoun");
  if (tellsNobody(memory, span)) return null;
  const named = namedBy(memory, span);
  if (named !== null) return { entity: named, resolution: "named" };
  const described =
    collectiveNamed(memory, span) ?? namedElsewhere(memory, span) ?? describedBy(memory, span);
  return reference(described, "description");
}

const counts = wordClass("number-alone");

/** A number, or a word for one, that says of nobody what it counts: “46 percent”, “many”. */
function tellsNobody(memory: Memory, span: Span): boolean {
  const { coreference } = memory;
  return coreference.tokensIn(span).every((token) => {
    const word = textOf(memory, coreference.spanOf(token)).toLowerCase();
    return coreference.upos(token) === "NUM" || counts.has(word);
  });
}

function reference(entity: number | null, resolution: Reference["resolution"]): Reference | null {
  return entity === null ? null : { entity, resolution };
}

const silent = wordClass("silent");
const relativePronoun = /^(?:who|whom|which|that)(?:$| \p{Ll})/u;
const silentPhrases = ["each other", "one another"];
