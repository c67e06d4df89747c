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
  ["They sold 5 boats from 2011 to 2016.", "from 2011 to 2016", "2011-01-01", "2016-12-31"],
  ["They sold 5 boats in 2011-16.", "in 2011-16", "2011-01-01", "2016-12-31"],
  ["They sold 5 boats between May and July.", "between May and July", "2024-05-01", "2024-07-31"],
  [
    "They sold 5 boats from November to January 2019.",
    "from November to January 2019",
    "2018-11-01",
    "2019-01-31",
  ],
  ["They sold 5 boats on Sept. 19-22, and more.", "on Sept. 19-22", "2023-09-19", "2023-09-22"],
  ["They sold 5 boats on 19-22 September.", "on 19-22 September", "2023-09-19", "2023-09-22"],
  ["They sold 5 boats in 2008 and 2012.", null, null, null],
  ["They sold 5 boats in the 1990s.", "in the 1990s", "1990-01-01", "1999-12-31"],
  ["They sold 5 boats in the mid-1990s.", "in the mid-1990s", "1990-01-01", "1999-12-31"],
  ["They sold 5 boats on March 2nd.", "on March 2nd", "2024-03-02", "2024-03-02"],
  ["They sold 5 boats over the past five years.", "over the past five years", "2019-03-09", "2024-03-08"],
  ["They sold 5 boats in the last year.", "in the last year", "2023-03-09", "2024-03-08"],
  ["They will sell 5 boats over the next decade.", "over the next decade", "2024-03-08", "2034-03-08"],
  ["They sold 5 boats in recent years, not in 2010.", null, null, null],
  ["They sold 5 boats two years ago.", "two years ago", "2022-01-01", "2022-12-31"],
  ["They sold 5 boats three months ago.", "three months ago", "2023-12-01", "2023-12-31"],
  ["They sold 5 boats ten days ago.", "ten days ago", "2024-02-27", "2024-02-27"],
  ["They sold 5 boats several weeks ago.", null, null, null],
  [
    "They sold 5 boats in the 12 months to June 2023.",
    "in the 12 months to June 2023",
    "2022-07-01",
    "2023-06-30",
  ],
  [
    "They sold 5 boats in the quarter ended Jan. 31.",
    "in the quarter ended Jan. 31",
    "2023-11-01",
    "2024-01-31",
  ],
  ["They sold 5 boats by the end of 2022.", "by the end of 2022", null, "2022-12-31"],
  ["They will sell 5 boats by the end of the year.", "by the end of the year", null, "2024-12-31"],
  ["They had sold 5 boats at the start of 2022.", "at the start of 2022", "2022-01-01", "2022-01-01"],
  ["They sold 5 boats before 2010.", "before 2010", null, "2009-12-31"],
  ["They sold 5 boats so far this year.", "so far this year", "2024-01-01", "2024-03-08"],
  ["They sell 5 boats later this year.", "later this year", "2024-03-08", "2024-12-31"],
  ["They had sold 5 boats as of 3 March.", "as of 3 March", "2024-03-03", "2024-03-03"],
  ["They sold 5 boats overnight.", "overnight", "2024-03-07", "2024-03-08"],
  ["They sold 5 boats last night.", "last night", "2024-03-07", "2024-03-07"],
  ["They sold 5 boats over the weekend.", "over the weekend", "2024-03-02", "2024-03-03"],
  ["They sold 5 boats on Friday, March 1.", "on Friday, March 1", "2024-03-01", "2024-03-01"],
  ["They sold 5 boats last Friday.", "last Friday", "2024-03-01", "2024-03-01"],
  ["They sell 5 boats next Friday.", "next Friday", "2024-03-15", "2024-03-15"],
  ["They sold 5 boats in the summer of 2015.", "of 2015", "2015-01-01", "2015-12-31"],
  ["They scored 5 goals in the second half.", null, null, null],
  [
    "They sold 5 boats in the first half of the year.",
    "in the first half of the year",
    "2024-01-01",
    "2024-06-30",
  ],
  ["In 2018 they sold 5 boats.", "In 2018", "2018-01-01", "2018-12-31"],
])("%s", (text, time, from, to) => {
  expect(times(text)[0]).toEqual([time, from, to]);
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

test("a change starts from another time than the rest", () => {
  expect(times("It rose to 10 in the third quarter of 2022 from 9 a year earlier.")).toEqual([
    ["in the third quarter of 2022", "2022-07-01", "2022-09-30"],
    ["a year earlier", "2021-07-01", "2021-09-30"],
  ]);
  expect(times("In 2018 it rose to 10 from 9.")).toEqual([
    ["In 2018", "2018-01-01", "2018-12-31"],
    [null, null, null],
  ]);
  expect(times("It sold 5 boats more than in 2017.")[0]).toEqual([null, null, null]);
});

test("names of months and days that are none", () => {
  expect(times("Theresa May sold 5 boats.")).toEqual([[null, null, null]]);
  expect(times("They sold 5 boats to Theresa May.")).toEqual([[null, null, null]]);
  expect(times("He sold 5 boats to the Sunday Times.")).toEqual([[null, null, null]]);
  expect(times("He told Trending Today of 5 boats.")).toEqual([[null, null, null]]);
  expect(times("They sold 5 boats every Friday.")).toEqual([[null, null, null]]);
  expect(times("He saw 5 boats and a better tomorrow.")).toEqual([[null, null, null]]);
});

test("no day that is in no calendar", () => {
  expect(times("They sold 5 boats on February 31, 2018.")[0]?.[1]).not.toBe("2018-03-03");
});

test("a weekday in the name of a day is no weekday", () => {
  expect(times("They sold 30 boats on Super Tuesday.")).toEqual([[null, null, null]]);
});
