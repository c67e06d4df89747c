/** Numbers that look random and are the same for the same seed. */
export interface Random extends Iterator<number> {
  /** A whole number from 0 to one below a limit; 0 if the limit is 0. */
  below(limit: number): number;
  /** One of some values. Throws a RangeError if there are none. */
  pick<Value>(values: readonly Value[]): Value;
}

/** A source of numbers; as an iterator it gives those between 0 and 1000 without end. Mulberry32, by Tommy Ettinger (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    pick: (values) => {
      const picked = values[below(values.length)];
      if (picked === undefined) throw new RangeError("there is nothing to pick from");
      return picked;
    },
    next: () => ({ done: false, value: below(1001) }),
  };
}
