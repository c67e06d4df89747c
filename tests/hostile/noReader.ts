import type { Reader } from "../../pipeline/lib/reading.ts";
import { emptyReading } from "../recorded/readings.ts";

/** Reads nothing: what the rules alone find. */
export const noReader: Reader = {
  backend: "none",
  digest: "none",
  read: (_, segments) => Promise.resolve(emptyReading(segments)),
};
