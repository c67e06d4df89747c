import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Published } from "../lib/published.ts";
import { rowLines } from "../lib/publishedRows.ts";
import { datasetNames } from "../lib/schemas.ts";
import { inPieces } from "./pieces.ts";

/** JSON Lines (jsonlines.org): `<dataset>.jsonl` for each dataset, every row with the bytes that it has in the JSON file. */
export async function writeJsonLines(published: Published, folder: string): Promise<readonly string[]> {
  for (const dataset of datasetNames) {
    const file = createWriteStream(join(folder, `${dataset}.jsonl`), { flags: "wx" });
    await pipeline(inPieces(lines(rowLines(published, dataset))), file);
  }
  return [];
}

async function* lines(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string, void> {
  for await (const rows of batches) yield rows.map((row) => `${row}\n`).join("");
}
