import { describe, expect, test } from "vitest";
import { sourcesOf } from "./entitiesOf.ts";

describe("whose a surname is that several bear", () => {
  test.each<readonly [string, string, string]>([
    [
      "a title that asks for a man",
      "Joe Carey and Ann Carey met the mayor of Harlow. It rained.\n\nMr. Carey said the bridge is safe.",
      "Joe Carey",
    ],
    [
      "a title that asks for a woman",
      "Ann Carey and Joe Carey met the mayor of Harlow. It rained.\n\nMs. Carey said the bridge is safe.",
      "Ann Carey",
    ],
    [
      "an office",
      "President Jessie Carey met Robin Carey in Harlow. It rained.\n\nPresident Carey said the bridge is safe.",
      "Jessie Carey",
    ],
    [
      "the paragraph",
      "Jessie Carey met the mayor of Harlow.\n\nRobin Carey left on Monday. It rained. Carey said the bridge is safe.",
      "Robin Carey",
    ],
    [
      "whom the document names most",
      "Jessie Carey met the mayor of Harlow. Jessie Carey left. Jessie Carey came back. Robin Carey left.\n\nCarey said the bridge is safe.",
      "Jessie Carey",
    ],
  ])("%s", (_, text, name) => {
    expect(sourcesOf(text).at(-1)?.name).toBe(name);
  });
});

test("a title that contradicts the only bearer is somebody else’s", () => {
  const text = "Ms. Ann Carey met the mayor of Harlow. Mr. Carey said the bridge is safe.";
  expect(sourcesOf(text).at(-1)).toMatchObject({ name: "Carey", fullName: false });
});

test("who is introduced with an office and a surname is none who is named in full later", () => {
  const text =
    "President Carey met the mayor of Harlow. Ann Carey came too. President Carey said the bridge is safe.";
  expect(sourcesOf(text).at(-1)?.name).toBe("Carey");
});
