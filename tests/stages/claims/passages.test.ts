import { expect, test } from "vitest";
import { attributionsBySentence, passageOf } from "../../../pipeline/stages/claims/passages.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { annotated } from "../annotate/annotated.ts";

const text = "It rained. “It is safe,” Carey said. “We saw it. Twice.” It was late. Doyle left.";
const segments = segment(text);
const { attributions } = annotated(text);

test("a passage goes from the first to the last of content, cue, source and target", () => {
  const [passage] = attributions.map(passageOf);
  expect(text.slice(passage?.start, passage?.end)).toBe("“It is safe,” Carey said. “We saw it. Twice.”");
});

test("an attribution belongs to each sentence that its content or cue touches", () => {
  const bySentence = attributionsBySentence(segments, attributions);
  const touched = segments.sentences.filter((sentence) => bySentence.has(sentence));
  expect(touched.map(({ start, end }) => text.slice(start, end))).toStrictEqual([
    "“It is safe,” Carey said.",
    "“We saw it.",
    "Twice.”",
  ]);
});
