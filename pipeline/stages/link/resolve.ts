import type { Entity, Reference } from "../../lib/annotation.ts";

/** Who a reference stands for. */
export interface Who {
  readonly entity: Entity;
  readonly id: string;
  readonly resolution: Reference["resolution"];
}

/** Finds who a reference stands for; null for none. */
export type Resolve = (reference: Reference | null) => Who | null;
