import { MultiBar, type SingleBar } from "cli-progress";
import type { Reporter } from "./build.ts";
import { escapeUnprintable, formatMessage } from "./lib/formatMessage.ts";

const secondsBetweenLines = 3;
const mostShownPath = 40;

/** What progress is written to: stderr, or a stand-in for it. */
export type TextStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Reports a build on stderr: a bar on a terminal, a plain line every few seconds elsewhere; each message as a line. */
export function progressOn(stream: TextStream, rawFolder: string, now: () => number = Date.now): Reporter {
  const say = (message: string): void => void stream.write(`${message}\n`);
  const shown = stream.isTTY === true ? barOn(stream, say) : linesOn(say, now);
  return {
    ...shown,
    message: (message) => {
      shown.message(formatMessage(message, rawFolder));
    },
  };
}

type TextReporter = Omit<Reporter, "message"> & { message(line: string): void };

/** A message scrolls by above the bar. The terminal is left as it was even where the program is stopped: nothing of it is switched off. */
function barOn(stream: TextStream, say: (line: string) => void): TextReporter {
  const screen = new MultiBar({
    stream,
    format: "{bar} {value}/{total} documents  {path}",
    linewrap: true,
    forceRedraw: true,
    clearOnComplete: true,
  });
  let bar: SingleBar | null = null;
  return {
    start: (documents) => {
      bar = screen.create(documents, 0, { path: "" });
    },
    document: (path) => {
      bar?.increment(1, { path: escapeUnprintable(path).slice(0, mostShownPath) });
    },
    message: (line) => {
      if (bar === null) say(line);
      else screen.log(`${line}\n`);
    },
    end: () => {
      if (bar === null) return;
      // Messages that wait for the next drawing.
      screen.update();
      screen.stop();
    },
  };
}

function linesOn(say: (line: string) => void, now: () => number): TextReporter {
  let [total, done, last] = [0, 0, now()];
  return {
    start: (documents) => {
      total = documents;
    },
    document: () => {
      done++;
      if (now() - last < secondsBetweenLines * 1000) return;
      last = now();
      say(`${done}/${total} documents`);
    },
    message: say,
    end: () => undefined,
  };
}
