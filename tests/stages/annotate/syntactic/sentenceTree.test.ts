import { expect, test } from "vitest";
import { sentenceTree } from "../../../../pipeline/stages/annotate/syntactic/sentenceTree.ts";
import { wordsBySentence } from "../../../../pipeline/stages/annotate/words.ts";
import { segment } from "../../../../pipeline/stages/segment/index.ts";
import { syntaxOf } from "../syntaxOf.ts";

const text = "Carey left. The old road, which leaks, is safe.";
const syntax = [
  ...syntaxOf("2:nsubj 0:root 2:punct"),
  // Heads count through the document.
  ...syntaxOf("6:det 6:amod 12:nsubj:NOUN 6:punct 9:nsubj 6:acl:relcl 6:punct 12:cop 0:root 12:punct"),
];
const [, second = []] = wordsBySentence(text, segment(text));
const tree = sentenceTree(second, syntax);

test("words are told by their place in the sentence", () => {
  expect([tree.headOf(0), tree.headOf(2), tree.headOf(8)]).toEqual([2, 8, -1]);
  expect([tree.relationOf(2), tree.upos(2)]).toEqual(["nsubj", "NOUN"]);
  expect([tree.relationOf(99), tree.upos(99), tree.headOf(99)]).toEqual(["", "X", -1]);
});

test("dependents come in text order, of the relations asked for", () => {
  expect(tree.dependents(2, "amod", "det")).toEqual([0, 1]);
  expect(tree.dependents(2, "obj")).toEqual([]);
});

test("a phrase reaches over all that depends on its head, without what is left out", () => {
  expect(tree.phraseOf(2)).toEqual({ first: 0, last: 6 });
  expect(tree.phraseOf(2, new Set(["acl:relcl", "punct"]))).toEqual({ first: 0, last: 2 });
});
