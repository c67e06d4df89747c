import { typeOfName } from "./entityWords.ts";
import type { NameMention } from "./names.ts";

/**
 * For each name of a document the fullest that it gives the same person or body; the name itself if there is none, or a choice. `kinds`:
 * what a reading sees in each mention; `chosen`: which of those who bear a surname one mention speaks of, or null.
 */
export function fullestNames(
  names: readonly NameMention[],
  kinds: readonly (string | null)[],
  chooser: Chooser = onlyBearer,
): (index: number) => string {
  const persons = new Set(
    names.filter((name, at) => name.isPerson || kinds[at] === "person").map(({ name }) => name),
  );
  const proper = unmodified(names, persons);
  const written = Array.from(new Set(names.map(({ name }) => proper.get(name) ?? name)));
  const variants = gather(written.flatMap(variantsOf));
  const whole = (name: string): string => onlyIn(variants, name) ?? name;
  const full = Array.from(new Set(written.map(whole))).filter((name) => name.includes(" "));
  const others = new Set(names.filter((_, at) => kinds[at] != null).map(({ name }) => name));
  const people = full.filter((name) => typeOfName(name) === null && (persons.has(name) || !others.has(name)));
  const surnames = gather(people.map((name) => [surnameOf(plain(name)), name]));
  const firstNames = gather(people.map((name) => [wordsOf(name)[0] ?? name, name]));
  const acronyms = gather([
    ...full.map((name): Pair => [acronymOf(name), name]),
    ...names.flatMap(({ name, beside }) => (beside == null ? [] : [byAcronym(name, beside)])),
  ]);
  const wholes = names.map(({ name }) => (name.includes(" ") ? whole(proper.get(name) ?? name) : name));
  const choose = chooser(names, wholes);
  return (index) => {
    const name = names[index]?.name ?? "";
    if (name.includes(" ")) return wholes[index] ?? name;
    const mayBePerson = typeOfName(name) === null;
    const bearers = mayBePerson ? surnames.get(plain(name)) : undefined;
    if (bearers !== undefined) return choose(index, [...bearers]) ?? name;
    const acronym = onlyIn(acronyms, name.replaceAll(".", ""));
    const first = mayBePerson && persons.has(name) ? onlyIn(firstNames, name) : null;
    return acronym ?? first ?? whole(name);
  };
}

/** Says of a mention by its surname, and the full names of those who bear it, whose it is; `wholes`: the full name of each mention that has one. */
export type Chooser = (
  names: readonly NameMention[],
  wholes: readonly string[],
) => (index: number, bearers: readonly string[]) => string | null;

const onlyBearer: Chooser =
  () =>
  (_, [first, ...others]) =>
    first !== undefined && others.length === 0 ? first : null;

const fewestWords = 2;

/**
 * Names that another person's full name ends, and which is written more often: “Miss Harlow Ann Carey”, of Ann Carey; the words before it
 * say something of her. Where the tree tells so, `findNames` has left them out already.
 */
function unmodified(
  names: readonly NameMention[],
  persons: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const whole = new Set(names.filter(({ isOneName }) => isOneName === true).map(({ name }) => name));
  const pairs = Array.from(counts).flatMap(([name, count]): readonly Pair[] => {
    const words = whole.has(name) ? [] : name.split(" ");
    for (let from = 1; from <= words.length - fewestWords; from++) {
      const end = words.slice(from).join(" ");
      const isPerson = persons.has(end) && typeOfName(end) === null;
      if (isPerson && (counts.get(end) ?? 0) > count) return [[name, end]];
    }
    return [];
  });
  return new Map(pairs);
}

/** What someone may be called, and the full name. */
type Pair = readonly [string, string];

function gather(pairs: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const [short, name] of pairs) names.set(short, (names.get(short) ?? new Set()).add(name));
  return names;
}

function onlyIn(names: ReadonlyMap<string, ReadonlySet<string>>, short: string): string | null {
  const [only, ...others] = names.get(short) ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}

const possessor = /^.*[’']s (?=\p{Lu})/u;
const diacritics = /\p{Mn}/gu;

/** Without diacritics, and with straight apostrophes. */
function plain(name: string): string {
  return name.normalize("NFD").replace(diacritics, "").replaceAll("’", "'");
}

/** How a name is written in short: without diacritics, country, middle names or the first one. */
function variantsOf(name: string): readonly Pair[] {
  const words = wordsOf(name);
  const isLong = words.length > fewestWords && typeOfName(name) === null;
  const ends = isLong ? [`${words[0] ?? ""} ${surnameOf(name)}`, words.slice(1).join(" ")] : [];
  const shorter = [plain(name), name.replace(possessor, ""), ...ends];
  return shorter.filter((variant) => variant !== name).map((variant) => [variant, name]);
}

const suffixes = new Set(["Jr.", "Jr", "Sr.", "Sr", "II", "III"]);

function wordsOf(name: string): readonly string[] {
  return name.split(" ").filter((word) => !suffixes.has(word));
}

function surnameOf(name: string): string {
  return wordsOf(name).at(-1) ?? name;
}

const capital = /^\p{Lu}/u;

/** “EPA” of “Environmental Protection Agency”. */
function acronymOf(name: string): string {
  return name
    .split(" ")
    .filter((word) => capital.test(word))
    .map((word) => word.charAt(0))
    .join("");
}

/** Of a name and the one beside it in brackets the shorter is the acronym. */
function byAcronym(one: string, other: string): Pair {
  return one.length < other.length ? [one, other] : [other, one];
}
