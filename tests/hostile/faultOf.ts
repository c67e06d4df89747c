import { correctedRows } from "../../pipeline/correctedRows.ts";
import { extract } from "../../pipeline/extract.ts";
import type { RawDocument } from "../../pipeline/lib/document.ts";
import { quarantinedRow } from "../../pipeline/lib/quarantinedRow.ts";
import type { Reader } from "../../pipeline/lib/reading.ts";
import type { ExtractedRows } from "../../pipeline/lib/relate.ts";
import { checkRows } from "../../pipeline/stages/check/index.ts";
import { decode } from "../../pipeline/stages/decode/index.ts";

/** In milliseconds of the processor, for a document of at most 300 characters. */
const usualLimit = 1_000;
const tries = 3;

/**
 * What is wrong with what the program makes of a document: it fails, breaks the contract or takes longer than a limit, in milliseconds of the
 * processor. Null if nothing is.
 */
export async function faultOf(
  raw: RawDocument,
  openReader: () => Reader,
  timeLimit = usualLimit,
): Promise<string | null> {
  let fastest = Infinity;
  for (let left = tries; left > 0; left--) {
    const started = process.cpuUsage();
    try {
      const wrong = await wrongSlice(raw, openReader());
      if (wrong !== null) return wrong;
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    const { user, system } = process.cpuUsage(started);
    fastest = Math.min(fastest, (user + system) / 1_000);
    if (fastest <= timeLimit) return null;
  }
  return `takes ${Math.round(fastest)} ms`;
}

async function wrongSlice(raw: RawDocument, reader: Reader): Promise<string | null> {
  const document = decode(raw);
  if ("message" in document) {
    checkRows("documents", [quarantinedRow(document)]);
    return null;
  }
  const rows = correctedRows(document.text, await extract(document, reader), []);
  return findWrongSlice(Array.from(document.text), rows);
}

/** The first span that is not what stands at its place, found as a reader of the datasets would, without the program's own code. */
function findWrongSlice(characters: readonly string[], rows: ExtractedRows): string | null {
  for (const dataset of ["quotes", "claims", "figures", "sentences", "non_figures"] as const) {
    for (const row of rows[dataset]) {
      const columns: ReadonlyMap<string, unknown> = new Map(Object.entries(row));
      for (const [name, start] of columns) {
        const end = columns.get(name.replace(/_start$/, "_end"));
        const words = columns.get(name.replace(/_start$/, "_text"));
        if (!name.endsWith("_start") || typeof start !== "number" || typeof end !== "number") continue;
        if (words === undefined || characters.slice(start, end).join("") === words) continue;
        return `${dataset}: ${name} is wrong in ${JSON.stringify(row)}`;
      }
    }
  }
  return null;
}
