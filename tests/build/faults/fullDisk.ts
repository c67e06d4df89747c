/** Loaded before the program: the disk is full when the output is switched. */
import fileSystem from "node:fs";
import { syncBuiltinESMExports } from "node:module";

fileSystem.renameSync = () => {
  throw Object.assign(new Error("ENOSPC: no space left on device, rename"), {
    code: "ENOSPC",
    syscall: "rename",
  });
};
syncBuiltinESMExports();
