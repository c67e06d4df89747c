import { expect, test } from "vitest";
import { figureIn, figuresIn } from "./oneSentence.ts";
import { parsedFigures } from "./parsed.ts";

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
  ["They found four 'loopholes' there.", "loopholes", "loophole"],
  ["She has 27 “at-large” seats.", "“at-large” seats", "seat"],
  ["It sent the “dozens” of helpers home.", "helpers", "helper"],
  ["They met 800 likely voters.", "likely voters", "voter"],
  ["About 7 million fewer viewers came.", "viewers", "viewer"],
  ["Two of the five most dangerous roads closed.", "dangerous roads", "road"],
  ["They won 11 of the past 14 games.", "games", "game"],
  ["They hold seven of New Mexico’s 44 mines.", "mines", "mine"],
  ["Three of the remaining boats sank.", "remaining boats", "boat"],
  ["He spoke with zero doubt.", "doubt", "doubt"],
  ["They gave nine $2,500 prizes.", "$2,500 prizes", "prize"],
  ["They met three State of the Union guests.", "State of the Union guests", "guest"],
  [
    "They met seven current and former Health and Labor aides.",
    "current and former Health and Labor aides",
    "aide",
  ],
  ["They read six so-called “fake” letters.", "so-called “fake” letters", "letter"],
  ["They met five Rangers fans.", "Rangers fans", "fan"],
  ["They met four plain-clothes police officers.", "plain-clothes police officers", "officer"],
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
  expect(figureIn("Nearly half the island’s voters agreed.").counted).toBe("voters");
  expect(figureIn("It is half the size of Malta.").counted).toBeNull();
  expect(figureIn("Some 42% of those responding agreed.").counted).toBeNull();
  expect(figureIn("About 30% of larger ones closed.").counted).toBeNull();
  expect(figureIn("They spent 11% of the nearly $200 million.").counted).toBeNull();
});

test("what is no noun is not counted", () => {
  expect(figureIn("It was a 40-strong team.")).toMatchObject({ unit: null, counted: null });
  expect(figureIn("A four-legged friend came.")).toMatchObject({ unit: null });
  expect(figureIn("At least one minister reportedly left.")).toMatchObject({ counted: "minister" });
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

test("a verb after a group is not what the group counts", () => {
  const group = (verb: string) =>
    parsedFigures(
      `A|DET|2|det group|NOUN|5|nsubj of|ADP|4|case 12|NUM|2|nmod ${verb} to|PART|7|mark leave|VERB|5|xcomp`,
    ).map((row) => row.counted_head);
  expect(group("plans|VERB|0|root")).toEqual([null]);
  expect(group("plans|NOUN|0|root")).toEqual(["plan"]);
});

test("what the model reads as an adjective is not the head after “one”", () => {
  const [row] = parsedFigures(
    "At|ADP|3|case least|ADV|3|advmod one|NUM|4|nummod official|NOUN|8|nsubj familiar|ADJ|4|amod with|ADP|7|case it|PRON|5|obl left|VERB|0|root",
  );
  expect(row).toMatchObject({ counted: "official", unit: "official" });
});

test("an adjective of origin goes on to its noun", () => {
  const [row] = parsedFigures(
    "Two|NUM|2|nummod people|NOUN|6|nsubj of|ADP|5|case Maltese|ADJ|5|amod descent|NOUN|2|nmod left|VERB|0|root",
  );
  expect(row?.counted).toBe("people of Maltese descent");
});
