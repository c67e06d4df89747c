import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { ownMark, parseStatus, type ProcessMark } from "../../pipeline/stages/publish/processes.ts";
import { workFolder } from "../../pipeline/stages/publish/workFolder.ts";
import { filesOf } from "../build/outputs.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";
import { commandOf, start } from "./run.ts";
import { twoVersions, type TwoVersions } from "./twoVersions.ts";

const busy = /: another build \(process \d+\) is writing to it; wait for it/;

/** How often processes meet. */
const rounds = Number(process.env.ROUNDS ?? 3);

test(
  "of processes that build one output at once some are refused, one at least is not, and nothing is mixed",
  { timeout: 600_000 },
  async () => {
    const versions = await twoVersions(10);
    const command = commandOf("oneBuild.ts", [versions.raw, versions.out]);
    for (let round = 1; round <= rounds; round++) {
      const version = round % 2;
      versions.put(version);
      const builds = [start(command), start(command), start(command)];
      // In every second round one is killed while the others are at it.
      if (round % 2 === 0) void builds[0]?.says("begins").then(() => builds[0]?.child.kill("SIGKILL"));
      const ends = await Promise.all(builds.map(({ ended }) => ended));
      for (const { code, signal, stderr } of ends) {
        if (code !== 0 && signal === null) expect(stderr).toMatch(busy);
      }
      const published = ends.filter(({ code }) => code === 0).length;
      if (round % 2 === 1) expect(published).toBeGreaterThan(0);
      if (published > 0) expect(versions.found()).toBe(version);
      await versions.build();
      expect([versions.found(), versions.rests()]).toEqual([version, []]);
    }
  },
);

test("builds of one input to several outputs do not touch each other", { timeout: 120_000 }, async () => {
  const versions = await twoVersions(10);
  const outs = ["b", "c"].map((name) => join(versions.folder, name));
  const builds = outs.map((out) => start(commandOf("oneBuild.ts", [versions.raw, out])));
  for (const { ended } of builds) expect(await ended).toMatchObject({ code: 0, stderr: "" });
  for (const out of outs) expect(filesOf(out)).toEqual(filesOf(versions.out));
  expect(versions.rests()).toEqual(["b", "c"]);
});

const memory = "/dev/shm";

test.skipIf(!existsSync(memory) || statSync(memory).dev === statSync("/tmp").dev)(
  "an output on another file system than the input (skipped where /dev/shm is none)",
  async () => {
    const versions = await twoVersions(2);
    const folder = join(memory, `onrecord-${process.pid}`);
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    for (let time = 0; time < 2; time++)
      await build({ raw: versions.raw, out: join(folder, "out"), reader: nothingRead });
    expect(filesOf(join(folder, "out"))).toEqual(filesOf(versions.out));
  },
);

/** Leaves what a build of that process would have left. `secondsAgo`: when it last gave a sign of life. */
function leaveWork({ out }: TwoVersions, owner: ProcessMark, secondsAgo: number): string {
  const { folder } = workFolder(out, owner, 0);
  mkdirSync(join(folder, "new"), { recursive: true });
  writeFileSync(join(folder, "alive"), "alive");
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(join(folder, "alive"), then, then);
  return folder;
}

/** A process that runs until the test ends. */
function sleeper(): number {
  const child = spawn("sleep", ["600"], { stdio: "ignore" });
  onTestFinished(() => void child.kill());
  return child.pid ?? 0;
}

const isLinux = existsSync("/proc/self/stat");

async function startOf(id: number): Promise<string> {
  return parseStatus(await readFile(`/proc/${id}/stat`, "latin1"))?.started ?? "";
}

async function untilZombie(id: number): Promise<string> {
  for (;;) {
    const line = await readFile(`/proc/${id}/stat`, "latin1");
    if (parseStatus(line)?.isDead === true) return line;
    await wait(20);
  }
}

describe("a work folder", () => {
  test.runIf(isLinux)("of a process that runs is respected, however long it gave no sign", async () => {
    const versions = await twoVersions(1);
    const [own, id] = [await ownMark(), sleeper()];
    const folder = leaveWork(versions, { ...own, id, started: await startOf(id) }, 100_000);
    versions.put(1);
    await expect(versions.build()).rejects.toMatchObject({
      name: "InputError",
      message: `${versions.out}: another build (process ${id}) is writing to it; wait for it`,
    });
    expect([versions.found(), versions.rests()]).toEqual([0, [basename(folder)]]);
  });

  test.runIf(isLinux)("of a process whose id went to another one is a rest", async () => {
    const versions = await twoVersions(1);
    const [own, id] = [await ownMark(), sleeper()];
    leaveWork(versions, { ...own, id, started: String(Number(await startOf(id)) - 1) }, 0);
    versions.put(1);
    await versions.build();
    expect([versions.found(), versions.rests()]).toEqual([1, []]);
  });

  test.runIf(isLinux)("of a process that ended and that its parent has not asked for is a rest", async () => {
    const versions = await twoVersions(1);
    // A shell that starts a child and becomes a program that never asks for it.
    const parent = start(["sh", "-c", 'sleep 0.1 & echo "child $!;"; exec sleep 600']);
    onTestFinished(() => void parent.child.kill());
    const [, id = "0"] = /child (\d+);/.exec(await parent.says(";")) ?? [];
    const line = await untilZombie(Number(id));
    const started = parseStatus(line)?.started ?? "";
    leaveWork(versions, { ...(await ownMark()), id: Number(id), started }, 0);
    versions.put(1);
    await versions.build();
    expect([versions.found(), versions.rests()]).toEqual([1, []]);
  });

  test("of a process that is no more is a rest", async () => {
    const versions = await twoVersions(1);
    leaveWork(versions, { ...(await ownMark()), id: 4_194_999, started: "1" }, 0);
    versions.put(1);
    await versions.build();
    expect([versions.found(), versions.rests()]).toEqual([1, []]);
  });

  test("of another machine or container is respected while it gives signs of life", async () => {
    const versions = await twoVersions(1);
    leaveWork(versions, { id: process.pid, started: "1", table: "0123456789ab" }, 60);
    versions.put(1);
    await expect(versions.build()).rejects.toThrow(
      `another build (process ${process.pid} of another machine or container) is writing to it; wait for it, or for two minutes if it was stopped`,
    );
    expect(versions.found()).toBe(0);
  });

  test("of another machine or container is a rest two minutes after its last sign", async () => {
    const versions = await twoVersions(1);
    leaveWork(versions, { id: process.pid, started: "1", table: "0123456789ab" }, 121);
    versions.put(1);
    await versions.build();
    expect([versions.found(), versions.rests()]).toEqual([1, []]);
  });
});
