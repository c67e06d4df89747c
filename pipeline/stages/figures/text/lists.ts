import { readTable } from "../../../lib/tables.ts";

/** The items of a cell that are separated by `|`. */
export function items(cell: string | undefined): readonly string[] {
  return (cell ?? "").split("|").filter((item) => item !== "");
}

/** The words of `pipeline/tables/figureWords.csv` that stand in a class. */
export function wordClass(name: string): ReadonlySet<string> {
  const found = readTable("figureWords").find((row) => row.class === name);
  if (!found) throw new RangeError(`figureWords.csv has no class “${name}”`);
  return new Set(items(found.words));
}
