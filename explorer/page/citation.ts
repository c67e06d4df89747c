import type { OpenDocument, Row } from "./rows.ts";

/** A row as a reference with its place: what is said, by whom, where it was printed, and where it can be looked up. */
export function citation({ entry }: OpenDocument, row: Row, address: string): string {
  const spoken = [`“${oneLine(row.text)}”`, row.who === null ? null : `— ${row.who}`, stanceText(row)];
  const printed = [
    entry.authors.join(", "),
    entry.title === null ? null : `“${oneLine(entry.title)}”`,
    entry.publisher,
    entry.published,
    entry.url,
    entry.path,
  ];
  const place = row.parts.map(([start, end]) => `${start}–${end}`).join(", ");
  return `${present(spoken).join(" ")}. ${present(printed).join(", ")}, characters ${place}. ${address}#${row.id}`;
}

function stanceText({ stance, whom, kind }: Row): string | null {
  if (stance === null || kind === "outlet" || kind === "figure") return null;
  return `(${whom === null ? stance : `${stance}: ${whom}`})`;
}

function present(texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text) => text !== null).filter((text) => text !== "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
