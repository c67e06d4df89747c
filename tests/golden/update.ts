/** Rewrites the expected outputs of all golden cases: run it on purpose, and read what has changed. */
import { build } from "../../pipeline/build.ts";
import { goldenCases } from "./cases.ts";

for (const { raw, out } of goldenCases()) await build({ raw, out });
