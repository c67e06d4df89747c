import type { Piece } from "../text/pieces.ts";
import type { Found } from "./found.ts";

/** The noun that a figure is said of, or `shared`: the same as the figure before it. */
export type Said =
  { readonly rule: "described" | "said"; readonly noun: number } | { readonly rule: "shared" };

/** What a clause tells: what the figure is said of, or a noun to climb on from. */
export type Step = Said | { readonly rule: "onward"; readonly noun: number };

/** A way up the tree of a sentence from a figure. */
export interface Climb {
  readonly all: readonly Piece[];
  readonly found: Found;
  /** Steps that may still be taken. */
  readonly left: number;
}

export const shared: Said = { rule: "shared" };

/** A figure is said of a noun that it describes. */
export function describing(noun: number): Said {
  return { noun, rule: "described" };
}

/** A figure is said of a noun by its verb. */
export function said(noun: number): Said {
  return { noun, rule: "said" };
}
