import type { Description } from "./describe.ts";

/** The names of the rules that read a figure, in the order in which they did. */
export function rulesOf(description: Description, timed: boolean): readonly string[] {
  const { amount, qualifier, counted, event, change, measured, status, index } = description;
  const named = [
    `numeral ${amount.numeral.form}`,
    amount.unit && `unit ${amount.unit.kind}`,
    amount.range && "range",
    amount.move && `move ${amount.move}`,
    amount.perUnit !== null && "rate",
    amount.kind !== amount.unit?.kind && `kind ${index ? "index" : amount.kind}`,
    qualifier && `qualifier ${qualifier.value}`,
    counted.elided ? "noun left out" : counted.head !== null && "noun printed",
    event && "event",
    change.role && `change ${change.role}`,
    measured.range && `measured ${measured.rule}`,
    timed && "time",
    status !== "reported" && `status ${status}`,
  ];
  return named.filter((name) => typeof name === "string");
}
