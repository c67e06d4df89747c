import type { ClaimRow } from "./rows.generated.ts";
import { columns } from "./schemas.ts";
import { readTable } from "./tables.ts";

export type Stance = ClaimRow["stance"];
export type StanceGroup = ClaimRow["stance_group"];

/** What a stance means, and its codes in the event data of PLOVER and CAMEO; null where there is none. */
export interface StanceEntry {
  readonly stance: Stance;
  readonly group: StanceGroup;
  readonly plover: string | null;
  readonly cameo: string | null;
  readonly meaning: string;
}

/** All stances, in the order of the table. Throws if the table names a stance or group that the schema does not know. */
export const stances: readonly StanceEntry[] = readTable("stances").map(
  ({ stance = "", group = "", plover = "", cameo = "", meaning = "" }) => {
    if (!isStance(stance) || !isStanceGroup(group)) {
      throw new Error(`stances.csv: unknown stance ${stance} or group ${group}`);
    }
    return {
      stance,
      group,
      plover: plover === "" ? null : plover,
      cameo: cameo === "" ? null : cameo,
      meaning,
    };
  },
);

const groups: ReadonlyMap<Stance, StanceGroup> = new Map(stances.map(({ stance, group }) => [stance, group]));

/** Tells whether a word is one of the stances. */
export function isStance(word: string): word is Stance {
  return isListed("stance", word);
}

/** The one group that a stance belongs to. Throws if the table lacks the stance. */
export function stanceGroup(stance: Stance): StanceGroup {
  const group = groups.get(stance);
  if (group === undefined) throw new Error(`stances.csv has no row for ${stance}`);
  return group;
}

function isStanceGroup(word: string): word is StanceGroup {
  return isListed("stance_group", word);
}

function isListed(column: string, word: string): boolean {
  return columns("claims").some(({ name, enum: values }) => name === column && values?.includes(word));
}

/** Stances whose act is directed at someone or something (gold guidelines, rule 21). */
const targeted = new Set<Stance>([
  "accuse",
  "criticize",
  "praise",
  "threaten",
  "warn",
  "demand",
  "request",
  "reject",
  "refuse",
  "support",
  "promise",
  "deny",
]);

/** Tells whether a stance has a target. */
export function hasTarget(stance: Stance): boolean {
  return targeted.has(stance);
}
