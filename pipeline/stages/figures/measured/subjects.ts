import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import {
  dependentsOf,
  headOf,
  isNoun,
  isVerbal,
  lemmaOf,
  ownSubject,
  relationOf,
  subjects,
  tagOf,
} from "../text/trees.ts";
import {
  antecedentOf,
  infinitiveMark,
  isShared,
  nounBefore,
  nounBeforeInfinitive,
  objectOf,
} from "./clauses.ts";
import { holds } from "./found.ts";
import { isTime } from "./phrases.ts";
import { said, shared, type Climb, type Step } from "./said.ts";

const relatives = new Set(["who", "which", "that", "whom"]);
const persons = new Set(["he", "she"]);
const things = new Set(["it", "they"]);
/** Of “it will cost $5” nothing is the subject. */
const emptyVerbs = new Set(["cost", "take"]);
const clausal = new Set(["ccomp", "advcl", "conj", "parataxis"]);

/** The subject of a predicate, through relative clauses, participles and infinitives. */
export function subjectOf(climb: Climb, predicate: number): Step | null {
  const { all, found } = climb;
  if (climb.left <= 0) return null;
  const rest = { ...climb, left: climb.left - 1 };
  const subject = ownSubject(all, predicate);
  if (subject === null) return controllerOf(rest, predicate);
  const word = lowerAt(all, subject);
  const { earlier } = found;
  if (earlier && subject >= earlier.first && subject < earlier.amountEnd) return shared;
  if (relatives.has(word)) {
    const antecedent = antecedentOf(all, predicate, subject);
    return antecedent === null ? null : said(antecedent);
  }
  if (isNoun(all, subject)) return holds(found.range, subject) ? null : said(subject);
  if (earlier && holds(earlier, subject)) return shared;
  // the model may take the end of a name for something else: “Brent crude”
  if (isNoun(all, subject - 1) && headOf(all, subject - 1) === subject) return said(subject - 1);
  return referentOf(rest, predicate, word);
}

/** What “it” or “she” stands for: “the firm said it has 300 clerks”, “Brown scored when he had 30 shots”. */
function referentOf(climb: Climb, predicate: number, pronoun: string): Step | null {
  const { all } = climb;
  const relation = relationOf(all, predicate);
  const known = persons.has(pronoun) ? clausal.has(relation) : things.has(pronoun) && relation === "ccomp";
  if (!known || (pronoun === "it" && emptyVerbs.has(lemmaOf(all, predicate)))) return null;
  const found = subjectOf(climb, headOf(all, predicate));
  if (found === null || !("noun" in found)) return relation === "ccomp" ? found : null;
  const isName = tagOf(all, found.noun) === "PROPN";
  // “the Daily Post said she …”; elsewhere than in what is said only a name is sure to be a person
  const isPerson = isName ? dependentsOf(all, found.noun, determiners).length === 0 : relation === "ccomp";
  return isPerson || things.has(pronoun) ? found : null;
}

const determiners = new Set(["det"]);

const gerunds = new Set(["obj", "obl", "nmod", "csubj"]);

/** The subject of a predicate without one of its own: that of the clause above, or the noun that it stands with. */
function controllerOf(climb: Climb, predicate: number): Step | null {
  const { all, found } = climb;
  const head = headOf(all, predicate);
  const relation = relationOf(all, predicate);
  if (head < 0) return null;
  if (isShared(found, head, relation)) return shared;
  const ranged = lowerAt(all, predicate) === "ranging" ? rangingNoun(all, predicate) : null;
  if (ranged !== null) return said(ranged);
  if (relation.startsWith("acl") || relation === "amod") return modifiedBy(climb, predicate, head);
  if (relation === "xcomp" || relation === "ccomp") {
    const object = objectOf(all, head, found) ?? nounBeforeInfinitive(all, predicate);
    return object === null ? subjectOf(climb, head) : said(object);
  }
  if (!clausal.has(relation) && !(gerunds.has(relation) && isVerbal(all, head))) return null;
  return isNoun(all, head) && ownSubject(all, head) === null ? said(head) : subjectOf(climb, head);
}

/** “fees for clients, ranging from $2 to $5”: the first noun of the phrase right before; null without one. */
function rangingNoun(all: readonly Piece[], predicate: number): number | null {
  let at = nounBefore(all, predicate);
  if (at === null) return null;
  for (let steps = 0; steps < deepest; steps++) {
    const head = headOf(all, at);
    if (head >= at || !nominal.has(relationOf(all, at)) || !isNoun(all, head)) break;
    at = head;
  }
  return at;
}

const nominal = new Set(["nmod", "conj", "flat"]);
/** How many nouns lie between the last of a phrase and its first. */
const deepest = 4;

const infinitiveNouns = wordClass("infinitive-noun");

/** The noun with a participle or an infinitive, “a house costing $5m”; with “plans to spend $5m” who has the plans. */
function modifiedBy(climb: Climb, predicate: number, noun: number): Step | null {
  const { all } = climb;
  if (!isNoun(all, noun)) return null;
  if (isTime(all, noun)) return { rule: "onward", noun };
  if (ownSubject(all, noun) !== null) return subjectOf(climb, noun);
  const isInfinitive = infinitiveMark(all, predicate) !== null;
  // “a photo of her brother holding $5”: the model may give the participle to the noun before
  if (!isInfinitive) return said(noun < predicate && isNoun(all, predicate - 1) ? predicate - 1 : noun);
  if (!infinitiveNouns.has(lowerAt(all, noun))) return said(noun);
  // the model may see two subjects in “the firm announced plans to …”
  const isSubject = subjects.has(relationOf(all, noun));
  const first = isSubject ? dependentsOf(all, headOf(all, noun), subjects)[0] : undefined;
  return first !== undefined && first !== noun && isNoun(all, first) ? said(first) : { rule: "onward", noun };
}
