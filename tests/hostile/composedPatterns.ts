import type { Pattern } from "./writtenPatterns.ts";

const ownFrame = /\/(?:pipeline|explorer)\/[^)]*/;

/** The regular expressions that our code composes while some work is done, by `new RegExp` or `RegExp()`; `place` is a frame of the stack. */
export async function composedPatterns(work: () => Promise<void>): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const note = (made: unknown): void => {
    const [place] = ownFrame.exec(new Error().stack ?? "") ?? [];
    if (made instanceof RegExp && place !== undefined)
      found.push({ source: made.source, flags: made.flags, place: place.slice(1) });
  };
  const builtIn = globalThis.RegExp;
  globalThis.RegExp = new Proxy(builtIn, {
    construct: (target, given: ConstructorParameters<typeof builtIn>) => {
      const made = new target(...given);
      note(made);
      return made;
    },
    apply: (target, self, given) => {
      const made: unknown = Reflect.apply(target, self, given);
      note(made);
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = builtIn;
  }
  return found;
}
