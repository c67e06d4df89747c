import type { Entity } from "../../../pipeline/lib/annotation.ts";
import { annotated } from "./annotated.ts";

/** The entity that each printed or carried source of a text refers to, with the way in which it does; null where there is none. */
export function sourcesOf(text: string): readonly ((Entity & { readonly resolution: string }) | null)[] {
  const { attributions, entities } = annotated(text);
  return attributions.map(({ reference }) => {
    const entity = reference && entities[reference.entity];
    return reference && entity ? { ...entity, resolution: reference.resolution } : null;
  });
}

/** The entity of a text with a name. Throws if there is none. */
export function entityNamed(text: string, name: string): Entity {
  const found = annotated(text).entities.find((entity) => entity.name === name);
  if (!found) throw new RangeError(`no entity ${name}`);
  return found;
}
