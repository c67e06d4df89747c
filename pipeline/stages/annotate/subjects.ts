import { afterEarlierCue, type Cue, type CuedSentence } from "./cues.ts";
import { sourceBefore } from "./sources.ts";
import { verbGroupAt } from "./verbGroups.ts";
import { determiners, mayBeFinite, personalPronouns } from "./wordClasses.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

/**
 * The subject of a verb or adjective; of a second verb in a row (“stressed … but cautioned …”) that of the first, of a participle
 * that of its clause.
 */
export function subjectOf(sentence: CuedSentence, cue: Cue): WordRange | null {
  const { words, cues } = sentence;
  const sharesSubject = cue.participle || ["but", "and"].includes(lowerAt(words, cue.first - 1));
  const earlier = sharesSubject
    ? cues.findLast(({ first, entry, voice }) => {
        return first < cue.first && entry.form !== "noun" && voice === "active";
      })
    : undefined;
  if (earlier) return subjectOf(sentence, earlier);
  if (cue.participle) return clauseSubjectBefore(words, cue.first);
  return sourceBefore(words, cue.first, afterEarlierCue(sentence, cue));
}

/** The subject of the last clause before a colon or participle: “The mayor gave an answer: …”, “The council voted, saying …”. */
export function clauseSubjectBefore(words: readonly Word[], end: number): WordRange | null {
  for (let verb = end - 1; verb > 0; verb--) {
    const isVerb = words[verb]?.quotation === -1 && mayBeFinite(lowerAt(words, verb));
    const subject = isVerb ? sourceBefore(words, verbGroupAt(words, verb).first) : null;
    if (subject && beginsSource(words[subject.first])) return subject;
  }
  return null;
}

/** A capital, a determiner or a pronoun opens a source. */
export function beginsSource(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return word.capitalised || determiners.has(word.lower) || personalPronouns.has(word.lower);
}
