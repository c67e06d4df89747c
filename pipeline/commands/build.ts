import type { Command } from "commander";
import { buildOptions, withBuildFlags, type BuildFlags } from "../buildFlags.ts";

/** `onrecord build`: the datasets of OUT from the texts of RAW. */
export function buildCommand(command: Command): Command {
  return withBuildFlags(command).action(runBuild);
}

async function runBuild(flags: BuildFlags): Promise<void> {
  const started = performance.now();
  const { build } = await import("../build.ts");
  const { shownSummary } = await import("../shownSummary.ts");
  const summary = await build(buildOptions(flags));
  process.stderr.write(`${shownSummary(summary, (performance.now() - started) / 1000)}\n`);
}
