import { countWhile } from "../../lib/countWhile.ts";
import { touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import type { Coreference } from "./coreference.ts";
import type { Chooser } from "./fullestNames.ts";
import type { NameMention } from "./names.ts";
import { genderOf, personPronouns } from "./usualPronouns.ts";
import { wordClass } from "./wordClasses.ts";

/** What is known of the mentions of names in a document. */
interface Named {
  readonly names: readonly NameMention[];
  /** The full name of each mention that has one, else the surname. */
  readonly wholes: readonly string[];
  /** More than 0 for him, less for her, by full name. */
  readonly genders: ReadonlyMap<string, number>;
  /** The same of each mention, by the pronouns that a reading links with it. */
  readonly linked: readonly number[];
  readonly coreference: Coreference;
  /** Each mention with its index. */
  readonly places: readonly Place[];
  /** The first mention of each name as it is printed with an office. */
  readonly titled: ReadonlyMap<string, number>;
  /** The first mention of each whole name. */
  readonly firsts: ReadonlyMap<string, number>;
  /** The whole names that are mentioned with an office. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
  /** The mentions by which the reader can tell who it is, in full or with an office where nobody is named in full; by whole name. */
  readonly introductions: ReadonlyMap<string, readonly number[]>;
}

interface Place extends Span {
  readonly index: number;
}

/** Tells whose a surname is at each mention: by title and pronoun, whom the document names right before, most, last or first. */
export function bearerChooser(text: string, coreference: Coreference): Chooser {
  return (names, wholes) => {
    const places = names.map(({ start, end }, index) => ({ start, end, index }));
    const linked = linkedPronouns(text, places, coreference);
    const genders = gendersOf(names, wholes, linked);
    const known = { names, wholes, genders, linked, coreference, places, ...indexed(names, wholes) };
    return (index, bearers) => {
      const surname = names[index]?.name ?? "";
      const isIntroduced = isIntroducedAlone(known, surname, bearers);
      return choose(known, index, isIntroduced ? [surname, ...bearers] : bearers);
    };
  };
}

/** What would take too long to look for at each mention. */
function indexed(
  names: readonly NameMention[],
  wholes: readonly string[],
): Pick<Named, "titled" | "firsts" | "holders" | "introductions"> {
  const titled = new Map<string, number>();
  const firsts = new Map<string, number>();
  const holders = new Map<string, Set<string>>();
  const introductions = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const whole = wholes[index] ?? "";
    const office = officeOf(name);
    if (!firsts.has(whole)) firsts.set(whole, index);
    if (office !== null) {
      if (!titled.has(name.name)) titled.set(name.name, index);
      holders.set(office, (holders.get(office) ?? new Set()).add(whole));
    }
    if (office === null && !whole.includes(" ")) continue;
    const own = introductions.get(whole);
    if (own) own.push(index);
    else introductions.set(whole, [index]);
  }
  return { titled, firsts, holders, introductions };
}

function choose(known: Named, index: number, bearers: readonly string[]): string | null {
  const gender = titleGender(known.names[index]) || (bearers.length > 1 ? (known.linked[index] ?? 0) : 0);
  const genders = bearers.map((bearer) => {
    const count = known.genders.get(bearer) ?? 0;
    return Math.abs(count) < fewestSigns ? 0 : count;
  });
  const possible = bearers.filter((_, at) => gender * (genders[at] ?? 0) >= 0);
  const certain = bearers.filter((_, at) => gender * (genders[at] ?? 0) > 0);
  const candidates = certain.length > 0 ? certain : possible;
  const [first, ...others] = candidates;
  if (first === undefined || others.length === 0) return first ?? null;
  return (
    byTitle(known, index, candidates) ??
    beforeInParagraph(known, index, candidates) ??
    byLink(known, index, candidates) ??
    namedMost(known, candidates) ??
    lastNamed(known, index, candidates) ??
    first
  );
}

const formsOfAddress = wordClass("form-of-address");
const titleWeight = 3;
/** One pronoun that a model links may be wrong. */
const fewestSigns = 2;

/** An office, which tells more of somebody than “Mr.”; in lower case. */
function officeOf(name: NameMention | undefined): string | null {
  const role = name?.role?.text.toLowerCase() ?? "";
  return role === "" || formsOfAddress.has(role) ? null : role;
}

/** 1 for “Mr. Carey”, -1 for “Mrs. Carey”, 0 for most. */
function titleGender(name: NameMention | undefined): number {
  return genderOf(name?.role?.text ?? "", "he");
}

/** How many masculine pronouns a reading links with each mention of a name, less the feminine ones. */
function linkedPronouns(text: string, places: readonly Place[], coreference: Coreference): readonly number[] {
  const counts = places.map(() => 0);
  for (const token of coreference.headsIn({ start: 0, end: text.length })) {
    const { start, end } = coreference.spanOf(token);
    const pronoun = personPronouns.get(text.slice(start, end).toLowerCase());
    const [antecedent] = pronoun === undefined ? [] : coreference.antecedentsOf(token);
    const [named] = antecedent === undefined ? [] : touching(places, coreference.spanOf(antecedent));
    if (named) counts[named.index] = (counts[named.index] ?? 0) + (pronoun === "he" ? 1 : -1);
  }
  return counts;
}

/** By the titles that somebody has, and the pronouns. */
function gendersOf(
  names: readonly NameMention[],
  wholes: readonly string[],
  linked: readonly number[],
): ReadonlyMap<string, number> {
  const genders = new Map<string, number>();
  for (const [index, whole] of wholes.entries()) {
    const before = genders.get(whole) ?? 0;
    genders.set(whole, before + titleWeight * titleGender(names[index]) + (linked[index] ?? 0));
  }
  return genders;
}

/** “President Carey”, before anybody of that name and title has been named, is none of those who are named in full later. */
function isIntroducedAlone(
  { names, titled, firsts, holders }: Named,
  surname: string,
  bearers: readonly string[],
): boolean {
  const at = titled.get(surname);
  const office = at === undefined ? null : officeOf(names[at]);
  if (at === undefined || office === null) return false;
  return bearers.every(
    (bearer) => (firsts.get(bearer) ?? Infinity) > at && holders.get(office)?.has(bearer) !== true,
  );
}

/** The only one who is named with the same office somewhere. */
function byTitle({ names, holders }: Named, index: number, bearers: readonly string[]): string | null {
  const office = officeOf(names[index]);
  const [only, ...others] = bearers.filter((bearer) => office !== null && holders.get(office)?.has(bearer));
  return only !== undefined && others.length === 0 ? only : null;
}

function beforeInParagraph(known: Named, index: number, bearers: readonly string[]): string | null {
  const { start } = known.coreference.paragraphAt(known.names[index]?.start ?? 0);
  return lastNamed(known, index, bearers, start);
}

/** Who was named last before a mention, from a position on; nobody if two of that surname were in one sentence. */
function lastNamed(known: Named, index: number, bearers: readonly string[], from = 0): string | null {
  const { names, wholes, coreference, introductions } = known;
  const last = Math.max(...bearers.map((bearer) => lastBelow(introductions.get(bearer) ?? [], index)));
  const { start } = names[last] ?? { start: -1 };
  if (start < from) return null;
  const [sentence] = coreference.sentencesBefore(start);
  if (sentence === undefined) return wholes[last] ?? null;
  const isShared = bearers.some((bearer) => {
    const own = introductions.get(bearer) ?? [];
    const beside = own[countWhile(own, (at) => (names[at]?.start ?? 0) < sentence.start)];
    return bearer !== wholes[last] && beside !== undefined && (names[beside]?.start ?? 0) < sentence.end;
  });
  return isShared ? null : (wholes[last] ?? null);
}

/** The last of some numbers, which rise, that is below another; -1 if there is none. */
function lastBelow(rising: readonly number[], limit: number): number {
  return rising[countWhile(rising, (number) => number < limit) - 1] ?? -1;
}

/** Whom the reading links the mention with. */
function byLink(
  { names, wholes, coreference, places }: Named,
  index: number,
  bearers: readonly string[],
): string | null {
  const mention: Span = names[index] ?? { start: 0, end: 0 };
  const linked = coreference.antecedentsOf(coreference.headOf(mention)).flatMap((token) => {
    return touching(places, coreference.spanOf(token)).map((place) => wholes[place.index] ?? "");
  });
  return linked.find((whole) => bearers.includes(whole)) ?? null;
}

/** So many times as often as any other of that surname is somebody named whom the bare surname means. */
const muchMore = 3;

/** The one who is named far more often than all others. */
function namedMost({ introductions }: Named, bearers: readonly string[]): string | null {
  const counts = bearers.map((bearer) => ({ bearer, count: introductions.get(bearer)?.length ?? 0 }));
  const [most, next] = counts.sort((a, b) => b.count - a.count);
  return most && most.count >= muchMore * (next?.count ?? 0) ? most.bearer : null;
}
