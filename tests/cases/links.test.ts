import { describe, expect, test } from "vitest";
import { linksIn, type Cases } from "./rowsOf.ts";

const cases: Cases = {
  denies: [
    [
      "an accusation of the one who denies",
      "Hungary accused the airline of hiding the crash report. The airline denied hiding anything from investigators.",
      ["denies: hiding anything from investigators → hiding the crash report"],
    ],
    [
      "in the same words",
      "The union said that the mayor was hiding the bridge costs. Carey denied hiding the bridge costs.",
      ["denies: hiding the bridge costs → that the mayor was hiding the bridge costs"],
    ],
    [
      "one of the accused country",
      "The union accused Norway of closing the harbour. Norwegian minister Jane Roe denied that it happened.",
      ["denies: that it happened → closing the harbour"],
    ],
    [
      "a claim by its name",
      "Doyle said that the ferry was late twice. Carey rejected the claim.",
      ["denies: the claim → that the ferry was late twice"],
    ],
  ],
  contradicts: [
    [
      "one says it is, one that it is not",
      "Elena Petrova said that the dam in Vidin is safe. Tomás Vidal said that the dam in Vidin is not safe.",
      ["contradicts: that the dam in Vidin is not safe → that the dam in Vidin is safe"],
    ],
  ],
  same_as: [
    [
      "a pull quote",
      "“We checked every bolt of the bridge before it opened,” said Ann Carey.\n\nThe bridge opened in May.\n\n“We checked every bolt of the bridge before it opened,” said Ann Carey.",
      [
        "same_as: “We checked every bolt of the bridge before it opened,” → “We checked every bolt of the bridge before it opened,”",
      ],
    ],
  ],
  supports: [
    [
      "the grounds that a participle gives",
      "The port authority called the tanker unsafe, citing cracks in its hull.",
      ["supports: cracks in its hull → the tanker unsafe"],
    ],
  ],
  contrasts: [
    [
      "while",
      "While the mayor denies hiding costs, Doyle doubts that it is true.",
      ["contrasts: that it is true → hiding costs"],
    ],
  ],
  mirrors: [
    [
      "each fears the other",
      "Iran fears that Norway will leave, while Norway fears that Iran will stay.",
      ["mirrors: that Iran will stay → that Norway will leave"],
    ],
  ],
  none: [
    [
      "two things that one says in one breath",
      "Carey stressed that it is safe but cautioned that the road is not.",
      [],
    ],
    [
      "two things said of two things",
      "Elena Petrova said that the dam in Vidin is safe. Tomás Vidal said that the school had reopened.",
      [],
    ],
    [
      "two who say the same number of another thing",
      "The ministry said that 40 ships were late. The union said that 40 workers were ill.",
      [],
    ],
  ],
};

describe.each(Object.entries(cases))("%s", (_, group) => {
  test.each(group)("%s", async (_construction, text, rows) => {
    expect(await linksIn(text)).toStrictEqual(rows);
  });
});
