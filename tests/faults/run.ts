import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** The words that run a TypeScript program, given by its path from this folder, with Node. */
export function commandOf(program: string, arguments_: readonly string[]): readonly string[] {
  const file = fileURLToPath(new URL(program, import.meta.url));
  return [process.execPath, "--import", loader, file, ...arguments_];
}

/** A process whose end can be waited for. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
  /** Resolves when it has written these words, with all that it has written until then. */
  says(words: string): Promise<string>;
}

/** Starts a command. */
export function start(
  [program = "", ...arguments_]: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Running {
  const child = spawn(program, arguments_, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  const listeners = new Set<() => void>();
  const hear = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    hear();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    hear();
  });
  const ended = new Promise<Awaited<Running["ended"]>>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
  const says = (words: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if ((stdout + stderr).includes(words)) resolve(stdout + stderr);
      };
      listeners.add(look);
      look();
      ended.then(() => {
        reject(new Error(`ended without “${words}”: ${stderr}`));
      }, reject);
    });
  return { child, ended, says };
}

/** The processes that a process has started, by their numbers; none where the system does not tell. */
export function childrenOf({ pid = -1 }: ChildProcess): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return children.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** True for one that runs; one that has ended and that nobody has asked about does not. */
export function isAlive(id: number): boolean {
  try {
    return !/^State:\tZ/m.test(readFileSync(`/proc/${id}/status`, "utf8"));
  } catch {
    return false;
  }
}
