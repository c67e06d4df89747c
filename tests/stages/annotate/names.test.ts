import { describe, expect, test } from "vitest";
import { findNames } from "../../../pipeline/stages/annotate/names.ts";
import { wordClass } from "../../../pipeline/stages/annotate/wordClasses.ts";
import { syntaxOf } from "./syntaxOf.ts";
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
    ["They met Mayor on Monday.", []],
    ["They met the Secretary of Defense.", []],
    ["They met the Harlow Council Chairman.", []],
    ["Speaker of the House Ann Carey left.", ["Ann Carey"]],
    ["Secretary of State Ann M. Carey left.", ["Ann M. Carey"]],
    ["They met Moon Jae-in on a Harlow-led tour.", ["Moon Jae-in", "Harlow"]],
    ["The Union of Pilots and Sailors (UPS) met.", ["Union of Pilots and Sailors", "UPS"]],
    ["The Union of Pilots and Ann Carey met.", ["Union of Pilots", "Ann Carey"]],
    ["They met Norway's and Mexico's Supreme Court.", ["Norway", "Mexico's Supreme Court"]],
    [
      "The U.S. Court of Appeals for the Ninth Circuit met the Court of Appeals for the District of Harlow Circuit.",
      ["U.S. Court of Appeals for the Ninth Circuit", "Court of Appeals for the District of Harlow Circuit"],
    ],
    ["They met the mayor for the Harlow Union.", ["Harlow Union"]],
    ["They met Rep. Jim Jordan there.", ["Jim Jordan"]],
    ["There Ann Carey left.", ["Ann Carey"]],
  ])("%s", (text, names) => {
    expect(namesOf(text)).toStrictEqual(names);
  });
});

test("a capitalised verb of a headline is no name", () => {
  const text = "Ann Carey Vows To Stay";
  const syntax = syntaxOf("3:nsubj 1:flat 0:root:VERB 5:mark 3:xcomp:VERB");
  expect(findNames(wordsOf(text), syntax).map(({ name }) => name)).toStrictEqual(["Ann Carey"]);
});

test.each([
  ["Activist Ann Carey left.", "2:nmod 4:nsubj:PROPN 2:flat 0:root:VERB", "Ann Carey", "Activist"],
  ["Crooked Ann Carey left.", "2:amod 4:nsubj:PROPN 2:flat 0:root:VERB", "Ann Carey", undefined],
  [
    "Harlow Lamp CEO Ann Carey left.",
    "3:compound 3:compound 4:nmod 6:nsubj:PROPN 4:flat 0:root:VERB",
    "Ann Carey",
    "Harlow Lamp CEO",
  ],
  ["Mary Ann Carey left.", "4:nsubj:PROPN 1:flat 1:flat 0:root:VERB", "Mary Ann Carey", undefined],
  [
    "Harlow Lamp Carey left.",
    "2:compound 3:compound 4:nsubj:PROPN 0:root:VERB",
    "Harlow Lamp Carey",
    undefined,
  ],
])("what modifies a name by the tree is no part of it: %s", (text, tree, name, role) => {
  const [found] = findNames(wordsOf(text), syntaxOf(tree));
  expect([found?.name, found?.role?.text]).toStrictEqual([name, role]);
});

test("a month that the tree takes for a part of a name is one", () => {
  const syntax = syntaxOf("3:nsubj:PROPN 1:flat:PROPN 0:root:VERB");
  expect(findNames(wordsOf("Ann May left"), syntax).map(({ name }) => name)).toStrictEqual(["Ann May"]);
});

test("a word that opens a clause is no part of a name", () => {
  expect(namesOf("Neither Carey nor Doyle left.")).toStrictEqual(["Carey", "Doyle"]);
});

test.each([
  ["They met the ambassador to the United Nations Ann Roe.", "ambassador to the United Nations"],
  ["They met Harlow adviser to the European Union Ann Roe.", null],
])("%s", (text, role) => {
  expect(findNames(wordsOf(text)).at(-1)?.role?.text ?? null).toBe(role);
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

  test.each([...wordClass("party-member")])("a %s is nobody’s name", (word) => {
    const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    expect(namesOf(`They met the ${capital} there.`)).toStrictEqual([]);
    expect(namesOf(`They met the ${capital} Union there.`)).toStrictEqual([`${capital} Union`]);
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
    ["They met Stephen King on Monday.", "Stephen King"],
    ["They met at the Office of the President.", "Office of the President"],
  ])("no title: %s", (text, name) => {
    expect(roleOf(text)).toMatchObject({ name, isPerson: false, role: null });
  });
});
