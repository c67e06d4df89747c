import { expect, test } from "vitest";
import { figureIn, figuresIn } from "./oneSentence.ts";

test.each([
  ["They met 600 young asylum seekers at sea.", "young asylum seekers", "seeker"],
  ["They elect 60 members of the City Council.", "members of the City Council", "member"],
  ["A three-nation pact was signed.", "nation", "nation"],
  ["She wrote a 40-page report.", "page", "page"],
  ["Dozens of bags of rice fell.", "bags of rice", "bag"],
  ["Three of the boats sank.", "boats", "boat"],
  ["About 2,000 of the more than 10,000 inmates fell ill.", "inmates", "inmate"],
  ["Some 12 of the country's 30 jets flew.", "jets", "jet"],
  ["One police officer died.", "police officer", "officer"],
  ["They found 25 million more people.", "people", "person"],
  ["He named four “loopholes” there.", "loopholes", "loophole"],
  ["Four or more boats sank.", "boats", "boat"],
])("%s", (text, counted, unit) => {
  expect(figureIn(text)).toMatchObject({
    counted,
    unit,
    counted_head: unit,
    unit_system: "count",
    kind: "count",
  });
});

test("of shares the noun is counted and is no unit", () => {
  expect(figureIn("A quarter of citizens agreed.")).toMatchObject({
    unit: null,
    counted: "citizens",
    counted_head: "citizen",
  });
  expect(figureIn("About 60% of the voters agreed.")).toMatchObject({ unit: "%", counted: "voters" });
  expect(figureIn("One in five voters agreed.")).toMatchObject({ kind: "ratio", counted: "voters" });
  expect(figureIn("A 60% majority agreed.").counted).toBeNull();
  expect(figureIn("Half of Ann Brown's donors agreed.").counted).toBe("donors");
});

test("what is no noun is not counted", () => {
  expect(figureIn("It was a 40-strong team.")).toMatchObject({ unit: null, counted: null });
  expect(figureIn("A four-legged friend came.")).toMatchObject({ unit: null });
  expect(figureIn("She came twice.")).toMatchObject({ unit: "time", counted: null });
});

test.each([
  ["They own five or ten boats.", ["boat", "boat"]],
  ["It has four-, five- and six-cylinder engines.", ["cylinder", "cylinder", "cylinder"]],
  ["They follow a four step plan.", ["step"]],
  ["They sent 20 United Nations peacekeepers.", ["peacekeeper"]],
  ["They bought two new 737 Max jets.", ["jet"]],
  ["One or more lectures are held.", ["lecture"]],
])("%s counts %s", (text, heads) => {
  expect(figuresIn(text).map((row) => row.counted_head)).toEqual(heads);
});
