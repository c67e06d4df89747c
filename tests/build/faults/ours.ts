/** Loaded before the program: it stumbles over itself when the output is switched. */
import fileSystem from "node:fs";
import { syncBuiltinESMExports } from "node:module";

fileSystem.renameSync = () => {
  throw new TypeError("cannot read properties of undefined");
};
syncBuiltinESMExports();
