import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { extract } from "../../pipeline/extractText.ts";
import { programVersion } from "../../pipeline/lib/programVersion.ts";
import { ferryArticle } from "../build/articles.ts";
import { filesOf } from "../build/outputs.ts";
import { install, pack, repository, run, runtimePackages } from "./install.ts";

const generousTimeout = 240_000;

const folder = realpathSync(mkdtempSync(join(tmpdir(), "onrecord-package-")));
let packed: readonly string[] = [];

beforeAll(() => {
  packed = pack(folder);
  install(folder, `onrecord-${programVersion}.tgz`);
  mkdirSync(join(folder, "raw"));
  writeFileSync(join(folder, "raw/a.txt"), ferryArticle);
}, generousTimeout);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("holds the program, what it reads, and nothing else", () => {
  const inFolder = (path: string, extension: string): readonly string[] => {
    const names = readdirSync(join(repository, path)).filter((name) => name.endsWith(extension));
    return names.map((name) => `${path}/${name}`);
  };
  const files = [
    "LICENSE",
    "README.md",
    "package.json",
    ...inFolder("explorer/bundle", ""),
    ...inFolder("pipeline/tables", ".csv"),
    ...inFolder("schemas", ".json"),
    ...inFolder("models", ""),
  ];
  const [program, others] = [
    packed.filter((path) => path.startsWith("dist/")),
    packed.filter((path) => !path.startsWith("dist/")),
  ];
  expect(others.toSorted()).toEqual(files.toSorted());
  expect(program).toContain("dist/cli.js");
  expect(program.filter((path) => !/\.(?:js|d\.ts)$/.test(path))).toEqual([]);
});

test("needs no install script: what has one may be missing, or the script only prints", () => {
  const scripted = runtimePackages().filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const needed = scripted.filter(([, { optional }]) => optional !== true).map(([path]) => path);
  expect(needed).toEqual(["node_modules/protobufjs"]);
});

test("onrecord --help and --version run", () => {
  expect(run("npx", ["--no", "--", "onrecord", "--help"], folder)).toContain("Usage: onrecord");
  expect(run("npx", ["--no", "--", "onrecord", "--version"], folder)).toBe(`${programVersion}\n`);
});

test(
  "onrecord build writes what the sources write, byte for byte",
  async () => {
    run("npx", ["--no", "--", "onrecord", "build", "--raw", "raw", "--out", "out"], folder);
    await build({ raw: join(folder, "raw"), out: join(folder, "expected") });
    expect(filesOf(join(folder, "out"))).toEqual(filesOf(join(folder, "expected")));
  },
  generousTimeout,
);

test.each([
  ["sqlite", "rows.db"],
  ["parquet", "rows"],
  ["excel", "rows.xlsx"],
])(
  "onrecord export writes %s",
  (format, to) => {
    run("npx", ["--no", "--", "onrecord", "export", "--out", "out", "--format", format, "--to", to], folder);
    expect(existsSync(join(folder, to))).toBe(true);
  },
  generousTimeout,
);

const consumer = `
import { build, extract, InputError, type BuildSummary, type ClaimRow, type ExtractedRows, type Message } from "onrecord";

const messages: Message[] = [];
const nothing = (): void => undefined;
const reporter = { start: nothing, document: nothing, end: nothing, message: (message: Message) => void messages.push(message) };
const { build: { rows } }: BuildSummary = await build({ raw: "raw", out: "again", strict: true, reporter });
const refused: unknown = await build({ raw: "missing", out: "again" }).catch((error: unknown) => error instanceof InputError);
const extracted: ExtractedRows = await extract({ text: ${JSON.stringify(ferryArticle)}, path: "a.txt", metadata: { title: "Fares" } });
const stances: readonly ClaimRow["stance"][] = extracted.claims.map(({ stance }) => stance);

export const said = { documents: rows["documents"], refused, stances, extracted };

// @ts-expect-error: a text is needed.
export const withoutText = (): Promise<ExtractedRows> => extract({ path: "a.txt" });
// @ts-expect-error: there is no such column.
export const truth = (claim: ClaimRow): unknown => claim.truth;
`;

test(
  "another program, checked by the types of the package alone, builds and extracts with it",
  async () => {
    writeFileSync(join(folder, "consumer.ts"), consumer);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    run("node", [join(repository, "node_modules/typescript/bin/tsc")], folder);
    const print = 'import { said } from "./consumer.js"; console.log(JSON.stringify(said));';
    const said: unknown = JSON.parse(run("node", ["--input-type=module", "--eval", print], folder));
    const extracted = await extract({ text: ferryArticle, path: "a.txt", metadata: { title: "Fares" } });
    const stances = extracted.claims.map(({ stance }) => stance);
    expect(said).toEqual(asJson({ documents: 1, refused: true, stances, extracted }));
  },
  generousTimeout,
);

test(
  "onrecord build runs on WebAssembly where the library is missing",
  () => {
    rmSync(join(folder, "node_modules/onnxruntime-node"), { recursive: true, force: true });
    run("npx", ["--no", "--", "onrecord", "build", "--raw", "raw", "--out", "portable"], folder);
    const info = readFileSync(join(folder, "portable/build.json"), "utf8");
    expect(info).toMatch(/"backend": "onnxruntime-web .* wasm"/);
  },
  generousTimeout,
);

const compilerOptions = {
  strict: true,
  target: "es2023",
  lib: ["es2023"],
  module: "nodenext",
  types: [],
  noEmitOnError: true,
};

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
