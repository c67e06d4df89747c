/** A relation between two claims, as it is called from its other end. */
const fromOtherEnd: ReadonlyMap<string, string> = new Map([
  ["denies", "denied by"],
  ["contradicts", "contradicted by"],
  ["same_as", "same as"],
  ["supports", "supported by"],
  ["contrasts", "contrasts"],
  ["mirrors", "mirrored by"],
  ["part_of", "has the part"],
]);

/** A relation of `claim_links` in words, for the reader of its first claim or of the other one. */
export function relationInWords(relation: string, end: "first" | "other"): string {
  const words = relation.replaceAll("_", " ");
  return end === "first" ? words : (fromOtherEnd.get(relation) ?? words);
}
