import type { Clauses } from "../text/clauses.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { headOf, isNoun, topOf } from "../text/trees.ts";
import { auxiliaries, cueBefore, type Status } from "./cues.ts";
import { isGiven, isSetting, type Subject } from "./given.ts";
import { clauseStatus } from "./scopes.ts";

export type { Status } from "./cues.ts";

/**
 * How the sentence puts a number: by a word of its noun phrase (“an estimated 50”), else by the verbs above it (“will reach 50”,
 * “plans to hire 50”, “accused of taking $50”); `reported` without one. What is told of as given is no part of a plan or doubt:
 * “if the two ships sink”, “Brown, 41, will resign”.
 */
export function statusOf(all: readonly Piece[], clauses: Clauses | null, subject: Subject): Status {
  const near = cueBefore(all, subject.range.first, clauses !== null);
  if (near !== null) return near;
  if (!clauses || isGiven(all, subject) || isSetting(all, subject)) return "reported";
  const top = topOf(all, subject.range);
  if (subject.kind === "age" && isNoun(all, headOf(all, top))) return "reported";
  return clauseStatus(all, clauses, top, subject) ?? statusBefore(all, subject.range.first) ?? "reported";
}

/** “will be 25 metres long”, right before the number, where the model may give the auxiliary to another word. */
function statusBefore(all: readonly Piece[], first: number): Status | null {
  return lowerAt(all, first - 1) === "be" ? (auxiliaries.get(lowerAt(all, first - 2)) ?? null) : null;
}
