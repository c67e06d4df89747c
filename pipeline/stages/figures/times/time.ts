import type { Range } from "../text/pieces.ts";
import type { Period } from "./days.ts";

/** Words that name a time, and the days that they mean; null where the text does not tell which: “in recent years”. */
export interface NamedTime extends Range {
  readonly period: Period | null;
}

/** A time that a sentence names. */
export interface Time extends NamedTime {
  /** Whether something was then, goes on from then, or is compared with it: “in 2015”, “from 2015”, “than in 2015”. */
  readonly role: "when" | "start" | "compared";
}

/** Reads the time that starts at an index. */
export type ReadTime = (index: number) => NamedTime | null;
