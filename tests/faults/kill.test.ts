import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { childrenOf, commandOf, isAlive, start, type Running } from "./run.ts";
import { twoVersions } from "./twoVersions.ts";

/** How many builds are killed. */
const kills = Number(process.env.KILLS ?? 20);

/** In how many processes each reads. */
const jobs = 4;

test(
  "a build that is killed at any moment leaves one version whole and no process, and the next build is right",
  { timeout: 3_600_000 },
  async () => {
    const cache = join(await temporaryFolder(), "cache");
    const versions = await twoVersions(30, cache);
    const command = commandOf("oneBuild.ts", [versions.raw, versions.out, String(jobs), cache]);
    const begin = (): Running => start(command, { ONRECORD_BACKEND: "none" });
    // Killed between its beginning and a little after the end of one that nobody kills.
    rmSync(cache, { recursive: true });
    const whole = begin();
    await whole.says("begins");
    const began = performance.now();
    await whole.says("published");
    const longest = 1.1 * (performance.now() - began);
    let [killed, killedWithWorkers] = [0, 0];
    for (let nth = 1; nth <= kills; nth++) {
      const version = nth % 2;
      versions.put(version);
      // Two times in three the workers read, else all is kept.
      if (nth % 3 !== 0) rmSync(cache, { recursive: true });
      const build = begin();
      await build.says("begins");
      // At random within its share of that time, so that every part of a build is met.
      const delay = ((nth - Math.random()) / kills) * longest;
      await wait(delay);
      const workers = childrenOf(build.child);
      build.child.kill("SIGKILL");
      if ((await build.ended).signal === "SIGKILL") killed++;
      if (workers.length > 0) killedWithWorkers++;
      await vi.waitFor(
        () => {
          expect(workers.filter(isAlive)).toEqual([]);
        },
        { timeout: 30_000, interval: 100 },
      );
      const found = versions.found();
      // Between two renames, which the next build mends: it is there, but not in its place.
      if (found === "none") expect(versions.rests()).toHaveLength(1);
      else expect([0, 1], `after ${delay} ms`).toContain(found);
      await versions.build();
      expect([versions.found(), versions.rests()], `after ${delay} ms`).toEqual([version, []]);
    }
    expect(killed).toBeGreaterThan(kills / 2);
    // Where the system tells which processes there are.
    if (existsSync("/proc/self/task")) expect(killedWithWorkers).toBeGreaterThan(kills / 4);
  },
);
