import { execFileSync } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { merge } from "../../pipeline/merge.ts";
import { writeListing } from "../../pipeline/parts/writeListing.ts";
import { filesOf } from "../build/outputs.ts";
import { answerAll, writeParts } from "../parts/clusterOf.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";
import { twoVersions } from "./twoVersions.ts";

/** True where a file system of its own size can be mounted. */
function canMount(): boolean {
  try {
    execFileSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.runIf(canMount())(
  "a disk that is really full (skipped where none can be mounted)",
  { timeout: 60_000 },
  async () => {
    const versions = await twoVersions(4);
    const disk = await temporaryFolder();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]);
    onTestFinished(() => void execFileSync("umount", [disk]));
    const options = { raw: versions.raw, out: join(disk, "out"), reader: nothingRead };
    await build(options);
    const before = filesOf(options.out);
    versions.put(1);
    await writeFile(join(disk, "filler"), Buffer.alloc(4_000_000)).catch(() => undefined);
    await expect(build(options)).rejects.toThrow(
      /: cannot be written \(ENOSPC: no space left on device\); make room on the disk and build again$/,
    );
    expect([filesOf(options.out), await readdir(disk)]).toEqual([before, ["filler", "out"]]);
    execFileSync("rm", [join(disk, "filler")]);
    await build(options);
    await versions.build();
    expect(filesOf(options.out)).toEqual(filesOf(versions.out));
  },
);

test.runIf(canMount())("a full disk is named by what a cluster needs of this machine as well", async () => {
  const versions = await twoVersions(4);
  const disk = await temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]);
  onTestFinished(() => void execFileSync("umount", [disk]));
  const parts = await temporaryFolder();
  await writeParts(parts, [await answerAll(versions.raw, parts)]);
  await writeFile(join(disk, "filler"), Buffer.alloc(2_000_000)).catch(() => undefined);
  const full =
    /cannot be written \(ENOSPC: no space left on device\); make room on the disk and build again$/;
  const merged = merge({ parts, out: join(disk, "out"), heapMegabytes: 1000 });
  await expect(merged).rejects.toThrow(full);
  const listed = writeListing(versions.raw, disk, { maximumBytes: 5_000_000, seconds: 10 });
  await expect(listed).rejects.toThrow(full);
});

test.runIf(canMount())("an output that is itself a disk is refused, and stays", async () => {
  const versions = await twoVersions(1);
  const disk = await temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]);
  onTestFinished(() => void execFileSync("umount", [disk]));
  await expect(build({ raw: versions.raw, out: disk, reader: nothingRead })).rejects.toThrow(
    `${disk}: cannot be switched because it is a mount point; give a folder within it with --out`,
  );
  expect(await readdir(disk)).toEqual([]);
});

test.runIf(process.getuid?.() === 0)(
  "a folder that may not be written (skipped unless root, who can become nobody)",
  async () => {
    const versions = await twoVersions(1);
    execFileSync("chmod", ["755", versions.folder]);
    const before = filesOf(versions.folder);
    versions.put(0);
    process.seteuid?.(65_534);
    try {
      await expect(versions.build()).rejects.toThrow(
        "cannot be written (EACCES: permission denied); check who may write there",
      );
    } finally {
      process.seteuid?.(0);
    }
    expect([filesOf(versions.folder), versions.rests()]).toEqual([before, []]);
  },
);
