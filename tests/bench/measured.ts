import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a command took. */
export interface Taken {
  readonly seconds: number;
  /** The most that it and all processes that it started held at a time, resident; null where the system does not tell. */
  readonly megabytes: number | null;
}

const millisecondsBetween = 250;
/** As it is installed: `npm run dist` makes it. */
const commandLine = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Runs the program and looks at its memory all the while. Throws with what it said if it fails. */
export async function onrecord(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Taken> {
  const started = performance.now();
  const child = spawn(process.execPath, [commandLine, ...parameters], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-4000)));
  const seen: number[] = [];
  const timer = setInterval(() => {
    const now = residentKilobytes(child.pid ?? -1);
    if (now !== null) seen.push(now);
  }, millisecondsBetween);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  clearInterval(timer);
  if (code !== 0) throw new Error(`onrecord ${parameters.join(" ")}: ended with ${String(code)}\n${said}`);
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: seen.length === 0 ? null : Math.round(Math.max(...seen) / 1000),
  };
}

/** Of a process and all below it; null where there is no /proc. */
function residentKilobytes(root: number): number | null {
  const processes = new Map<number, { readonly parent: number; readonly kilobytes: number }>();
  try {
    for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
      const status = statusOf(name);
      if (status !== null) processes.set(Number(name), status);
    }
  } catch {
    return null;
  }
  const belongs = (id: number): boolean => id === root || belongsToParent(id);
  const belongsToParent = (id: number): boolean => {
    const parent = processes.get(id)?.parent ?? 0;
    return parent > 1 && belongs(parent);
  };
  return [...processes].reduce((sum, [id, { kilobytes }]) => sum + (belongs(id) ? kilobytes : 0), 0);
}

/** Null if it has just ended. */
function statusOf(id: string): { readonly parent: number; readonly kilobytes: number } | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return { parent: field("PPid"), kilobytes: field("VmRSS") };
  } catch {
    return null;
  }
}
