import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { figureIn } from "./oneSentence.ts";

test("each cue is reached", () => {
  for (const { phrase, status } of readTable("statusCues")) {
    expect(figureIn(`There ${phrase ?? ""} 12 boats.`), phrase).toMatchObject({ status });
  }
});

test("a cue must be near, and a number or sign ends its reach", () => {
  expect(figureIn("It has an estimated cost of $5.").status).toBe("estimate");
  expect(figureIn("He estimates that by now he has $5.").status).toBe("reported");
  expect(figureIn("As estimated, 12 boats came.").status).toBe("reported");
  expect(figureIn("Growth is expected to reach 5%.").status).toBe("forecast");
});

test.each([
  ["It will cost $5 million.", "forecast"],
  ["It could cost $5 million.", "hypothetical"],
  ["They did not sell 50 boats.", "negated"],
  ["No more than 50 boats sank.", "reported"],
  ["It was not, as he said, in 50 boats.", "reported"],
])("%s is %s", (text, status) => {
  expect(figureIn(text).status).toBe(status);
});
