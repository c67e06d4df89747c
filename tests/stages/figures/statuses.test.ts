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
  expect(figureIn("He estimates that he will have $5.").status).toBe("reported");
  expect(figureIn("As estimated, 12 boats came.").status).toBe("reported");
  expect(figureIn("Growth is expected to reach 5%.").status).toBe("forecast");
});
