import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "../../pipeline/build.ts";
import type { ClaimRow, FigureRow, QuoteRow } from "../../pipeline/lib/rows.generated.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { ferryArticle, schoolArticle } from "./articles.ts";
import { filesOf, rowsOf } from "./outputs.ts";

/** What the corrections of a test have in common. */
export const signed = { path: "a.txt", reason: "it is so", by: "desk", date: "2024-08-20" };

/** A folder whose output was built without corrections. */
export async function builtFolder() {
  const folder = await temporaryFolder({
    "raw/a.txt": ferryArticle,
    "raw/b.txt": schoolArticle,
    "raw/empty.txt": "",
  });
  const [raw, out] = [join(folder, "raw"), join(folder, "out")];
  await build({ raw, out });
  return {
    raw,
    out,
    before: filesOf(out),
    quote: quoteOf(out),
    figure: figureOf(out),
    unions: unionsOf(out),
  };
}

function quoteOf(out: string): QuoteRow {
  return found(rowsOf(out, "quotes").find(({ quote_type }) => quote_type === "direct"));
}

function unionsOf(out: string) {
  return rowsOf(out, "entities").filter(({ name }) => /unions/i.test(name));
}

function figureOf(out: string): FigureRow {
  return found(rowsOf(out, "figures").find(({ value }) => value === "1200"));
}

/** The claim that belongs to a quote or holds a figure. */
export function claimOf(out: string, { claim_id }: QuoteRow | FigureRow): ClaimRow {
  return found(rowsOf(out, "claims").find((claim) => claim.claim_id === claim_id));
}

function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error("the article no longer has such a row");
  return row;
}

/** Builds with corrections, each given by what differs from `signed`. */
export async function correct({ raw, out }: { raw: string; out: string }, ...lines: readonly object[]) {
  await writeFile(
    join(raw, "corrections.jsonl"),
    lines.map((line) => `${JSON.stringify({ ...signed, ...line })}\n`).join(""),
  );
  return build({ raw, out });
}
