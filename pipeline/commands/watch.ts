import type { Command } from "commander";
import { buildOptions, withBuildFlags, type BuildFlags } from "../buildFlags.ts";

/** `onrecord watch`: a build after each change, until it is interrupted. */
export function watchCommand(command: Command): Command {
  return withBuildFlags(command).action(runWatch);
}

async function runWatch(flags: BuildFlags): Promise<void> {
  const { buildOnChange } = await import("../watch/index.ts");
  const stopped = new AbortController();
  // The first signal lets a build that runs come to its end, the second stops the program.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      stopped.abort();
    });
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  await buildOnChange(() => buildOptions(flags), say, stopped.signal);
}
