import { describe, expect, test } from "vitest";
import { annotate } from "../../../pipeline/stages/annotate/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { emptyReading } from "../../recorded/readings.ts";
import { syntaxOf } from "./syntaxOf.ts";

describe("in another one’s words", () => {
  /** The sources of a text whose first `content` words the model marks as the content of its last two. */
  function sourcesOf(text: string, content: number, syntax: string): readonly string[] {
    const segments = segment(text);
    const read = {
      contents: [{ first: 0, end: content }],
      source: { first: content + 1, end: content + 2 },
      cue: { first: content + 2, end: content + 3 },
      contentProbability: 1,
      cueProbability: 1,
      sourceProbability: 1,
      confidence: 0.9,
    };
    const reading = { ...emptyReading(segments), attributions: [read], syntax: syntaxOf(syntax) };
    return annotate(text, segments, reading).attributions.map(({ source }) =>
      source ? text.slice(source.start, source.end) : "-",
    );
  }
  const syntax = "2:nsubj 7:ccomp:VERB 4:mark 2:xcomp:VERB 7:punct 7:nsubj 0:root:VERB 7:punct";

  test("what a name did is a claim of its own", () => {
    expect(sourcesOf("Lima refused to pay, Doyle said.", 4, syntax)).toEqual(["Doyle", "Lima"]);
  });

  test("what a pronoun did is not", () => {
    expect(sourcesOf("it refused to pay, Doyle said.", 4, syntax)).toEqual(["Doyle"]);
  });

  test("what a name thinks is", () => {
    expect(sourcesOf("Lima hopes to pay, Doyle said.", 4, syntax)).toEqual(["Doyle", "Lima"]);
  });

  test("what a name says is left to the reading model", () => {
    expect(sourcesOf("Lima claims to pay, Doyle said.", 4, syntax)).toEqual(["Doyle"]);
  });
});
