import type { Memory } from "./numbering.ts";

const idForm = /^e_[0-9a-f]{20}$/;
/** Words of 32 bits: 80 bits of the id, and its number plus one, which is 0 in a slot that is free. */
const slotWords = 4;

/** Remembers the numbers of ids of entities in 30 to 60 bytes each: a build of millions of documents knows millions. Throws a TypeError for what is no id. */
export function openIdNumbers(slots = 1 << 10): Memory {
  let table = new Uint32Array(slots * slotWords);
  let count = 0;

  /** Where an id stands, or would. */
  function slotOf([first, second, third]: Words, within: Uint32Array): number {
    const mask = within.length / slotWords - 1;
    for (let slot = second & mask; ; slot = (slot + 1) & mask) {
      const at = slot * slotWords;
      const isFree = within[at + 3] === 0;
      if (isFree || (within[at] === first && within[at + 1] === second && within[at + 2] === third))
        return at;
    }
  }

  function grow(): void {
    const larger = new Uint32Array(table.length * 2);
    for (let at = 0; at < table.length; at += slotWords) {
      const slot = table.subarray(at, at + slotWords);
      const [first = 0, second = 0, third = 0, number = 0] = slot;
      if (number !== 0) larger.set(slot, slotOf([first, second, third], larger));
    }
    table = larger;
  }

  return {
    get(id) {
      const number = table[slotOf(wordsOf(id), table) + 3] ?? 0;
      return number === 0 ? null : number - 1;
    },
    set(id, _, number) {
      // Half of the slots stay free, so that one is found in a few steps.
      if (++count * slotWords * 2 > table.length) grow();
      const words = wordsOf(id);
      table.set([...words, number + 1], slotOf(words, table));
    },
  };
}

type Words = readonly [first: number, second: number, third: number];

/** The digits of an id, which are those of a hash and so spread evenly. */
function wordsOf(id: string): Words {
  if (!idForm.test(id)) throw new TypeError(`${id}: is no id of an entity`);
  const word = (start: number, end: number): number => Number.parseInt(id.slice(start, end), 16);
  return [word(2, 6), word(6, 14), word(14, 22)];
}
