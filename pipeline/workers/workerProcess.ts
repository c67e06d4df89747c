import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { linesOf } from "../lib/lines.ts";

/** A running worker. What it is sent waits in memory until it reads it. */
export interface WorkerProcess {
  send(line: string): void;
  /** Ends it at once. */
  kill(): void;
  /** False once it was ended or has ended, though what it said may still come. */
  isRunning(): boolean;
  /** How it ended. */
  readonly ended: Promise<Ending>;
}

export interface Ending {
  /** The exit status; null if a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  /** The last that it said on stderr. */
  readonly said: string;
}

/** How a worker is started. */
export interface WorkerCommand {
  readonly program: string;
  readonly parameters: readonly string[];
}

const keptOfStderr = 4_000;

/** The worker of this program, with a limit on its heap in megabytes. */
export function workerCommand(heapMegabytes: number): WorkerCommand {
  const source = import.meta.url.endsWith(".ts");
  const worker = new URL(source ? "../worker.ts" : "../worker.js", import.meta.url);
  const loader = source ? ["--import", import.meta.resolve("tsx")] : [];
  return {
    program: process.execPath,
    // One thread for memory too: the other cores have workers of their own.
    parameters: [
      "--single-threaded-gc",
      `--max-old-space-size=${heapMegabytes}`,
      ...loader,
      fileURLToPath(worker),
    ],
  };
}

/** Starts a worker; `hear` is told each line that it says. */
export function startWorker(
  { program, parameters }: WorkerCommand,
  hear: (line: string) => void,
): WorkerProcess {
  const child: ChildProcess = spawn(program, parameters, { stdio: ["pipe", "pipe", "pipe"] });
  // It has no pipes if the machine has no more files to open.
  const { stdin, stdout, stderr } = child;
  let said = "";
  stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-keptOfStderr);
  });
  // One that has ended takes no more; how it ended is told by `ended`.
  stdin?.on("error", () => undefined);
  const heard = (async () => {
    if (stdout) for await (const line of linesOf(stdout)) hear(line);
  })().catch(() => undefined);
  const ended = new Promise<Ending>((resolve) => {
    // One that could not be started: nothing more will be heard of it.
    child.on("error", (error) => {
      resolve({ code: null, signal: null, said: error.message });
    });
    child.on("close", (code, signal) => {
      void heard.then(() => {
        resolve({ code, signal, said });
      });
    });
  });
  return {
    send: (line) => void stdin?.write(line),
    kill: () => void child.kill("SIGKILL"),
    isRunning: () => !child.killed && child.exitCode === null && child.signalCode === null,
    ended,
  };
}
