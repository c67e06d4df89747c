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
}

/** Tells whose a surname is at each mention: by title and pronoun, whom the document names right before, most, last or first. */
export function bearerChooser(text: string, coreference: Coreference): Chooser {
  return (names, wholes) => {
    const linked = linkedPronouns(text, names, coreference);
    const known: Named = { names, wholes, genders: gendersOf(names, wholes, linked), linked, coreference };
    return (index, bearers) => {
      const surname = names[index]?.name ?? "";
      const isIntroduced = isIntroducedAlone(known, surname, bearers);
      return choose(known, index, isIntroduced ? [surname, ...bearers] : bearers);
    };
  };
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
function linkedPronouns(
  text: string,
  names: readonly NameMention[],
  coreference: Coreference,
): readonly number[] {
  const counts = names.map(() => 0);
  const places = names.map(({ start, end }, index) => ({ start, end, index }));
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
function isIntroducedAlone({ names, wholes }: Named, surname: string, bearers: readonly string[]): boolean {
  const [titled, office] =
    names
      .map((name, index) => [index, name.name === surname ? officeOf(name) : null] as const)
      .find(([, found]) => found !== null) ?? [];
  if (titled === undefined || office == null) return false;
  return wholes.every((whole, index) => {
    return !bearers.includes(whole) || (index > titled && officeOf(names[index]) !== office);
  });
}

/** Does a mention name one of these so that the reader can tell who it is: in full, or with an office where nobody does in full? */
function introduces({ names, wholes }: Named, index: number, bearers: readonly string[]): boolean {
  const whole = wholes[index] ?? "";
  return bearers.includes(whole) && (whole.includes(" ") || officeOf(names[index]) !== null);
}

/** The only one who is named with the same office somewhere. */
function byTitle({ names, wholes }: Named, index: number, bearers: readonly string[]): string | null {
  const office = officeOf(names[index]);
  if (office === null) return null;
  const holders = new Set(
    wholes.filter((whole, at) => bearers.includes(whole) && officeOf(names[at]) === office),
  );
  const [only, ...others] = holders;
  return only !== undefined && others.length === 0 ? only : null;
}

function beforeInParagraph(known: Named, index: number, bearers: readonly string[]): string | null {
  const { start } = known.coreference.paragraphAt(known.names[index]?.start ?? 0);
  return lastNamed(known, index, bearers, start);
}

/** Who was named last before a mention, from a position on; nobody if two of that surname were in one sentence. */
function lastNamed(known: Named, index: number, bearers: readonly string[], from = 0): string | null {
  const { names, wholes, coreference } = known;
  for (let at = index - 1; at >= 0 && (names[at]?.start ?? 0) >= from; at--) {
    if (!introduces(known, at, bearers)) continue;
    const [sentence] = coreference.sentencesBefore(names[at]?.start ?? 0);
    const isShared = wholes.some((whole, other) => {
      const { start = -1 } = names[other] ?? {};
      const isBeside = sentence !== undefined && sentence.start <= start && start < sentence.end;
      return isBeside && whole !== wholes[at] && introduces(known, other, bearers);
    });
    return isShared ? null : (wholes[at] ?? null);
  }
  return null;
}

/** Whom the reading links the mention with. */
function byLink(
  { names, wholes, coreference }: Named,
  index: number,
  bearers: readonly string[],
): string | null {
  const places = names.map(({ start, end }, at) => ({ start, end, at }));
  const mention: Span = names[index] ?? { start: 0, end: 0 };
  const linked = coreference.antecedentsOf(coreference.headOf(mention)).flatMap((token) => {
    return touching(places, coreference.spanOf(token)).map(({ at }) => wholes[at] ?? "");
  });
  return linked.find((whole) => bearers.includes(whole)) ?? null;
}

/** So many times as often as any other of that surname is somebody named whom the bare surname means. */
const muchMore = 3;

/** The one who is named far more often than all others. */
function namedMost(known: Named, bearers: readonly string[]): string | null {
  const counts = bearers.map((bearer) => ({
    bearer,
    count: known.wholes.filter((_, index) => introduces(known, index, [bearer])).length,
  }));
  const [most, next] = counts.sort((a, b) => b.count - a.count);
  return most && most.count >= muchMore * (next?.count ?? 0) ? most.bearer : null;
}
