import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { commandOf, start } from "./run.ts";
import { twoVersions } from "./twoVersions.ts";

/** How many builds are killed. */
const kills = Number(process.env.KILLS ?? 20);

test(
  "a build that is killed at any moment leaves one version whole, and the next build is right",
  { timeout: 3_600_000 },
  async () => {
    const versions = await twoVersions(30);
    const command = commandOf("oneBuild.ts", [versions.raw, versions.out]);
    // Killed between its beginning and a little after the end of one that nobody kills.
    const whole = start(command);
    await whole.says("begins");
    const began = performance.now();
    await whole.says("published");
    const longest = 1.1 * (performance.now() - began);
    let killed = 0;
    for (let nth = 1; nth <= kills; nth++) {
      const version = nth % 2;
      versions.put(version);
      const build = start(command);
      await build.says("begins");
      // At random within its share of that time, so that every part of a build is met.
      const delay = ((nth - Math.random()) / kills) * longest;
      await wait(delay);
      build.child.kill("SIGKILL");
      if ((await build.ended).signal === "SIGKILL") killed++;
      const found = versions.found();
      // Between two renames, which the next build mends: it is there, but not in its place.
      if (found === "none") expect(versions.rests()).toHaveLength(1);
      else expect([0, 1], `after ${delay} ms`).toContain(found);
      await versions.build();
      expect([versions.found(), versions.rests()], `after ${delay} ms`).toEqual([version, []]);
    }
    expect(killed).toBeGreaterThan(kills / 2);
  },
);
