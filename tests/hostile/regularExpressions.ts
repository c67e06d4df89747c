/**
 * Lets recheck look for a text that any regular expression of the program takes more than linear time for: those written in the sources,
 * those composed while the modules are loaded and the golden documents are read, and those of the schemas. Prints each that is vulnerable
 * with such a text, each that recheck could not decide, and each file whose compositions were not seen; ends with 1 if there is any.
 *
 * usage: RECHECK_SYNC_BACKEND=pure node --import tsx tests/hostile/regularExpressions.ts [PART OF A PLACE]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkSync, type Diagnostics } from "recheck";
import { composedPatterns } from "./composedPatterns.ts";
import { schemaPatterns } from "./schemaPatterns.ts";
import { writtenPatterns, type Pattern } from "./writtenPatterns.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sourceFile = /\.tsx?$/;
/** These begin to work, or need a browser, when they are loaded. */
const programs = /(?:cli|worker|main)\.tsx?$|^explorer\//;

const files = ["pipeline", "explorer/page"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => sourceFile.test(name))
    .map((name) => join(folder, name)),
);
const composed = await composedPatterns(readGoldenDocuments);
const unseen = files.filter(
  (file) => composes(file) && !composed.some(({ place }) => place.startsWith(file)),
);
const patterns = [
  ...files.flatMap((file) => writtenPatterns(join(root, file))),
  ...composed,
  ...schemaPatterns(join(root, "schemas")),
];
const [wanted = ""] = process.argv.slice(2);
const distinct = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
const counts = { safe: 0, vulnerable: 0, unknown: 0 };
for (const [shown, pattern] of distinct) {
  if (!pattern.place.includes(wanted)) continue;
  const found = judged(pattern);
  counts[found.status] += 1;
  if (found.status === "vulnerable")
    console.log(
      `${pattern.place}: ${shown} takes ${found.complexity.summary} time for ${found.attack.pattern}`,
    );
  if (found.status === "unknown") console.log(`${pattern.place}: ${shown} could not be decided`);
}
console.log(`${counts.safe} safe, ${counts.vulnerable} vulnerable, ${counts.unknown} not decided`);
for (const file of unseen) console.log(`${file}: composes patterns that were not seen`);
process.exitCode = counts.vulnerable + counts.unknown + unseen.length === 0 ? 0 : 1;

function composes(file: string): boolean {
  return /\bRegExp\(/.test(readFileSync(join(root, file), "utf8"));
}

/** All modules, then a reading of each golden document. */
async function readGoldenDocuments(): Promise<void> {
  for (const file of files) if (!programs.test(file)) await import(pathToFileURL(join(root, file)).href);
  const { extract } = await import("../../pipeline/index.ts");
  const golden = join(root, "tests/golden");
  for (const name of readdirSync(golden, { recursive: true, encoding: "utf8" }))
    if (/\/raw\/.*\.(?:txt|md)$/.test(name))
      await extract({ text: readFileSync(join(golden, name), "utf8").replace(/^\ufeff|\r/g, "") });
}

/**
 * No time limit but one for all: with those on its parts, which recheck has, what a busy machine cuts short counts as vulnerable. What its
 * automata cannot decide in time, its search for such a text does.
 */
function judged({ source, flags }: Pattern): Diagnostics {
  const limits = { timeout: 120_000, attackTimeout: null, incubationTimeout: null, randomSeed: 1 };
  const found = checkSync(source, flags, limits);
  return found.status === "unknown" ? checkSync(source, flags, { ...limits, checker: "fuzz" }) : found;
}
