import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { byCodeUnit } from "../../pipeline/lib/compare.ts";
import type { Reader, Reading } from "../../pipeline/lib/reading.ts";

/** A line of the file: the sha256 of a text, in hex, and its reading. */
interface Recorded {
  readonly text: string;
  readonly reading: Reading;
}

const isRecorded = new Ajv2020().compile<Recorded>({ type: "object", required: ["text", "reading"] });

/** Reads nothing but the texts whose readings a file holds: so a case changes with our rules only, on every processor. */
export function recordedReader(path: string): Reader {
  const readings = new Map(readFileSync(path, "utf8").trim().split("\n").map(parse));
  return {
    backend: "recorded",
    digest: "recorded",
    read: (text) => {
      const reading = readings.get(sha256(text));
      const missing = new Error(`${path} has no reading of this text; run npm run golden -- --read`);
      return reading ? Promise.resolve(reading) : Promise.reject(missing);
    },
  };
}

function parse(line: string): readonly [string, Reading] {
  const recorded: unknown = JSON.parse(line);
  if (!isRecorded(recorded)) throw new TypeError(`not a recorded reading: ${line.slice(0, 80)}`);
  return [recorded.text, recorded.reading];
}

/** A reader that also remembers what it read; `write` puts it into a file. */
export function recordingReader(reader: Reader): Reader & { readonly write: (path: string) => void } {
  const readings = new Map<string, Reading>();
  return {
    ...reader,
    backend: "recorded",
    digest: "recorded",
    read: async (text, segments) => {
      const reading = await reader.read(text, segments);
      readings.set(sha256(text), reading);
      return reading;
    },
    write: (path) => {
      const lines = [...readings].sort(([a], [b]) => byCodeUnit(a, b));
      writeFileSync(path, lines.map(([text, reading]) => `${JSON.stringify({ text, reading })}\n`).join(""));
    },
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
