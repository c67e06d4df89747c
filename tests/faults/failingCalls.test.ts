import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { commandOf, start } from "./run.ts";
import type { Outcome } from "./walk.ts";

/** `FAULTS=all`: every call with every fault, which takes minutes; else some of the calls. */
const isWhole = process.env.FAULTS === "all";

const some = [
  ["ENOSPC", "once", "7"],
  ["EACCES", "onward", "23"],
  ["EIO", "late", "23"],
];
const all = ["ENOSPC", "EACCES", "EIO"].flatMap((code) =>
  ["once", "onward", "late"].map((kind) => [code, kind, "1"]),
);

/** The files of failed calls as a message may name them: what is staged also as it would be in `out`. */
function filesOfCalls({ allFailed }: Outcome): readonly string[] {
  const files = allFailed.map((call) => call.replace(/^\w+ /, ""));
  return files.flatMap((file) => [file, file.replace(/\/\.out\.onrecord-[^/]+\/new/, "/out")]);
}

function outcomeOf(line: string): Outcome {
  const value: unknown = JSON.parse(line);
  if (isOutcome(value)) return value;
  throw new TypeError(line);
}

function isOutcome(value: unknown): value is Outcome {
  return typeof value === "object" && value !== null && "failed" in value && "beside" in value;
}

describe.each(isWhole ? all : some)(
  "%s, %s: whatever call of a build fails",
  (code = "", kind = "", step = "") => {
    test(
      "out stays whole, the file is named, and the next build is right",
      { timeout: 600_000 },
      async () => {
        const folder = await temporaryFolder({ "raw/a.txt": "The port said fares rose 5 percent.\n" });
        const {
          code: status,
          stdout,
          stderr,
        } = await start(commandOf("walk.ts", [folder, code, kind, step])).ended;
        // A file that nobody closed would make Node warn.
        expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
        const outcomes = stdout.split("\n").slice(0, -1).map(outcomeOf);
        expect(outcomes.length).toBeGreaterThan(100 / Number(step));
        for (const outcome of outcomes) {
          const { message, out, leftOpen, next, beside } = outcome;
          expect({ leftOpen: leftOpen ?? 0, next, beside }, outcome.failed).toEqual({
            leftOpen: 0,
            next: true,
            beside: [".cache", "out", "raw"],
          });
          // What cannot be removed once all is published does not undo it, and what cannot be kept is made again.
          if (message === null)
            expect(["new", outcome.failed]).toEqual([
              out,
              expect.stringMatching(/^(?:(?:rm|rmdir|unlink|write) |\w+ \/\.cache\/(?:answers|builds)\b)/),
            ]);
          else if (out === "none")
            expect(message).toMatch(/^\/out: was moved to .*\/old and cannot be put back/);
          else if (out === "new") {
            expect([kind, outcome.failed]).toEqual(["onward", "sync "]);
            expect(message).toMatch(
              /^\/out: holds the new datasets, but the disk may lose them in a power cut/,
            );
          } else {
            expect(out, outcome.failed).toBe("old");
            const [named = ""] = message.split(`: cannot be written (${code}: `);
            expect(filesOfCalls(outcome)).toContain(named);
          }
        }
      },
    );
  },
);
