import { correctedRows } from "../correctedRows.ts";
import { UsageError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { CorrectionError, correctionsPath, type CorrectionLine } from "../stages/correct/index.ts";
import { addCorrection, removeCorrection } from "./amendCorrections.ts";
import { assignment } from "./assignments.ts";
import { correctionOf, rowById, type Decision } from "./correctionOf.ts";
import type { Uncertain } from "./leastCertain.ts";
import type { Question } from "./questions.ts";
import { screen } from "./screen.ts";

/** Where a person reads and answers, line by line. */
export interface Terminal {
  show(text: string): void;
  /** What was typed; null when nothing more will come. */
  ask(prompt: string): Promise<string | null>;
}

export interface Session {
  readonly raw: string;
  readonly terminal: Terminal;
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

const keys = "c confirm   d drop   s set columns   n skip   b back   q quit";
const changedLine = `the line of this row was changed in ${correctionsPath} meanwhile, and stays there; mend it by hand`;
const confirmedReason = "read in its sentence";

/** Asks for each row and writes every decision at once; gives the lines that were written. */
export async function ask(
  questions: readonly Question[],
  session: Session,
): Promise<readonly CorrectionLine[]> {
  const decided: (CorrectionLine | null)[] = [];
  session.terminal.show(`${keys}\n`);
  while (decided.length < questions.length) {
    const question = questions[decided.length];
    if (question === undefined) break;
    const answer = await decide(question, `${decided.length + 1} of ${questions.length}`, session);
    if (answer === "quit") break;
    if (answer === "back") await takeBack(decided, session);
    else {
      if (answer !== null) await addCorrection(session.raw, answer);
      decided.push(answer);
    }
  }
  return decided.filter((line) => line !== null);
}

/** The row before is asked for again, and what was said of it no longer holds. */
async function takeBack(decided: (CorrectionLine | null)[], { raw, terminal }: Session): Promise<void> {
  if (decided.length === 0) terminal.show("  this is the first row\n");
  const last = decided.pop() ?? null;
  if (last === null) return;
  const isRemoved = await removeCorrection(raw, last);
  terminal.show(isRemoved ? `  taken back: ${last.action}\n` : `  ${changedLine}\n`);
}

/** A line to write; null to skip the row. */
type Answer = CorrectionLine | null | "back" | "quit";

async function decide(question: Question, count: string, session: Session): Promise<Answer> {
  const { document, row } = question;
  const shown = rowById(document.rows, row.dataset, row.id);
  if (shown === null) return null;
  session.terminal.show(`\n${screen(document, row, shown, count)}\n\n`);
  for (;;) {
    const typed = (await session.terminal.ask("c d s n b q> "))?.trim().toLowerCase();
    switch (typed) {
      case undefined:
      case "q":
      case "quit":
        return "quit";
      case "b":
      case "back":
        return "back";
      case "n":
      case "skip":
        return null;
      default: {
        const decision = await decisionOf(typed, question, session);
        const line = decision && allowed(question, decision, session);
        if (line) return line;
      }
    }
  }
}

/** Null for what is no decision, or one that was given up. */
async function decisionOf(typed: string, { row }: Question, session: Session): Promise<Decision | null> {
  const { terminal, by, date } = session;
  switch (typed) {
    case "c":
    case "confirm":
      return { action: "confirm", reason: confirmedReason, by, date };
    case "d":
    case "drop":
      return withReason({ action: "drop", by, date }, session);
    case "s":
    case "set": {
      const set = await valuesToSet(row, session);
      return set && withReason({ action: "set", set, by, date }, session);
    }
    default:
      terminal.show(`  ${keys}\n`);
      return null;
  }
}

async function withReason(
  decision: Omit<Decision, "reason">,
  { terminal }: Session,
): Promise<Decision | null> {
  const reason = (await terminal.ask("  why, for the next reader (nothing: do not) > "))?.trim() ?? "";
  return reason === "" ? null : { ...decision, reason };
}

/** Null if nothing is to be set. */
async function valuesToSet(
  { dataset }: Uncertain,
  { terminal }: Session,
): Promise<NonNullable<Decision["set"]> | null> {
  const values = new Map<string, unknown>();
  for (;;) {
    const typed = (await terminal.ask("  column=value (nothing: done) > "))?.trim() ?? "";
    if (typed === "") return values.size === 0 ? null : Object.fromEntries(values);
    try {
      values.set(...assignment(dataset, typed));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.show(`  ${escapeUnprintable(error.message)}\n`);
    }
  }
}

/** The line, if the next build can follow it; says why if not. */
function allowed(
  { document, row }: Question,
  decision: Decision,
  { terminal }: Session,
): CorrectionLine | null {
  const line = correctionOf(document, row, decision);
  if (line === null) {
    terminal.show("  nothing in the text tells this row from another one; skip it\n");
    return null;
  }
  try {
    correctedRows(document.text, document.rows, [{ ...line, line: 1 }]);
    return line;
  } catch (error) {
    if (!(error instanceof CorrectionError)) throw error;
    for (const { what } of error.refusals) terminal.show(`  ${escapeUnprintable(what)}\n`);
    return null;
  }
}
