import { expect, test } from "vitest";
import { citation } from "../../../explorer/page/citation.ts";
import { documentWith, rowWith } from "./rowWith.ts";

test("says what is said, by whom, where it is printed and where it can be looked up", () => {
  const row = rowWith({
    text: "it will\nclose",
    whom: "Hill Bank",
    parts: [
      [3, 5],
      [9, 12],
    ],
  });
  expect(citation(documentWith("", [row]), row, "https://a.example/explorer.html")).toBe(
    "“it will close” — Ana Lima (deny: Hill Bank). B. Roe, “The mills”, The Paper, 2026-03-01, a.txt, characters 3–5, 9–12. https://a.example/explorer.html#c_1",
  );
});

test("leaves out what is not known", () => {
  const row = rowWith({ kind: "figure", who: null, text: "40 mills" });
  expect(citation(documentWith("", [row]), row, "explorer.html")).toMatch(/^“40 mills”\. B\. Roe/);
});
