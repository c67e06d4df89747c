/** The program that a worker process runs: documents on stdin, rows on stdout; see `workers/protocol.ts`. */
import { keepHeapSmall, leaveOtherCores } from "./lib/engine.ts";
import { serve } from "./workers/serve.ts";
import { endWithParent } from "./workers/endWithParent.ts";
import { sharedReader } from "./stages/annotate/reading/index.ts";

keepHeapSmall();
leaveOtherCores();

// Ctrl-C reaches every process of a terminal: the one that started this one says when to end.
process.on("SIGINT", () => undefined);

// Stdout carries answers only, whatever a library has to say.
console.log = console.error;

try {
  endWithParent();
  await serve(process.stdin, process.stdout, await sharedReader());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
