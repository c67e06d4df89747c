import { logSum } from "./logSum.ts";

/** The linear-chain CRF over roles (Lafferty et al. 2001), as it was trained. */
export interface ChainWeights {
  /** `O`, `B-source`, `I-source`, …: a role that begins a span stands right before the one that continues it. */
  readonly roles: readonly string[];
  /** Score of each role at the first word. */
  readonly start: readonly number[];
  /** Score of each role after each. */
  readonly transitions: readonly (readonly number[])[];
}

/** Words × roles, row by row. */
export type RoleScores = Float32Array;

/** The chain over the words of one window. */
export interface Chain {
  readonly words: number;
  /** The most probable role of every word (Viterbi). */
  best(): readonly number[];
  /** The probability that a span which begins with this role stands exactly there. */
  spanProbability(begin: number, first: number, end: number): number;
}

const impossible = -1e4;

/** Makes the chain of one window; nothing is continued over the end of a paragraph. */
export function chain(
  scores: RoleScores,
  { roles, start, transitions }: ChainWeights,
  endsParagraph: readonly boolean[],
): Chain {
  const count = roles.length;
  const words = endsParagraph.length;
  const cut = transitions.map((row) =>
    row.map((score, after) => (isInside(roles, after) ? impossible : score)),
  );
  const score = (at: number, role: number): number => scores[at * count + role] ?? 0;
  /** Score of one role after another, whose word is `at`. */
  const step = (at: number, before: number, after: number): number =>
    (endsParagraph[at - 1] === true ? cut : transitions)[before]?.[after] ?? impossible;
  const every = roles.map((_, role) => role);

  function best(): readonly number[] {
    let total = every.map((role) => (start[role] ?? 0) + score(0, role));
    const back: number[][] = [];
    for (let at = 1; at < words; at++) {
      const from = every.map((after) =>
        largest(every.map((before) => (total[before] ?? 0) + step(at, before, after))),
      );
      total = every.map((after) => {
        const before = from[after] ?? 0;
        return (total[before] ?? 0) + step(at, before, after) + score(at, after);
      });
      back.push(from);
    }
    const path = [largest(total)];
    for (const from of back.reverse()) path.push(from[path.at(-1) ?? 0] ?? 0);
    return path.reverse();
  }

  let sums: Sums | null = null;

  function sumsOfPaths(): Sums {
    const forward = [every.map((role) => (start[role] ?? 0) + score(0, role))];
    for (let at = 1; at < words; at++) {
      const before = forward[at - 1] ?? [];
      forward.push(
        every.map(
          (after) =>
            logSum(every.map((role) => (before[role] ?? 0) + step(at, role, after))) + score(at, after),
        ),
      );
    }
    const fromEnd = [every.map(() => 0)];
    for (let at = words - 1; at > 0; at--) {
      const after = fromEnd.at(-1) ?? [];
      const sum = (role: number): number =>
        logSum(every.map((next) => step(at, role, next) + score(at, next) + (after[next] ?? 0)));
      fromEnd.push(every.map(sum));
    }
    return { forward, backward: fromEnd.reverse(), all: logSum(forward.at(-1) ?? []) };
  }

  function spanProbability(begin: number, first: number, end: number): number {
    sums ??= sumsOfPaths();
    const inside = begin + 1;
    const roleAt = (at: number): number => (at === first ? begin : inside);
    let total = sums.forward[first]?.[begin] ?? 0;
    for (let at = first + 1; at < end; at++) total += step(at, roleAt(at - 1), inside) + score(at, inside);
    if (end < words) {
      const { backward } = sums;
      const others = every.filter((role) => role !== inside);
      total += logSum(
        others.map(
          (role) => step(end, roleAt(end - 1), role) + score(end, role) + (backward[end]?.[role] ?? 0),
        ),
      );
    }
    return Math.exp(total - sums.all);
  }

  return { words, best, spanProbability };
}

/** Log-sums of all paths: up to each word and role, from there on, and of whole paths. */
interface Sums {
  readonly forward: readonly (readonly number[])[];
  readonly backward: readonly (readonly number[])[];
  readonly all: number;
}

function isInside(roles: readonly string[], role: number): boolean {
  return roles[role]?.startsWith("I-") === true;
}

/** Index of the first largest value. */
function largest(values: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}
