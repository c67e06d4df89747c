import type { TokenSyntax } from "../../../pipeline/lib/reading.ts";

/**
 * The syntax of a text of one sentence: for each token the place of its head, from 1, with 0 for the root, the relation, and the part of
 * speech and the lemma where they matter: “2:det 3:nsubj 0:root:VERB:fall”.
 */
export function syntaxOf(tokens: string): readonly TokenSyntax[] {
  return tokens.split(" ").map((token) => {
    const [head = "0", deprel = "dep", upos = "X", lemma = "_"] = token.split(/:(?!poss|relcl|pass)/);
    return { head: Number(head) - 1, deprel, upos, lemma };
  });
}
