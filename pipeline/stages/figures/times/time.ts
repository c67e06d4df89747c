import type { Range } from "../text/pieces.ts";
import type { Period } from "./days.ts";

/** A time that a sentence names, with the days that it means. */
export interface Time extends Range {
  readonly period: Period;
}
