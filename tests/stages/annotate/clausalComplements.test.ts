import { describe, expect, test } from "vitest";
import { clausalComplements } from "../../../pipeline/stages/annotate/clausalComplements.ts";
import { wordsBySentence } from "../../../pipeline/stages/annotate/words.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { syntaxOf } from "./syntaxOf.ts";

/** As `source | cue | content | target`; `-` stands for none. */
function shown(text: string, syntax: string): readonly string[] {
  const segments = segment(text);
  const slice = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : "-";
  return wordsBySentence(text, segments)
    .flatMap((words) => clausalComplements(words, syntaxOf(syntax)))
    .map(({ source, cue, parts, target }) =>
      [slice(source), slice(cue), parts.map(slice).join(" + "), slice(target)].join(" | "),
    );
}

describe("a verb of the table with a clause for its object", () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    [
      "that-clause",
      "Carey believes that the road is safe.",
      "2:nsubj 0:root:VERB 7:mark 5:det 7:nsubj 7:cop 2:ccomp:ADJ 2:punct",
      ["Carey | believes | that the road is safe | -"],
    ],
    [
      "clause without that",
      "Carey believes it works.",
      "2:nsubj 0:root:VERB 4:nsubj 2:ccomp:VERB 2:punct",
      ["Carey | believes | it works | -"],
    ],
    [
      "infinitive after whom it is asked of, with the subject of the verb before",
      "Some councils have started asking schools to pay.",
      "2:det 4:nsubj 4:aux 0:root:VERB 4:xcomp:VERB 5:obj 8:mark 5:xcomp:VERB 4:punct",
      ["Some councils | asking | to pay | schools"],
    ],
    [
      "infinitive of the subject itself",
      "The mayor did not plan to leave.",
      "2:det 5:nsubj 5:aux 5:advmod 0:root:VERB 7:mark 5:xcomp:VERB 5:punct",
      ["The mayor | did not plan | to leave | -"],
    ],
    [
      "of a relative clause",
      "Doyle, who hopes to win, left.",
      "8:nsubj 1:punct 4:nsubj 1:acl:relcl:VERB 6:mark 4:xcomp:VERB 1:punct 0:root:VERB 7:punct",
      ["Doyle | hopes | to win | -"],
    ],
    [
      "of a participle after a noun",
      "A group asking the state to act came.",
      "2:det 8:nsubj 2:acl:VERB 5:det 3:obj 7:mark 3:xcomp:VERB 0:root:VERB 8:punct",
      ["A group | asking | to act | the state"],
    ],
    [
      "second verb",
      "Carey left and promised to return.",
      "2:nsubj 0:root:VERB 4:cc 2:conj:VERB 6:mark 4:xcomp:VERB 2:punct",
      ["Carey | promised | to return | -"],
    ],
  ])("%s", (_, text, syntax, wanted) => {
    expect(shown(text, syntax)).toEqual(wanted);
  });

  test.each<readonly [string, string, string]>([
    [
      "the clause is of a kind that it does not take",
      "Carey believes to win.",
      "2:nsubj 0:root:VERB 4:mark 2:xcomp:VERB 2:punct",
    ],
    [
      "it is passive",
      "Carey is asked to win.",
      "3:nsubj:pass 3:aux:pass 0:root:VERB 5:mark 3:xcomp:VERB 3:punct",
    ],
    ["nobody is its subject", "Promising to win.", "0:root:VERB 3:mark 1:xcomp:VERB 1:punct"],
    ["it is a noun", "The hope to win.", "2:det 0:root:NOUN 4:mark 2:acl:VERB 2:punct"],
    [
      "it is quoted",
      "“Carey hopes to win.”",
      "3:punct 3:nsubj 0:root:VERB 5:mark 3:xcomp:VERB 3:punct 3:punct",
    ],
  ])("is none where %s", (_, text, syntax) => {
    expect(shown(text, syntax)).toEqual([]);
  });
});
