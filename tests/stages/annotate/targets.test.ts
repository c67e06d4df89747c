import { describe, expect, test } from "vitest";
import type { Stance } from "../../../pipeline/lib/stances.ts";
import { plainSpeech } from "../../../pipeline/stages/annotate/marked.ts";
import { targetInContent } from "../../../pipeline/stages/annotate/targets.ts";
import { wordsBySentence } from "../../../pipeline/stages/annotate/words.ts";
import { parsedSentence } from "../../../pipeline/stages/annotate/syntactic/phrases.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { syntaxOf } from "./syntaxOf.ts";

/** The target of a text’s only attribution, whose source is its first word. */
function targetOf(text: string, content: string, stance: Stance, syntax: string): string | null {
  const [words = []] = wordsBySentence(text, segment(text));
  const start = text.indexOf(content);
  const marked = {
    ...plainSpeech,
    parts: [{ start, end: start + content.length }],
    source: { start: 0, end: text.indexOf(" ") },
    stance,
    rule: "object",
    confidence: 1,
  } as const;
  const target = targetInContent(marked, parsedSentence(words, syntaxOf(syntax)));
  return target && text.slice(target.start, target.end);
}

describe("an act is directed at", () => {
  test.each<readonly [string, string, string, Stance, string, string]>([
    [
      "whom it wants to do something",
      "Carey demanded that the harbour board resign.",
      "that the harbour board resign",
      "demand",
      "2:nsubj 0:root 7:mark 6:det 6:compound 7:nsubj:NOUN 2:ccomp 2:punct",
      "the harbour board",
    ],
    [
      "whose thing it is",
      "Carey rejected the union's offer.",
      "the union's offer",
      "reject",
      "2:nsubj 0:root 4:det 6:nmod:poss:NOUN 4:case 2:obj 2:punct",
      "the union",
    ],
    [
      "who made it",
      "Carey rejected an appeal from Lima.",
      "an appeal from Lima",
      "reject",
      "2:nsubj 0:root 4:det 2:obj 6:case 4:nmod:PROPN 2:punct",
      "Lima",
    ],
    [
      "the country of what is rejected",
      "Carey rejected a Peruvian offer.",
      "a Peruvian offer",
      "reject",
      "2:nsubj 0:root 5:det 5:amod 2:obj 2:punct",
      "Peruvian",
    ],
    [
      "who would be hurt",
      "Carey threatened to break ties with Lima.",
      "to break ties with Lima",
      "threaten",
      "2:nsubj 0:root 4:mark 2:xcomp 4:obj 7:case 5:nmod:PROPN 2:punct",
      "Lima",
    ],
  ])("%s", (_, text, content, stance, syntax, target) => {
    expect(targetOf(text, content, stance, syntax)).toBe(target);
  });

  test.each<readonly [string, string, string, Stance, string]>([
    [
      "it is no act",
      "Carey said the board resigned.",
      "the board resigned",
      "state",
      "2:nsubj 0:root 4:det 5:nsubj:NOUN 2:ccomp 2:punct",
    ],
    [
      "nobody is named",
      "Carey rejected the offer.",
      "the offer",
      "reject",
      "2:nsubj 0:root 4:det 2:obj 2:punct",
    ],
    [
      "the content is a name",
      "Carey praised President Ana Cole.",
      "President Ana Cole",
      "praise",
      "2:nsubj 0:root 5:compound 5:compound 2:obj:PROPN 2:punct",
    ],
    [
      "a thing does it",
      "Carey warned that much work remained.",
      "that much work remained",
      "warn",
      "2:nsubj 0:root 6:mark 5:amod 6:nsubj:NOUN 2:ccomp 2:punct",
    ],
    [
      "a pronoun stands there",
      "Carey demanded that they resign.",
      "that they resign",
      "demand",
      "2:nsubj 0:root 5:mark 5:nsubj:PRON 2:ccomp 2:punct",
    ],
  ])("nobody where %s", (_, text, content, stance, syntax) => {
    expect(targetOf(text, content, stance, syntax)).toBeNull();
  });
});
