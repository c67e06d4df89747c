import type { Index, Manifest } from "../../../../pipeline/lib/explorerData.ts";
import type { DocumentRows } from "../../../../pipeline/lib/rows.ts";
import { rowsOf } from "../../../build/outputs.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A document with its text. */
export interface TextAndRows {
  readonly text: string;
  readonly rows: DocumentRows;
}

/** The documents of an output that have rows. */
export function documentsOf(out: string): readonly TextAndRows[] {
  const of = <Row extends { readonly document_id: string }>(
    rows: readonly Row[],
    id: string,
  ): readonly Row[] => rows.filter(({ document_id }) => document_id === id);
  const [quotes, claims, figures] = [rowsOf(out, "quotes"), rowsOf(out, "claims"), rowsOf(out, "figures")];
  const [sentences, links] = [rowsOf(out, "sentences"), rowsOf(out, "claim_links")];
  return rowsOf(out, "documents")
    .filter(({ status }) => status === "ok")
    .map((document) => {
      const id = document.document_id;
      const own = of(claims, id);
      const ids = new Set(own.map(({ claim_id }) => claim_id));
      return {
        text: readFileSync(join(out, `text/${id}.txt`), "utf8"),
        rows: {
          document,
          quotes: of(quotes, id),
          claims: own,
          figures: of(figures, id),
          sentences: of(sentences, id),
          claim_links: links.filter(({ claim_id }) => ids.has(claim_id)),
          non_figures: [],
        },
      };
    });
}

const block = /<script type="application\/json" id="([^"]*)">(.*?)<\/script>/gs;

/** The data in a page, by the ids of their elements. */
export function blocksOf(html: string): ReadonlyMap<string, unknown> {
  return new Map(
    Array.from(html.matchAll(block), ([, id = "", json = ""]) => {
      const value: unknown = JSON.parse(json);
      return [id, value] as const;
    }),
  );
}

export function isManifest(value: unknown): value is Manifest {
  return typeof value === "object" && value !== null && "columns" in value;
}

export function isIndex(value: unknown): value is Index {
  return typeof value === "object" && value !== null && "entries" in value;
}
