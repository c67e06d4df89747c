import { createHash } from "node:crypto";
import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import { isRunning } from "../../lib/isRunning.ts";

/** A process, told apart from one that got the same id before or after it, and from one of another machine or container. */
export interface ProcessMark {
  readonly id: number;
  /** When it started: in ticks since its machine did where `/proc` tells, else in milliseconds since 1970. */
  readonly started: string;
  /** 12 hex digits for what gives out the ids: a machine since it started, or a container on it. */
  readonly table: string;
}

/** The mark of this process. */
export async function ownMark(): Promise<ProcessMark> {
  const status = await processStatus("self");
  // A /proc of another container is of no use.
  const ownStart = status?.id === process.pid ? status.started : null;
  const started = ownStart ?? Math.round(performance.timeOrigin).toFixed(0);
  return { id: process.pid, started, table: await ownTable() };
}

async function ownTable(): Promise<string> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  const container = await readlink("/proc/self/ns/pid").catch(() => "");
  return createHash("sha256").update([hostname(), boot, container].join("\n")).digest("hex").slice(0, 12);
}

/** Tells whether a marked process still runs; null if this cannot be told from here. `own`: the mark of this process. */
export async function stillRuns(marked: ProcessMark, own: ProcessMark): Promise<boolean | null> {
  if (marked.table !== own.table) return null;
  if (!isRunning(marked.id)) return false;
  const [self, other] = [await processStatus("self"), await processStatus(String(marked.id))];
  if (self?.id !== own.id || other === null) return null;
  return other.started === marked.started && !other.isDead;
}

interface ProcessStatus {
  readonly id: number;
  readonly started: string;
  /** It has ended, and only its parent has not asked yet how. */
  readonly isDead: boolean;
}

/** What `/proc` says of a process; null where there is no such file. */
async function processStatus(name: string): Promise<ProcessStatus | null> {
  const line = await readFile(`/proc/${name}/stat`, "latin1").catch(() => null);
  return line === null ? null : parseStatus(line);
}

/** Reads the line of `/proc/<id>/stat`, see proc(5); null if it has another form. */
export function parseStatus(line: string): ProcessStatus | null {
  // The second field, the name of the program in brackets, may hold anything.
  const [state, ...fields] = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const started = fields[18];
  const id = Number.parseInt(line, 10);
  if (state === undefined || started === undefined || !/^\d+$/.test(started)) return null;
  return { id, started, isDead: ["Z", "X", "x"].includes(state) };
}
