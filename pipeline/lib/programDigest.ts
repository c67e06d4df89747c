import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { byCodeUnit } from "./compare.ts";
import { packageFolder } from "./paths.ts";

/** What is read from disk or run, besides the model; a file of any other kind changes no row. */
const ownFile = /\.(?:ts|js|css|json|csv)$/;
const schema = /\.json$/;

/** The digest of the sources of a program that was bundled into one file; there is no such name in any other. */
declare const ONRECORD_SOURCES: string | undefined;

/** The folders of the program: its files as they are run, its tables, its page. Schemas and model have digests of their own. */
export function programFolders(): readonly URL[] {
  const others = ["pipeline/tables/", "explorer/bundle/"];
  return [new URL("../", import.meta.url), ...others.map((name) => new URL(name, packageFolder))];
}

/** The sha256, in hex, of the program: of its folders and the versions of its libraries and of Node. */
export function codeDigest(): string {
  const node = `${process.version} ${process.versions.unicode ?? ""}`;
  return createHash("sha256").update(`${node}\n${sourcesDigest()}\n`).digest("hex");
}

/** The same without Node. */
export function sourcesDigest(): string {
  if (typeof ONRECORD_SOURCES === "string") return ONRECORD_SOURCES;
  const hash = createHash("sha256").update(readFileSync(new URL("package.json", packageFolder)));
  for (const folder of programFolders()) addFiles(hash, folder);
  return hash.digest("hex");
}

/** The sha256, in hex, of the schemas. */
export function schemaDigest(): string {
  const hash = createHash("sha256");
  addFiles(hash, new URL("schemas/", packageFolder), schema);
  return hash.digest("hex");
}

function addFiles(hash: Hash, folder: URL, kind = ownFile): void {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => kind.test(name))
    .map((name) => name.replaceAll("\\", "/"))
    .sort(byCodeUnit);
  for (const name of names) {
    const bytes = readFileSync(new URL(name, folder));
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
}
