import type { Decimal } from "../../../lib/decimal.ts";
import type { FigureRow } from "../../../lib/rows.generated.ts";
import type { Range } from "../text/pieces.ts";

/** A currency, a unit of measure, percent or percentage points. */
export interface Unit {
  /** ISO 4217, UCUM, `%` or `percentage_points`. */
  readonly code: string;
  readonly name: string;
  readonly kind: FigureRow["kind"];
  readonly system: FigureRow["unit_system"];
  /** How many of the unit the printed word stands for: 0.01 for cents, 10 for decades. */
  readonly factor: Decimal;
  /** True if the form leaves open which country's currency it is. */
  readonly assumed: boolean;
}

/** A unit found beside a number. */
export interface UnitMatch extends Range {
  readonly unit: Unit;
}
