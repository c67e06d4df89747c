import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "error",
} satisfies BuildOptions;

// HTML reads these within a script element, too.
const endOfScript = /<\/script|<!--|<script/i;

/** The files of explorer/bundle/ by their names. The same sources give the same bytes. */
export async function bundle(): Promise<Readonly<Record<"explorer.js" | "explorer.css", string>>> {
  const program = await build({
    ...options,
    entryPoints: ["explorer/page/main.tsx"],
    format: "iife",
    target: "es2022",
    tsconfig: "explorer/page/tsconfig.json",
    // The other one is for Node.js, whose Buffer it wants.
    alias: { "csv-stringify/sync": "csv-stringify/browser/esm/sync" },
  });
  const style = await build({ ...options, entryPoints: ["explorer/page/explorer.css"] });
  const files = Object.values(program.metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const used = files.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
  const text = licences(packagesIn(used)) + textOf(program.outputFiles);
  if (endOfScript.test(text)) throw new Error("the program holds words that end or hide a script element");
  return { "explorer.js": text, "explorer.css": textOf(style.outputFiles) };
}

function textOf([file]: readonly { readonly text: string }[]): string {
  return (file?.text ?? "").trimEnd() + "\n";
}

/** The packages that some files belong to, in the order of their names. */
function packagesIn(files: readonly string[]): readonly string[] {
  const name = /^node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//;
  return [...new Set(files.flatMap((file) => name.exec(file)?.groups?.name ?? []))].sort();
}

/** What the licences of the packages ask for: who holds the rights, and each text once. */
function licences(packages: readonly string[]): string {
  const byText = new Map<string, string[]>();
  for (const name of packages) {
    const { holders, terms } = licenceOf(name);
    byText.set(terms, [...(byText.get(terms) ?? []), `${name}: ${holders}`]);
  }
  const parts = [...byText].map(([terms, names]) => `${names.join("\n")}\n\n${terms}`);
  return `/*! This program contains the packages below.\n\n${parts.join("\n\n").replaceAll("*/", "* /")}\n*/\n`;
}

const holderLine = /^(?:The MIT License.*|MIT License|ISC License|Copyright.*)$/gim;

function licenceOf(name: string): { readonly holders: string; readonly terms: string } {
  const text = licenceFiles.flatMap((file) => readOrNull(`node_modules/${name}/${file}`) ?? [])[0];
  if (text === undefined) throw new Error(`${name} has no licence file`);
  const lines = text.match(holderLine) ?? [];
  const terms = text.replace(holderLine, "").replace(/\s+/g, " ").trim();
  return { holders: lines.filter((line) => /^copyright/i.test(line)).join("; "), terms };
}

const licenceFiles = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"];

function readOrNull(path: string): string | null {
  try {
    return readFileSync(`${root}${path}`, "utf8");
  } catch {
    return null;
  }
}
