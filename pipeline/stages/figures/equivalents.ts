import { lowerAt, type Piece } from "./text/pieces.ts";
import type { Amount } from "./ranges.ts";

/** What has to be known of a figure to tell whether the next one is the same amount in another unit. */
export interface Equal {
  readonly amount: Amount;
  /** True if it is itself the same as the one before it. */
  readonly isEquivalent: boolean;
}

const openings = new Set(["(", "["]);
/** “(224 kW / 300 PS)” */
const separators = new Set(["/", ";", "or"]);

/** Kinds of amounts that “or” says again; “two hours or three days” differ. */
const restated = new Set(["money", "measure"]);

/** True if an amount whose qualifier starts at `first` is the one before it in another unit: “30 metres (100 feet)”, “1 mile, or 1.6 km”. */
export function isEquivalent(all: readonly Piece[], before: Equal, amount: Amount, first: number): boolean {
  const last = before.amount;
  if (!last.unit || !amount.unit || last.kind !== amount.kind || last.unit.code === amount.unit.code)
    return false;
  const sign = lowerAt(all, last.rateEnd);
  const start = amount.opening ?? first;
  if (openings.has(sign)) return start === last.rateEnd + 1;
  if (before.isEquivalent && separators.has(sign)) return start === last.rateEnd + 1;
  const parted = sign === "," ? last.rateEnd + 1 : last.rateEnd;
  return lowerAt(all, parted) === "or" && start === parted + 1 && restated.has(amount.kind);
}
