/**
 * Writes a corpus of generated news articles, some 4 kB each, in folders of a thousand, with their metadata.csv. The same seed gives
 * the same articles, and more of them begin with the same ones.
 *
 * usage: node --import tsx tests/bench/corpus.ts --to FOLDER --documents N [--seed S]
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { csvText } from "../../pipeline/lib/csv.ts";
import { article, type Article } from "./articles.ts";

const header = ["path", "title", "published", "publisher", "authors", "section", "url", "language"];

/** Writes the articles 0 to `documents - 1` of a seed into a folder that must not be there yet. */
export function writeCorpus(folder: string, documents: number, seed: number): void {
  mkdirSync(folder);
  const table = openSync(join(folder, "metadata.csv"), "wx");
  try {
    let rows: (readonly string[])[] = [header];
    let opened = "";
    for (let number = 0; number < documents; number++) {
      const made = article(seed, number);
      const place = dirname(made.path);
      if (place !== opened) {
        mkdirSync(join(folder, place));
        writeSync(table, csvText(rows, "\n"));
        [opened, rows] = [place, []];
      }
      writeFileSync(join(folder, made.path), made.text);
      rows.push(cells(made));
    }
    writeSync(table, csvText(rows, "\n"));
  } finally {
    closeSync(table);
  }
}

function cells({ path, title, published, publisher, author, section, url }: Article): readonly string[] {
  return [path, title, published, publisher, author, section, url, "en"];
}

function run(): void {
  const { values } = parseArgs({
    options: {
      to: { type: "string" },
      documents: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const [documents, seed] = [Number(values.documents), Number(values.seed)];
  if (values.to === undefined || !Number.isSafeInteger(documents) || !Number.isSafeInteger(seed))
    throw new Error("usage: --to FOLDER --documents N [--seed S]");
  writeCorpus(values.to, documents, seed);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) run();
