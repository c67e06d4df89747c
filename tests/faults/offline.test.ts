import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../build/outputs.ts";
import { ferryArticle } from "../build/articles.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { commandLine } from "../compiled.ts";
import { commandOf, start } from "./run.ts";

function works(command: string, arguments_: readonly string[]): boolean {
  try {
    execFileSync(command, arguments_, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.runIf(works("unshare", ["-rn", "true"]))(
  "a build without any network gives the same bytes (skipped where unshare is forbidden)",
  { timeout: 120_000 },
  async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    const command = (out: string): readonly string[] => [
      process.execPath,
      commandLine,
      ...["build", "--raw", join(folder, "raw"), "--out", join(folder, out)],
    ];
    await mkdir(join(folder, "apart"));
    await writeFile(join(folder, "apart/.keep"), "");
    expect(await start(command("with")).ended).toMatchObject({ code: 0 });
    // Another folder beside it, so that nothing is kept from the first build.
    expect(await start(["unshare", "-rn", ...command("apart/without")]).ended).toMatchObject({ code: 0 });
    expect(filesOf(join(folder, "apart/without"))).toEqual(filesOf(join(folder, "with")));
  },
);

test.runIf(works("strace", ["-f", "-e", "trace=none", "true"]))(
  "a build opens no connection and listens to none (skipped where there is no strace)",
  { timeout: 240_000 },
  async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    const calls = "trace=connect,bind,listen,accept,accept4,sendto,sendmsg";
    const build = commandOf("oneBuild.ts", [join(folder, "raw"), join(folder, "out")]);
    const log = join(folder, "calls");
    expect(await start(["strace", "-f", "-qq", "-e", calls, "-o", log, ...build]).ended).toMatchObject({
      code: 0,
    });
    const lines = (filesOf(folder).calls ?? "").split("\n");
    // The loader of TypeScript, which an installed program does without, asks by a pipe whether somebody watches its sources.
    const own = lines.filter((line) => !line.includes("/tsx-"));
    expect(own.filter((line) => /AF_INET|listen\(|bind\(|connect\(/.test(line))).toEqual([]);
  },
);
