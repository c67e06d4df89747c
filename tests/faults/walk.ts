/**
 * Makes each call of a build that writes fail, one after the other: `walk.ts FOLDER CODE KIND STEP`, where STEP 3 leaves
 * out two of three. Prints an outcome a line, as JSON.
 */
import { arm, failedCalls, type Fault } from "./failingCalls.ts";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../pipeline/build.ts";
import { InputError } from "../../pipeline/lib/errors.ts";
import { ferryArticle, schoolArticle } from "../build/articles.ts";
import { filesOf } from "../build/outputs.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";

/** What came of a build in which a call failed. */
export interface Outcome {
  /** The first call that failed, with its file: `write /a/claims.csv`. */
  readonly failed: string;
  /** All of them. */
  readonly allFailed: readonly string[];
  /** What the InputError said; the stack of any other error; null if the build passed. */
  readonly message: string | null;
  /** Which datasets lie in OUT then. */
  readonly out: "old" | "new" | "none" | "other";
  /** How many files are open that were not before; null where the system does not tell. */
  readonly leftOpen: number | null;
  /** Whether the next build gives what it should. */
  readonly next: boolean;
  /** What lies beside OUT after it. */
  readonly beside: readonly string[];
}

const [folder = "", code = "", kind = "", step = "1"] = process.argv.slice(2);
const [raw, out] = [join(folder, "raw"), join(folder, "out")];
const cache = join(folder, ".cache");
const articles = [ferryArticle, schoolArticle] as const;

function faultAt(first: number): Fault {
  const codes = ["ENOSPC", "EACCES", "EIO"] as const;
  const kinds = ["once", "onward", "late"] as const;
  const [knownCode] = codes.filter((each) => each === code);
  const [knownKind] = kinds.filter((each) => each === kind);
  if (knownCode === undefined || knownKind === undefined)
    throw new TypeError(`${code} ${kind}: no such fault`);
  return { first, code: knownCode, kind: knownKind };
}

function put(nth: number): void {
  writeFileSync(join(raw, "b.txt"), articles[nth % 2] ?? "");
}

/** The message of the error with which a build fails, or null. */
async function attempt(): Promise<string | null> {
  try {
    await build({ raw, out, reader: nothingRead, cache, changes: join(cache, "changes.jsonl") });
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function outputs(): string {
  return existsSync(out) ? JSON.stringify(filesOf(out)) : "none";
}

function openFiles(): number | null {
  return existsSync("/proc/self/fd") ? readdirSync("/proc/self/fd").length : null;
}

const given: string[] = [];
for (const nth of [0, 1]) {
  put(nth);
  await attempt();
  given.push(outputs());
}
const expected = (nth: number): string => given[nth % 2] ?? "";
if (expected(0) === expected(1)) throw new Error("the articles give the same datasets");

let nth = 0;
for (let first = 1; ; first += Number(step)) {
  nth++;
  const before = openFiles();
  put(nth + 1);
  // All answers are kept anew, so that those calls fail as well.
  rmSync(join(cache, "answers"), { recursive: true, force: true });
  arm(faultAt(first));
  const message = await attempt();
  const [failed] = failedCalls();
  if (failed === undefined) break;
  const allFailed = failedCalls().map((call) => call.replace(folder, ""));
  arm(faultAt(0));
  const found = outputs();
  // Whatever came last, the datasets of one article are old and those of the other new.
  const known = new Map([
    [expected(nth), "old"],
    [expected(nth + 1), "new"],
    ["none", "none"],
  ] as const);
  const leftOpen = before === null ? null : (openFiles() ?? 0) - before;
  const next = (await attempt()) === null && outputs() === expected(nth + 1);
  const outcome: Outcome = {
    failed: failed.replace(folder, ""),
    allFailed,
    message: message?.replaceAll(folder, "") ?? null,
    out: known.get(found) ?? "other",
    leftOpen,
    next,
    beside: readdirSync(folder),
  };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
