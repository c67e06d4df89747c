/** Makes calls that write to the disk fail: the disk is full, a right is lost, a device is broken. */
import fileSystem from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

export interface Fault {
  /** The first call that fails, counted from 1; 0 if none does. */
  readonly first: number;
  readonly code: "ENOSPC" | "EACCES" | "EIO";
  /** “once”: that call alone; “onward”: all that follow as well; “late”: that call alone, which has done its work all the same. */
  readonly kind: "once" | "onward" | "late";
}

/** What the system calls a call of Node. */
const systemNames: Readonly<Record<string, string>> = {
  appendFile: "write",
  writeFile: "write",
  writev: "write",
  sync: "fsync",
  datasync: "fdatasync",
  truncate: "ftruncate",
};

const reasons = { ENOSPC: "no space left on device", EACCES: "permission denied", EIO: "i/o error" };

let fault: Fault = { first: 0, code: "EIO", kind: "once" };
let calls = 0;
let failed: string[] = [];

/** From now on calls are counted anew and fail as told. */
export function arm(next: Fault): void {
  fault = next;
  calls = 0;
  failed = [];
}

/** The calls that have failed since they were armed: `write /path`. */
export function failedCalls(): readonly string[] {
  return failed;
}

/** How many calls there were. */
export function countedCalls(): number {
  return calls;
}

function failure(call: string, path: string, isHandle: boolean): Error | null {
  calls += 1;
  const fails = fault.first > 0 && (fault.kind === "onward" ? calls >= fault.first : calls === fault.first);
  if (!fails) return null;
  failed.push(`${call} ${path}`);
  const where = isHandle ? {} : { path };
  const syscall = systemNames[call] ?? call;
  const message = `${fault.code}: ${reasons[fault.code]}, ${syscall}${isHandle ? "" : ` '${path}'`}`;
  return Object.assign(new Error(message), { code: fault.code, errno: -1, syscall, ...where });
}

type Call = (...given: unknown[]) => unknown;

/** Calls on paths that change the disk; Node has each for promises and at once. */
const onPaths = [
  "mkdir",
  "rename",
  "rm",
  "rmdir",
  "unlink",
  "writeFile",
  "appendFile",
  "copyFile",
  "link",
  "symlink",
];
const onHandles = [
  "write",
  "writev",
  "writeFile",
  "appendFile",
  "sync",
  "datasync",
  "truncate",
  "utimes",
  "close",
];

/** Replaces a method of an object by one that fails when told to. `file`: what an open file is called. */
function makeFail(owner: object, method: string, file?: string): void {
  const call = methodOf(owner, method);
  const name = method.replace("Sync", "");
  Reflect.set(owner, method, (...given: unknown[]): unknown => {
    const error = failure(name, file ?? String(given[0]), file !== undefined || name.endsWith("File"));
    if (error === null) return call(...given);
    // A file that cannot be closed is closed all the same; one that cannot be opened never is.
    const works = name === "close" || (fault.kind === "late" && name !== "open");
    const done = works ? call(...given) : null;
    if (method.endsWith("Sync")) throw error;
    return Promise.resolve(done).then(() => Promise.reject(error));
  });
}

function methodOf(owner: object, name: string): Call {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== "function") throw new TypeError(`there is no ${name}`);
  return (...given): unknown => Reflect.apply(method, owner, given);
}

function makeOpenFail(): void {
  const open = methodOf(promises, "open");
  makeFail(promises, "open");
  const failingOpen = methodOf(promises, "open");
  Reflect.set(promises, "open", async (path: unknown, flags: unknown = "r", ...rest: unknown[]) => {
    const reads = flags === "r" || typeof flags === "number";
    const handle = await (reads ? open : failingOpen)(path, flags, ...rest);
    if (typeof handle !== "object" || handle === null) throw new TypeError("no file was opened");
    // Nothing is written through a file that was opened for reading, but a folder is synced.
    for (const method of reads ? ["sync"] : onHandles) makeFail(handle, method, String(path));
    return handle;
  });
}

makeOpenFail();
for (const method of onPaths) {
  makeFail(promises, method);
  makeFail(fileSystem, `${method}Sync`);
}
syncBuiltinESMExports();
