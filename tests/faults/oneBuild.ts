/** One build that tells when it begins: `oneBuild.ts RAW OUT`. */
import { build } from "../../pipeline/build.ts";
import { readsNothing } from "./readsNothing.ts";

const [raw = "", out = ""] = process.argv.slice(2);
process.stdout.write("begins\n");
await build({ raw, out, reader: readsNothing });
process.stdout.write("published\n");
