/** A build that is killed at a step: `stoppedBuild.ts RAW OUT STEP`. The step `document` is the first document, before publishing. */
import { build, type Reporter } from "../../pipeline/build.ts";

const [raw = "", out = "", at] = process.argv.slice(2);

function stop(step: string): void {
  if (step === at) process.kill(process.pid, "SIGKILL");
}

function nothing(): void {
  // Says nothing.
}

const reporter: Reporter = {
  start: nothing,
  message: nothing,
  end: nothing,
  document: () => {
    stop("document");
  },
};

await build({ raw, out, reporter, afterStep: stop });
