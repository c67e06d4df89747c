import { createHash } from "node:crypto";
import { codePoints, type CodePoints } from "../../lib/codePoints.ts";
import type { DocumentRows, WrittenFile } from "../../lib/rows.ts";
import { openTextFile } from "./textFile.ts";

/** Writes `explorer.html`: every document with its quotes, claims and figures marked where they stand. No script. */
export interface ExplorerWriter {
  write(text: string, rows: DocumentRows): Promise<void>;
  close(): Promise<WrittenFile>;
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid; margin-top: 3rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.quote { background: light-dark(#cfe3ff, #1d3a63); }
.claim { border-bottom: 2px solid light-dark(#9a6700, #d4a72c); }
.figure { outline: 1px dashed light-dark(#57606a, #b1bac4); font-weight: 600; }
:target { background: light-dark(#fff3bf, #5c4a00); scroll-margin: 40vh; }
a[id]:target::before { content: "▶ "; }
`;

const styleHash = createHash("sha256").update(style).digest("base64");

const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>onrecord</title>
<style>${style}</style>
</head>
<body>
<h1>What is on the record</h1>
<p>No column says whether a claim is true. Marked: <span class="quote">quotes</span>, <span class="claim">claims of a source</span>,
<span class="figure">figures</span>.</p>
`;

export async function openExplorer(folder: string): Promise<ExplorerWriter> {
  const file = await openTextFile(folder, "explorer.html");
  await file.write(head);
  return {
    write: (text, rows) => file.write(article(text, rows)),
    async close() {
      await file.write("</body>\n</html>\n");
      return file.close(null);
    },
  };
}

function article(text: string, rows: DocumentRows): string {
  const {
    document_id,
    title,
    path,
    published,
    publisher,
    quotes_direct,
    quotes_mixed,
    quotes_indirect,
    claims,
    figures,
  } = rows.document;
  const about = [publisher, published, path]
    .filter((value) => value !== null)
    .map((value) => `<bdi>${escape(value)}</bdi>`);
  const quotes = quotes_direct + quotes_mixed + quotes_indirect;
  return `<article id="${document_id}">
<h2 dir="auto">${escape(title ?? path)}</h2>
<p>${about.join(" · ")} · ${quotes} quotes, ${claims} claims, ${figures} figures</p>
<div class="text" dir="auto">${markedText(codePoints(text), rows)}</div>
</article>
`;
}

interface Mark {
  readonly id: string;
  readonly kind: "quote" | "claim" | "figure" | null;
  readonly start: number;
  readonly parts: readonly (readonly [number, number])[];
}

/** The text cut at every place where a mark begins or ends, so that crossing marks need no nesting. */
function markedText(points: CodePoints, rows: DocumentRows): string {
  const marks = marksOf(rows);
  const spans = marks.flatMap(({ kind, parts }) =>
    kind === null ? [] : parts.map(([start, end]) => ({ kind, start, end })),
  );
  const begins = groupBy(spans, ({ start }) => start);
  const ends = groupBy(spans, ({ end }) => end);
  const anchors = groupBy(marks, ({ start }) => start);
  const cuts = Array.from(
    new Set([0, points.length, ...begins.keys(), ...ends.keys(), ...anchors.keys()]),
  ).sort((a, b) => a - b);
  const open = { quote: 0, claim: 0, figure: 0 };
  return cuts
    .map((cut, nth) => {
      for (const { kind } of ends.get(cut) ?? []) open[kind]--;
      for (const { kind } of begins.get(cut) ?? []) open[kind]++;
      const kinds = kindNames.filter((kind) => open[kind] > 0);
      const piece = escape(points.slice(cut, cuts[nth + 1] ?? cut));
      const anchor = (anchors.get(cut) ?? []).map(({ id }) => `<a id="${id}"></a>`).join("");
      return (
        anchor +
        (kinds.length === 0 || piece === "" ? piece : `<span class="${kinds.join(" ")}">${piece}</span>`)
      );
    })
    .join("");
}

const kindNames = ["quote", "claim", "figure"] as const;

function groupBy<Item>(
  items: readonly Item[],
  key: (item: Item) => number,
): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Asserted claims are whole sentences: they have an anchor, but marking them would mark everything. */
function marksOf({ quotes, claims, figures }: DocumentRows): readonly Mark[] {
  return [
    ...quotes.map(({ quote_id, char_start, parts }): Mark => ({
      id: quote_id,
      kind: "quote",
      start: char_start,
      parts,
    })),
    ...claims.map(({ claim_id, char_start, parts, voice }): Mark => {
      return { id: claim_id, kind: voice === "source" ? "claim" : null, start: char_start, parts };
    }),
    ...figures.map(({ figure_id, char_start, char_end }): Mark => {
      return { id: figure_id, kind: "figure", start: char_start, parts: [[char_start, char_end]] };
    }),
  ];
}

const special = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(special, (character) => entities[character] ?? "");
}
