import type { Attribution, Entity } from "../../lib/annotation.ts";
import type { Passages } from "./wording.ts";

/** How a statement names its claimant. */
export interface ClaimantName {
  readonly name: string;
  readonly isPerson: boolean;
  /** The pronoun that the text has for the person, if it has but one. */
  readonly pronoun: "he" | "she" | null;
}

const definite = "the ";
const article = /^the /i;
const longestDescription = 40;

/** The name of a claimant who is printed with the content, by name or as “the union”; null for pronouns and for who is carried over. */
export function claimantName(
  { text, annotation }: Pick<Passages, "text" | "annotation">,
  { source, reference }: Attribution,
): ClaimantName | null {
  const entity = annotation.entities[reference?.entity ?? -1];
  if (source === null || reference === null || !entity) return null;
  const before = text.slice(Math.max(0, source.start - definite.length), source.start);
  const printed = (before.toLowerCase() === definite ? definite : "") + text.slice(source.start, source.end);
  const name = nameOf(entity, reference.resolution, printed);
  if (name === null) return null;
  const [pronoun = null, second] = entity.pronouns.filter((one) => one !== "they");
  return { name, isPerson: entity.type === "person", pronoun: second === undefined ? pronoun : null };
}

function nameOf({ name, type }: Entity, resolution: string, printed: string): string | null {
  if (resolution === "named") return article.test(printed) && type !== "person" ? `the ${name}` : name;
  const isBody = resolution === "description" && type !== "person" && article.test(printed);
  return isBody && printed.length <= longestDescription ? printed.replace(article, "the ") : null;
}
