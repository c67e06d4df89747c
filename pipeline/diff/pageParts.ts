import { createHash } from "node:crypto";
import { markup, type Markup } from "../lib/markup.ts";
import { columns } from "../lib/schemas.ts";
import { countChanges, type ChangeCounts } from "./changeCounts.ts";
import { diff, type Builds, type ChangeGroup } from "./index.ts";
import type { RowChange } from "./rowChange.ts";
import { shownChange } from "./shownChange.ts";
import { isListed, shownCounts, shownDocument, shownOrigins, shownWhole, unlisted } from "./summary.ts";

/** The addresses of the explorers of both builds. */
export interface Explorers {
  readonly old: string;
  readonly new: string;
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h2 { border-top: 1px solid; padding-top: 1rem; margin-top: 2.5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
ul { list-style: none; padding: 0; }
li { border-left: .25rem solid; padding: .25rem .75rem; margin: .5rem 0; }
.added { border-color: light-dark(#0a5cb8, #6cb0ff); }
.removed { border-color: light-dark(#a04000, #ffa657); }
.changed { border-color: light-dark(#57606a, #b1bac4); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .25rem 0; }
dd { margin: 0; }
ins { background: light-dark(#d4e6fb, #123a63); text-decoration: none; }
del { background: light-dark(#fbe3d0, #552b05); }
.id { font-size: .8rem; opacity: .8; }
`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** The page, piece by piece. */
export async function* pageParts(builds: Builds, explorers: Explorers): AsyncGenerator<string> {
  const counts = await countChanges(diff(builds));
  yield head(builds, counts).html;
  let dataset = "";
  for await (const group of diff(builds)) {
    if (group.dataset !== dataset) {
      dataset = group.dataset;
      const counted = shownCounts(counts.get(group.dataset));
      yield markup`<h2 id="${dataset}">${shownName(dataset)}: ${counted}</h2>\n`.html;
    }
    yield groupPart(group, explorers).html;
  }
  yield "</main>\n</body>\n</html>\n";
}

const title = "What changed between two builds";

function head(builds: Builds, counts: ChangeCounts): Markup {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${shownOrigins(builds).map((line) => markup`<p>${line}</p>\n`)}${contents(counts)}`;
}

function contents(counts: ChangeCounts): Markup {
  if (counts.size === 0) return markup`<p>No row differs.</p>\n`;
  const lines = [...counts].map(
    ([name, own]) =>
      markup`<li class="changed"><a href="#${name}">${shownName(name)}</a>: ${shownCounts(own)}</li>\n`,
  );
  return markup`<ul>\n${lines}</ul>\n<p>${unlisted}</p>\n`;
}

function shownName(dataset: string): string {
  return dataset.replaceAll("_", " ");
}

function groupPart(group: ChangeGroup, explorers: Explorers): Markup {
  const listed = group.changes.filter(isListed);
  if (listed.length === 0) return markup``;
  const document = shownDocument(group);
  const heading = document === null ? "" : markup`<h3><bdi>${document}</bdi></h3>\n`;
  const told = group.whole
    ? markup`<p>${shownWhole(group)}</p>\n`
    : markup`<ul>\n${listed.map((change) => changePart(change, explorers))}</ul>\n`;
  return markup`${heading}${told}`;
}

function changePart(change: RowChange, explorers: Explorers): Markup {
  const { oldId, row, columns: differing } = shownChange(change);
  const values = differing.map(
    ({ name, old, new: now }) =>
      markup`<dt>${name}</dt><dd><del><bdi>${old}</bdi></del> → <ins><bdi>${now}</bdi></ins></dd>\n`,
  );
  const ids = markup`${shownId(change, explorers)}${oldId === null ? "" : `, was ${oldId}`}`;
  return markup`<li class="${change.change}"><strong>${change.change}</strong> ${shownRow(change, row)}
<span class="id">${ids}</span>${values.length === 0 ? "" : markup`<dl>\n${values}</dl>`}</li>\n`;
}

function shownRow({ change }: RowChange, row: string): Markup {
  const told = markup`<bdi>${row}</bdi>`;
  if (change === "added") return markup`<ins>${told}</ins>`;
  return change === "removed" ? markup`<del>${told}</del>` : told;
}

/** A link to the row in its build, for rows that the explorer marks. */
function shownId({ dataset, id, after }: RowChange, explorers: Explorers): Markup | string {
  if (!columns(dataset).some(({ name }) => name === "link")) return id;
  const explorer = after === null ? explorers.old : explorers.new;
  return markup`<a href="${explorer}#${encodeURIComponent(id)}">${id}</a>`;
}
