import { describe, expect, test } from "vitest";
import { findNames } from "../../../pipeline/stages/annotate/names.ts";
import { wordClass } from "../../../pipeline/stages/annotate/wordClasses.ts";
import { wordsBySentence } from "../../../pipeline/stages/annotate/words.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";

function wordsOf(text: string): ReturnType<typeof wordsBySentence> {
  return wordsBySentence(text, segment(text));
}

function namesOf(text: string): readonly string[] {
  return findNames(wordsOf(text)).map(({ name }) => name);
}

describe("names", () => {
  test.each<readonly [string, readonly string[]]>([
    ["They met Ann Carey and Joe Doyle there.", ["Ann Carey", "Joe Doyle"]],
    ["They met at the Department of Justice.", ["Department of Justice"]],
    ["They met at the Bank of the Lakes.", ["Bank of the Lakes"]],
    ["They met Minister of Education Ana Cole there.", ["Ana Cole"]],
    ["Minister of Education Ana Cole left.", ["Ana Cole"]],
    ["They met Undersecretary for Health Mr. Doyle.", ["Doyle"]],
    ["They met the Union of Harbour Pilots.", ["Union of Harbour Pilots"]],
    ["They met Maria de la Cruz there.", ["Maria de la Cruz"]],
    ["They met Anne-Marie Roe there.", ["Anne-Marie Roe"]],
    ["They met during the Israel-Hamas war.", ["Israel", "Hamas"]],
    ["They met the mayor of Harlow for Carey.", ["Harlow", "Carey"]],
    ["They met in May, on Tuesday, and in Dec. 2019.", []],
    ["They met I and You.", []],
    ["Officials said so. Protesters said no.", []],
    ["Doyle said so.", ["Doyle"]],
    ["Ann Carey left.", ["Ann Carey"]],
    ["Bridges fell. They met Bridges there.", ["Bridges", "Bridges"]],
    ["Bridges fell.", []],
  ])("%s", (text, names) => {
    expect(namesOf(text)).toStrictEqual(names);
  });
});

describe("words of a class do in a name what they are listed for", () => {
  const within: Readonly<Record<string, string>> = {
    of: "Bank of Cruz",
    for: "Bank for Cruz",
    the: "Bank of the Cruz",
    "-": "Anna-Cruz",
  };
  test.each([...wordClass("name-joining")])("%s joins", (word) => {
    const name = within[word] ?? `Anna ${word} Cruz`;
    expect(namesOf(`They met ${name} there.`)).toStrictEqual([name]);
  });

  test.each([...wordClass("after-name")])("%s shows that a name begins the sentence", (word) => {
    expect(namesOf(`Carey${word.startsWith("'") ? "" : " "}${word} so.`)).toStrictEqual(["Carey"]);
  });

  test.each([...wordClass("role-modifier")])("%s belongs to a role", (word) => {
    const [mention] = findNames(wordsOf(`They met the ${word} secretary Ann Carey.`));
    expect(mention?.role?.text).toBe(`${word} secretary`);
  });
});

describe("titles and roles", () => {
  const roleOf = (text: string): unknown => findNames(wordsOf(text)).at(-1);

  test.each([
    ["They met President Ann Carey.", "Ann Carey", "President", null],
    ["They met Israeli Prime Minister Ann Carey.", "Ann Carey", "Israeli Prime Minister", null],
    ["They met White House Secretary Ann Carey.", "Ann Carey", "White House Secretary", "White House"],
    ["They met Harlow council spokeswoman Ann Carey.", "Ann Carey", "Harlow council spokeswoman", null],
    ["They met deputy press secretary Ann Carey.", "Ann Carey", "deputy press secretary", null],
    [
      "They met Green Party presidential candidate Ann Carey.",
      "Ann Carey",
      "Green Party presidential candidate",
      "Green Party",
    ],
  ])("%s", (text, name, role, affiliation) => {
    expect(roleOf(text)).toMatchObject({ name, isPerson: true, role: { text: role, affiliation } });
  });

  test.each([
    ["They met the Justice Department.", "Justice Department"],
    ["They met Martin King Jr. on Monday.", "Martin King Jr."],
    ["They met Mayor on Monday.", "Mayor"],
    ["They met the Secretary of Defense.", "Secretary of Defense"],
  ])("no title: %s", (text, name) => {
    expect(roleOf(text)).toMatchObject({ name, isPerson: false, role: null });
  });
});
