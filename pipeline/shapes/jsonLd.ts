/** What both forms of linked data have in common: names of things that hold wherever the files lie, and how a file is written. */

/** The IRI of a row, by its id; the same in every build and every file, so that what is said of an entity comes together. */
export function rowIri(id: string): string {
  return `urn:onrecord:${id}`;
}

/** JSON-LD as text, safe to be put between `<script type="application/ld+json">` and `</script>`. */
export function jsonLdText(value: object): string {
  return `${JSON.stringify(value, null, 1).replaceAll("<", "\\u003c")}\n`;
}

/** An object without the keys whose value is null or an empty list: linked data has no nulls. */
export function known(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isKnown = (value: unknown): boolean =>
    value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => isKnown(value)));
}
