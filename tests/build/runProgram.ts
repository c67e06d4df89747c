import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { commandLine } from "../compiled.ts";

const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

export interface ProgramOptions {
  readonly cwd?: string;
  /** Set besides what the tests run under. */
  readonly environment?: Readonly<Record<string, string>>;
  /** As `umask` in a shell takes it. */
  readonly umask?: string;
  /** A module beside this one that is loaded before the program. */
  readonly before?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own. */
export function onrecord(arguments_: readonly string[], options: ProgramOptions = {}): Promise<Ended> {
  return run([], commandLine, arguments_, options);
}

/** Runs a TypeScript program, given by its path from this folder, in a process of its own. */
export function runProgram(
  program: string,
  arguments_: readonly string[],
  options: ProgramOptions = {},
): Promise<Ended> {
  return run(["--import", loader], fileURLToPath(new URL(program, import.meta.url)), arguments_, options);
}

function run(
  flags: readonly string[],
  program: string,
  arguments_: readonly string[],
  { cwd, environment = {}, umask = "022", before }: ProgramOptions,
): Promise<Ended> {
  const preloaded =
    before === undefined ? [] : ["--import", loader, "--import", new URL(before, import.meta.url).href];
  const command = ["node", ...flags, ...preloaded, program, ...arguments_];
  const child = spawn("sh", ["-c", `umask ${umask} && exec "$@"`, "sh", ...command], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}
