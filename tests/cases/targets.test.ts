import { describe, expect, test } from "vitest";
import { attributedIn, type Cases } from "./rowsOf.ts";

const cases: Cases = {
  "whom the act is directed at": [
    [
      "whom one calls on",
      "The bishops called on the army to leave the square.",
      ["bishops | demand | to leave the square → army"],
    ],
    [
      "the accused",
      "Human Rights Watch accused the militia of burning three villages near Bria.",
      ["Human Rights Watch | accuse | burning three villages near Bria → militia"],
    ],
    [
      "the accused, an adverbial between",
      "The union accused the mayor on Sunday of hiding the costs.",
      ["union | accuse | hiding the costs → mayor"],
    ],
    [
      "the accused by a pronoun",
      "Joe Doyle left. The union accused him of hiding the costs.",
      ["union | accuse | hiding the costs → Joe Doyle"],
    ],
    [
      "whom one blames",
      "The pilots blamed the airline for the delay.",
      ["pilots | accuse | the delay → airline"],
    ],
    [
      "the addressee of a request",
      "The governor urged residents of Darwin to stay at home until the cyclone had passed.",
      ["governor | request | to stay at home until the cyclone had passed → residents of Darwin"],
    ],
    [
      "who should act",
      "Carey demanded that the harbour board resign.",
      ["Carey | demand | that the harbour board resign → harbour board"],
    ],

    [
      "whom one warns",
      "The embassy warned travellers that the road to Goma was mined.",
      ["embassy | warn | that the road to Goma was mined → travellers"],
    ],
    [
      "whom one promises",
      "The prince promised the nomads that the wells would be reopened.",
      ["prince | promise | that the wells would be reopened → nomads"],
    ],
    [
      "whom one praises",
      "The pope praised the firefighters for their courage.",
      ["pope | praise | their courage → firefighters"],
    ],
  ],
  "whose thing it is": [
    ["a possessive", "Carey rejected the union’s offer.", ["Carey | reject | the union’s offer → union"]],
    ["from", "Chile rejected an appeal from Lima.", ["Chile | reject | an appeal from Lima → Lima"]],
    [
      "who would be hurt",
      "Ankara threatened to break ties with Baku over the pipeline.",
      ["Ankara | threaten | to break ties with Baku over the pipeline → Baku"],
    ],
    [
      "the thing judged",
      "The senator called the verdict a disgrace.",
      ["senator | criticize | the verdict a disgrace → verdict"],
    ],
  ],
  nobody: [
    [
      "to whom one says it",
      "The coroner told the family that the report would be ready within a month.",
      ["coroner | state | that the report would be ready within a month"],
    ],
    [
      "whom one believes something of",
      "Detectives suspect the gardener of hiding the key.",
      ["detectives | believe | the gardener of hiding the key"],
    ],
    ["the thing is the whole content", "Doctors praised the new law.", ["doctors | praise | the new law"]],
  ],
};

describe.each(Object.entries(cases))("%s", (_, group) => {
  test.each(group)("%s", async (_construction, text, rows) => {
    expect(await attributedIn(text)).toStrictEqual(rows);
  });
});

/** What the guidelines want and the program does not give yet, by what stands in the way. */
const knownFailures: Cases = {
  "“each other” is nobody": [
    [
      "each other",
      "Sudan and Chad accuse each other of harbouring rebels.",
      ["Sudan | accuse | harbouring rebels → Chad", "Chad | accuse | harbouring rebels → Sudan"],
    ],
  ],
  "the reading model puts the subject of a passive into the content, as PolNeAR does": [
    [
      "an accusation in the passive has its subject",
      "Doyle was accused of hiding the costs.",
      ["- | accuse | hiding the costs → Doyle"],
    ],
  ],
};

describe.each(Object.entries(knownFailures))("not yet: %s", (_, group) => {
  test.fails.each(group)("%s", async (_construction, text, rows) => {
    expect(await attributedIn(text)).toStrictEqual(rows);
  });
});
