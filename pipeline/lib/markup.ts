/** HTML whose texts are escaped: made by the tag `markup`. */
export interface Markup {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

type Value = string | number | Markup | readonly Markup[];

/**
 * A template tag: `<p>${text}</p>` with its texts escaped, for content and for attributes in quotation marks; Markup is taken as it is.
 * It is not named html, because prettier would then move white space, on which hashes of a content security policy depend.
 */
export function markup(literal: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { html: literal.reduce((whole, part, at) => whole + htmlOf(values[at - 1] ?? "") + part) };
}

function htmlOf(value: Value): string {
  if (typeof value === "string") return value.replace(/[&<>"']/g, (character) => entities[character] ?? "");
  if (typeof value === "number") return String(value);
  return "html" in value ? value.html : value.map(({ html }) => html).join("");
}
