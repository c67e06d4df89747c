import { expect, test } from "vitest";
import { figuresIn } from "../oneSentence.ts";

const published = "2024-03-08";
const times = (text: string, date: string | null = published) =>
  figuresIn(text, date).map((row) => [row.time, row.valid_from, row.valid_to]);

test.each([
  ["They sold 5 boats in 2018.", "in 2018", "2018-01-01", "2018-12-31"],
  ["They sold 5 boats in May 2018.", "in May 2018", "2018-05-01", "2018-05-31"],
  ["They sold 5 boats on May 7, 2018.", "on May 7, 2018", "2018-05-07", "2018-05-07"],
  ["They sold 5 boats on 7 May 2018.", "on 7 May 2018", "2018-05-07", "2018-05-07"],
  ["They sold 5 boats on 2018-05-07.", "on 2018-05-07", "2018-05-07", "2018-05-07"],
  ["They sold 5 boats in November.", "in November", "2023-11-01", "2023-11-30"],
  ["They sold 5 boats on March 2.", "on March 2", "2024-03-02", "2024-03-02"],
  ["They sold 5 boats last year.", "last year", "2023-01-01", "2023-12-31"],
  ["They sold 5 boats last month.", "last month", "2024-02-01", "2024-02-29"],
  ["They sold 5 boats last week.", "last week", "2024-02-26", "2024-03-03"],
  ["They sold 5 boats yesterday.", "yesterday", "2024-03-07", "2024-03-07"],
  ["They sold 5 boats on Tuesday.", "on Tuesday", "2024-03-05", "2024-03-05"],
  ["They sold 5 boats in the first half of 2022.", "in the first half of 2022", "2022-01-01", "2022-06-30"],
  ["They sold 5 boats in the fourth quarter.", "in the fourth quarter", "2023-10-01", "2023-12-31"],
  ["They sold 5 boats in Q3 of 2022.", "in Q3 of 2022", "2022-07-01", "2022-09-30"],
  ["They sold 5 boats last quarter.", "last quarter", "2023-10-01", "2023-12-31"],
  ["They sold 5 boats since 2018.", "since 2018", "2018-01-01", null],
  ["They will sell 5 boats by 2030.", "by 2030", null, "2030-12-31"],
  ["In 2018 they sold 5 boats.", "In 2018", "2018-01-01", "2018-12-31"],
])("%s", (text, time, from, to) => {
  expect(times(text)).toEqual([[time, from, to]]);
});

test("each figure has the time that goes with it", () => {
  expect(times("It rose from 9 in 2017 to 10 in 2018.")).toEqual([
    ["in 2017", "2017-01-01", "2017-12-31"],
    ["in 2018", "2018-01-01", "2018-12-31"],
  ]);
});

test("without a publication date, and for an age, there is none", () => {
  expect(times("They sold 5 boats last year.", null)).toEqual([[null, null, null]]);
  expect(times("They sold 5 boats in May.", null)).toEqual([[null, null, null]]);
  expect(times("The 65-year-old came in 2018.")).toEqual([[null, null, null]]);
});

test("no day that is in no calendar", () => {
  expect(times("They sold 5 boats on February 31, 2018.")[0]?.[1]).not.toBe("2018-03-03");
});
