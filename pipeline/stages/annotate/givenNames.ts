import { wordClass } from "./wordClasses.ts";

const givenNames = wordClass("given-name");

/** Does a name begin with a given name, as those of persons do? It tells nothing of who is “he” or “she”. */
export function hasGivenName(name: string): boolean {
  const [given = "", ...others] = name.toLowerCase().split(" ");
  return others.length > 0 && givenNames.has(given);
}
