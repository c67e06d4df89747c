import { describe, expect, test } from "vitest";
import { linksOf } from "./linksOf.ts";

describe("contrasts", () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      "a concession",
      "Though Doyle agreed to a deal, the union refused to sign it.",
      [
        "3:mark 3:nsubj:PROPN 10:advcl:VERB 6:case 6:det 3:obl:NOUN 3:punct 9:det 10:nsubj:NOUN 0:root:VERB 12:mark:PART 10:xcomp:VERB 12:obj:PRON 10:punct",
      ],
      ["contrasts: to sign it → a deal"],
    ],
    [
      "“but” between two sources",
      "Doyle praised the plan, but the union said that the bridge was unsafe.",
      [
        "2:nsubj:PROPN 0:root:VERB 4:det 2:obj:NOUN 9:punct 9:cc 8:det 9:nsubj:NOUN 2:conj:VERB 14:mark 12:det 14:nsubj:NOUN 14:cop:AUX 9:ccomp:ADJ 2:punct",
      ],
      ["contrasts: that the bridge was unsafe → the plan"],
    ],
    [
      "“But” at the start of the next sentence",
      "Carey said the road was safe. But Doyle said that it was flooded.",
      [
        "2:nsubj:PROPN 0:root:VERB 4:det 6:nsubj:NOUN 6:cop:AUX 2:ccomp:ADJ 2:punct",
        "3:cc 3:nsubj:PROPN 0:root:VERB 7:mark 7:nsubj:pass:PRON 7:aux:pass:AUX 3:ccomp:VERB 3:punct",
      ],
      ["contrasts: that it was flooded → the road was safe"],
    ],
  ])("%s", (_, text, trees, links) => {
    expect(linksOf(text, ...trees)).toStrictEqual(links);
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      "one act of one source",
      "The union praised the plan but warned that costs may rise.",
      [
        "2:det 3:nsubj:NOUN 0:root:VERB 5:det 3:obj:NOUN 7:cc 3:conj:VERB 11:mark 11:nsubj:NOUN 11:aux:AUX 7:ccomp:VERB 3:punct",
      ],
    ],
    [
      "one source that goes on",
      "Carey said the road was safe. But Carey said that it was flooded.",
      [
        "2:nsubj:PROPN 0:root:VERB 4:det 6:nsubj:NOUN 6:cop:AUX 2:ccomp:ADJ 2:punct",
        "3:cc 3:nsubj:PROPN 0:root:VERB 7:mark 7:nsubj:pass:PRON 7:aux:pass:AUX 3:ccomp:VERB 3:punct",
      ],
    ],
    [
      "another paragraph about something else",
      "Carey said the road was safe.\n\nBut Doyle said that it was flooded.",
      [
        "2:nsubj:PROPN 0:root:VERB 4:det 6:nsubj:NOUN 6:cop:AUX 2:ccomp:ADJ 2:punct",
        "3:cc 3:nsubj:PROPN 0:root:VERB 7:mark 7:nsubj:pass:PRON 7:aux:pass:AUX 3:ccomp:VERB 3:punct",
      ],
    ],
  ])("none: %s", (_, text, trees) => {
    expect(linksOf(text, ...trees)).toStrictEqual([]);
  });
});
