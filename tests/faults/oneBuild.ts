/** One build that tells when it begins: `oneBuild.ts RAW OUT [JOBS CACHE]`, in this process if JOBS is left out. */
import { compiledBuild } from "../compiled.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";

const build = await compiledBuild();
const [raw = "", out = "", jobs, cache = ""] = process.argv.slice(2);
process.stdout.write("begins\n");
if (jobs === undefined) await build({ raw, out, reader: nothingRead });
else await build({ raw, out, jobs: Number(jobs), cache });
process.stdout.write("published\n");
