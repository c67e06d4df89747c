import { expect, test } from "vitest";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["They met on Friday, July 21, 2017, in Rome.", "Friday, July 21, 2017"],
  ["They met on October 7.", "October 7"],
  ["They met on 7 October 2023.", "7 October 2023"],
  ["They met on Sept. 11.", "Sept. 11"],
  ["They met on January 1st.", "January 1st"],
  ["They met on the 4th of July.", "4th of July"],
  ["They met on July 4-6.", "July 4-6"],
  ["They met from July 4 to 6.", "July 4 to 6"],
  ["They met in May 2018.", "May 2018"],
  ["They met on Monday 3 June.", "Monday 3 June"],
  ["They met on 2017-07-21.", "2017-07-21"],
  ["They met on 21/07/2017.", "21/07/2017"],
  ["They met on 24.12.2016.", "24.12.2016"],
  ["They met after 9/11.", "9/11"],
  ["They met in 2016.", "2016"],
  ["They met in 2018-19.", "2018-19"],
  ["They met in the 2008 elections.", "2008"],
  ["They met in the 1990s.", "1990s"],
  ["They met in the '80s.", "80s"],
  ["They met in mid-1990s style.", "1990s"],
  ["They met in 44 BC.", "44 BC"],
  ["They met on 5 december 2019.", "5 december 2019"],
  ["They met from 4 to 22 January.", "4 to 22 January"],
  ["They met on june twenty two.", "june twenty two"],
  ["They met on June 10, nineteen zero one.", "June 10, nineteen zero one"],
  ["They met in Feb between 2-7 2018.", "Feb between 2-7 2018"],
  ["They met in Feb between 2 and 7, 2018.", "Feb between 2 and 7, 2018"],
])("%s", (text, date) => {
  expect(nonFiguresIn(text)).toEqual([`${date}: date`]);
  expect(figuresIn(text)).toEqual([]);
});

test("years of an interval are two dates", () => {
  expect(nonFiguresIn("It lasted from 2004 to 2009.")).toEqual(["2004: date", "2009: date"]);
});

test("four digits that count or measure are a figure", () => {
  const values = (text: string) => figuresIn(text).map((row) => row.value);
  expect(values("They killed 2000 people.")).toEqual(["2000"]);
  expect(values("It has more than 1500 of them.")).toEqual(["1500"]);
  expect(values("It cost $2016.")).toEqual(["2016"]);
  expect(values("It is 1990 km away.")).toEqual(["1990"]);
  expect(values("It has 8000 migrants.")).toEqual(["8000"]);
  expect(values("In May 12% agreed.")).toEqual(["12"]);
  expect(values("In May two thousand people marched.")).toEqual(["2000"]);
  expect(values("In May two boats sank.")).toEqual(["2"]);
  expect(values("In May between 2 and 7 boats sank.")).toEqual([null]);
});

test("an age in decades is no date", () => {
  expect(nonFiguresIn("She is in her 30s.")).toEqual(["30s: other"]);
});

test("small letters of “may” and “march” name no month", () => {
  expect(figuresIn("They may 5 times a day march 6 miles.")).toHaveLength(2);
});

test.each([
  ["They met on March 8, 9 and 10 there.", "March 8, 9 and 10"],
  ["They met on 8, 9 and 10 March there.", "8, 9 and 10 March"],
  ["They met on the night of March 8/9 there.", "March 8/9"],
  ["They met on 8th-10th March there.", "8th-10th March"],
])("%s", (text, printed) => {
  expect(nonFiguresIn(text)).toEqual([`${printed}: date`]);
});

test("days that count something are no days", () => {
  expect(figuresIn("On March 8, 9 and 10 boats sank.").map((row) => row.value)).toEqual(["9", "10"]);
});
