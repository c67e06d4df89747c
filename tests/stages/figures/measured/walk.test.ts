import { expect, test } from "vitest";
import { figuresIn } from "../oneSentence.ts";

const measured = (text: string) => figuresIn(text).map((figure) => figure.measured);

test("takes over what the figure before was said of, where nothing else stands between", () => {
  expect(measured("Sales rose 5% to $7")).toEqual(["Sales", "Sales"]);
});

test.each(["We saw 5", "The ferry left Mr. Brown with 5 bags"])("nothing is plain in “%s”", (text) => {
  expect(measured(text)).toEqual([null]);
});

test("a count is said of what stands right before it alone", () => {
  expect(measured("The firm has 30 clerks.")).toEqual(["firm"]);
  expect(measured("The firm moved to the town in 30 trucks.")).toEqual([null]);
});
