import type { Span } from "../../../lib/span.ts";
import { hasTarget } from "../../../lib/stances.ts";
import type { Marked } from "../marked.ts";
import { verbGroupAt } from "../verbGroups.ts";
import { isIngForm } from "../wordClasses.ts";
import { lowerAt, rangeSpan, type WordRange } from "../words.ts";
import { entriesAt, type PlacedEntry } from "./entries.ts";
import { markedAt, type Found } from "./found.ts";
import { passiveComplement } from "./passives.ts";
import { clausePhrase, nounPhrase, prepositionOf, subjectOf, type ParsedSentence } from "./phrases.ts";

/** The attribution of a verb of the table of cues with what depends on it, active or passive; null where it has no content or no source. */
export function verbAttribution(sentence: ParsedSentence, at: number): Marked | null {
  const { words, tree } = sentence;
  if (tree.upos(at) !== "VERB" || ["amod", "compound"].includes(tree.relationOf(at))) return null;
  const passive = isPassive(sentence, at);
  for (const placed of entriesAt(words, at, "verb")) {
    const found = passive ? passiveComplement(sentence, at, placed) : activeComplement(sentence, at, placed);
    if (!found) continue;
    return markedAt(sentence, { first: verbGroupAt(words, at).first, last: placed.last }, found);
  }
  return null;
}

/** “was rejected”, and “a plan | backed by the union”, but not “a group | asking for help”. */
function isPassive({ words, tree }: ParsedSentence, at: number): boolean {
  if (tree.dependents(at, "nsubj:pass", "aux:pass").length > 0) return true;
  const isClause = tree.dependents(at, "nsubj", "mark").length > 0;
  return tree.relationOf(at) === "acl" && !isClause && !isIngForm(lowerAt(words, at));
}

function activeComplement(sentence: ParsedSentence, at: number, placed: PlacedEntry): Found | null {
  const complement =
    clauseOf(sentence, at, placed) ?? (isAct(sentence, at) ? nounOf(sentence, at, placed) : null);
  const source = complement && subjectOf(sentence, at);
  return source && !isAnybody(sentence, source) ? { ...complement, source } : null;
}

const anybody = new Set(["you", "anyone", "anybody", "someone", "somebody", "no", "one"]);

/** “if you believe that …” says nothing of what anybody believes. */
function isAnybody({ words }: ParsedSentence, { first }: WordRange): boolean {
  return anybody.has(lowerAt(words, first));
}

type Complement = Omit<Found, "source">;

/** “started asking schools | to pay”, “believes | that the road is safe”. */
function clauseOf(
  sentence: ParsedSentence,
  at: number,
  { entry: { complements }, last }: PlacedEntry,
): Complement | null {
  const { words, tree } = sentence;
  const addressee = tree.dependents(at, "obj", "iobj").find((object) => object > last);
  for (const clause of tree.dependents(at, "ccomp", "xcomp").filter((one) => one > last)) {
    const content = clausePhrase(sentence, clause);
    if (content.first <= last) continue;
    const target = addressee !== undefined && addressee < content.first ? addressee : null;
    const kinds = kindsOf(sentence, clause, content.first).map((kind) =>
      target === null ? kind : `target-${kind}`,
    );
    if (!kinds.some((kind) => complements.has(kind))) continue;
    return {
      parts: [rangeSpan(words, content)],
      target: target === null ? null : nounPhrase(sentence, target),
      rule: "clause",
    };
  }
  return null;
}

/** What a verb has to take, in words of the table, for a clause that opens so. */
function kindsOf({ words, tree }: ParsedSentence, clause: number, first: number): readonly string[] {
  const opening = lowerAt(words, first);
  if (opening === "to") return ["to"];
  if (opening === "that") return ["that"];
  if (opening === "whether" || opening === "if") return ["whether"];
  if (isIngForm(opening)) return ["ing"];
  const hasSubject = tree.dependents(clause, "nsubj", "nsubj:pass", "csubj", "expl").length > 0;
  return hasSubject ? ["clause", "that"] : [];
}

/** Is it told as done, not as wished or supposed? “would reject”, “if it rejects”, “plans to reject” are not. */
function isAct({ words, tree }: ParsedSentence, at: number): boolean {
  if (tree.relationOf(at) === "xcomp" || tree.dependents(at, "mark").length > 0) return false;
  return !tree.dependents(at, "aux").some((word) => irrealis.has(lowerAt(words, word)));
}

const irrealis = new Set(["would", "could", "should", "may", "might", "can", "must", "'d"]);

/** “accused the mayor of | hiding the costs”, “rejected | the plan”, “called for | a strike”, “warned of | a strike”. */
function nounOf(
  sentence: ParsedSentence,
  at: number,
  { entry: { complements, stance }, last }: PlacedEntry,
): Complement | null {
  const { words, tree } = sentence;
  const part = (word: number): readonly Span[] => [rangeSpan(words, nounPhrase(sentence, word))];
  const later = (word: number, ...relations: readonly string[]): readonly number[] =>
    tree.dependents(word, ...relations).filter((one) => one > last);
  const [object] = [...later(at, "obj"), ...later(at, "obl").filter((word) => isOfCue(sentence, word, last))];
  if (object === undefined) {
    const tied = later(at, "obl", "advcl").find((word) => complements.has(prepositionOf(sentence, word)));
    return tied === undefined ? null : { parts: part(tied), rule: "object" };
  }
  const tied = [...later(at, "obl", "advcl", "ccomp", "xcomp"), ...later(object, "nmod", "acl")].find(
    (word) => {
      return word > object && complements.has(`target-${prepositionOf(sentence, word)}`);
    },
  );
  if (tied !== undefined) {
    const target = { first: nounPhrase(sentence, object).first, last: object };
    return { parts: part(tied), target, rule: "object" };
  }
  return complements.has("object") && (hasTarget(stance) || stance === "agree")
    ? { parts: part(object), rule: "object" }
    : null;
}

/** The preposition belongs to the cue: “called for | a strike”. */
function isOfCue({ tree }: ParsedSentence, word: number, last: number): boolean {
  return tree.dependents(word, "case").includes(last);
}
