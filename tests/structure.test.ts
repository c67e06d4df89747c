/** The rules that the structure of the program rests on, read off its imports. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import typescript from "typescript";
import { describe, expect, test } from "vitest";

const pipeline = fileURLToPath(new URL("../pipeline/", import.meta.url));

/** Every import of the program: the file that imports, and what: a file of the program, or the name of a module. */
const imports = sourceFiles().flatMap((from) => importedBy(from).map((to) => ({ from, to })));

function sourceFiles(): readonly string[] {
  const names = readdirSync(pipeline, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).sort();
}

function importedBy(file: string): readonly string[] {
  const { importedFiles } = typescript.preProcessFile(readFileSync(join(pipeline, file), "utf8"));
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith(".") ? join(dirname(file), fileName) : fileName,
  );
}

/** `lib`, `stages/read`, `diff`, or nothing for the files at the top. */
function room(file: string): string {
  return /^(?:stages\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? "";
}

/** The imports of files whose room is of a kind that go where they must not. */
function wrongImports(kind: RegExp, isAllowed: (from: string, to: string) => boolean): readonly object[] {
  const own = imports.filter(({ from, to }) => kind.test(room(from)) && to.endsWith(".ts"));
  if (own.length === 0) throw new Error(`no file in ${kind.source} imports another`);
  return own.filter(({ from, to }) => !isAllowed(room(from), room(to)));
}

test("a stage imports lib and its own folder, never another stage", () => {
  expect(wrongImports(/^stages/, (from, to) => to === from || to === "lib")).toEqual([]);
});

test("the shapes of rows know lib alone, and no stage of a build", () => {
  expect(wrongImports(/^shapes$/, (_, to) => to === "shapes" || to === "lib")).toEqual([]);
});

test("lib imports lib alone", () => {
  expect(wrongImports(/^lib$/, (_, to) => to === "lib")).toEqual([]);
});

test("what looks at finished datasets knows nothing of how they are made", () => {
  expect(wrongImports(/^(?:diff|print)$/, (from, to) => to === from || to === "lib")).toEqual([]);
});

test("what explains a row knows the stages that made it, and nothing that looks at finished datasets only", () => {
  const isAllowed = (from: string, to: string): boolean =>
    ["", "lib", from].includes(to) || to.startsWith("stages/");
  expect(wrongImports(/^explain$/, isAllowed)).toEqual([]);
});

test("what asks for corrections knows how rows are shown and corrected, and no other stage", () => {
  const allowed = ["", "lib", "explain", "review", "stages/correct"];
  expect(wrongImports(/^review$/, (_, to) => allowed.includes(to))).toEqual([]);
});

test("what watches a folder knows the build and its changes, and no stage", () => {
  expect(wrongImports(/^watch$/, (from, to) => ["", "lib", "diff", from].includes(to))).toEqual([]);
});

test("a command is imported by the command line alone", () => {
  const importers = imports.filter(({ to }) => room(to) === "commands").map(({ from }) => from);
  expect(new Set(importers)).toEqual(new Set(["cli.ts"]));
});

test("nothing is imported from outside the program but packages", () => {
  expect(imports.filter(({ to }) => to.startsWith("..") || to.startsWith("/"))).toEqual([]);
});

test("the page of the explorer knows lib alone, and how corrections find their row", () => {
  const page = fileURLToPath(new URL("../explorer/page/", import.meta.url));
  const outside = readdirSync(page)
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => typescript.preProcessFile(readFileSync(join(page, name), "utf8")).importedFiles)
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith(".."));
  expect(outside.length).toBeGreaterThan(0);
  const allowed = /^\.\.\/\.\.\/pipeline\/(?:lib\/[^/]+|stages\/correct\/[^/]+)\.ts$/;
  expect(outside.filter((name) => !allowed.test(name))).toEqual([]);
});

test("every file is reached from where the program starts", () => {
  const reached = new Set(["cli.ts", "index.ts", "worker.ts"]);
  for (const file of reached)
    for (const { to } of imports.filter(({ from }) => from === file)) reached.add(to);
  expect(sourceFiles().filter((file) => !reached.has(file))).toEqual([]);
});

test("every table is read", () => {
  const sources = sourceFiles().map((file) => readFileSync(join(pipeline, file), "utf8"));
  const tables = readdirSync(join(pipeline, "tables")).map((name) => name.replace(".csv", ""));
  expect(tables.filter((name) => !sources.some((source) => source.includes(`readTable("${name}")`)))).toEqual(
    [],
  );
});

describe("offline", () => {
  const network = [
    "http",
    "https",
    "http2",
    "net",
    "tls",
    "dgram",
    "dns",
    "dns/promises",
    "undici",
    "inspector",
  ];

  test("no module of the network is imported", () => {
    const modules = new Set(network.flatMap((name) => [name, `node:${name}`]));
    expect(imports.filter(({ to }) => modules.has(to))).toEqual([]);
  });

  test.each(["fetch", "WebSocket", "EventSource", "XMLHttpRequest"])("%s is not used", (name) => {
    const call = new RegExp(String.raw`\b${name}\s*\(`);
    expect(sourceFiles().filter((file) => call.test(readFileSync(join(pipeline, file), "utf8")))).toEqual([]);
  });
});

test("the program imports packages that package.json lists for it, and what Node has", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(pipeline, "../package.json"), "utf8"));
  const names = new Set([...listed(manifest, "dependencies"), ...listed(manifest, "optionalDependencies")]);
  const packages = new Set(
    imports.flatMap(({ to }) => (to.endsWith(".ts") || to.startsWith("node:") ? [] : [to])),
  );
  const packageName = (specifier: string): string =>
    specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  expect(new Set([...packages].map(packageName))).toEqual(names);
});

/** The names of the packages in a list of package.json. */
function listed(manifest: unknown, kind: string): readonly string[] {
  if (typeof manifest !== "object" || manifest === null) return [];
  const list: unknown = new Map(Object.entries(manifest)).get(kind);
  return typeof list === "object" && list !== null ? Object.keys(list) : [];
}
