/** The program that a worker process runs: documents on stdin, rows on stdout; see `workers/protocol.ts`. */
import { setFlagsFromString } from "node:v8";
import { serve } from "./workers/serve.ts";
import { endWithParent } from "./workers/endWithParent.ts";
import { sharedReader } from "./stages/annotate/reading/index.ts";

// Each core has its worker: what V8 compiles on a second thread takes the time of another worker. A function is worth it only after 15
// times as much work as V8 itself would wait for.
setFlagsFromString("--interrupt-budget=1000000");

// Stdout carries answers only, whatever a library has to say.
console.log = console.error;

try {
  endWithParent();
  await serve(process.stdin, process.stdout, await sharedReader());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
