import { describe, expect, test } from "vitest";
import { wordClass } from "../../../pipeline/stages/annotate/wordClasses.ts";
import { annotated } from "./annotated.ts";
import { sourcesOf } from "./entitiesOf.ts";

describe("whom a collective phrase stands for", () => {
  test.each([
    ["Iran met Norway. Both sides said it is safe.", "Iran and Norway"],
    ["Iran praised Norway, though both sides said it is safe.", "Iran and Norway"],
    [
      "Iran met Norway. Both sides said it is safe. It rained. It rained. Both parties said it is old.",
      "Iran and Norway",
    ],
    ["Iran met Norway and Mexico. All three countries said it is safe.", "Iran, Norway and Mexico"],
    ["Ann Carey met Joe Doyle in Iran. The two leaders said it is safe.", "Ann Carey and Joe Doyle"],
    ["Iran met Norway and Mexico. Both sides said it is safe.", "both sides"],
    ["Iran met. Both sides said it is safe.", "both sides"],
    ["Iran met Norway. Both rivers said it is safe.", "both rivers"],
  ])("%s", (text, name) => {
    expect(sourcesOf(text).at(-1)).toMatchObject({ name, resolution: "description" });
  });

  test.each([...wordClass("plural-person")])("two people: the two %s", (word) => {
    const source = sourcesOf(`Ann Carey met Joe Doyle in Iran. The two ${word} said it is safe.`).at(-1);
    expect(source?.name).toBe("Ann Carey and Joe Doyle");
  });

  test.each([...wordClass("plural-group")])("two groups: the two %s", (word) => {
    const source = sourcesOf(`Iran met Norway and Ann Carey. The two ${word} said it is safe.`).at(-1);
    expect(source?.name).toBe("Iran and Norway");
  });
});

test("a collective knows its members", () => {
  const { entities } = annotated("Iran met Norway. Both sides said it is safe.");
  expect(entities).toMatchObject([
    { name: "Iran", members: [] },
    { name: "Norway", members: [] },
    { name: "Iran and Norway", type: "group", fullName: false, members: [0, 1] },
  ]);
});
