/** Loaded before the program: it stumbles over itself when the output is switched. */
import fileSystem from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

fileSystem.rename = () => Promise.reject(new TypeError("cannot read properties of undefined"));
syncBuiltinESMExports();
