import { expect, test } from "vitest";
import { entityNamed } from "./entitiesOf.ts";

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    "Ann Carey, president of the Harlow Union of Pilots, left.",
    ["president of the Harlow Union of Pilots"],
    ["Harlow Union of Pilots"],
  ],
  [
    "“It is safe,” said the chief lawyer of the Harlow Union of Pilots, Ann Carey.",
    ["chief lawyer of the Harlow Union of Pilots"],
    ["Harlow Union of Pilots"],
  ],
  ["“It is safe,” said economist Ann Carey.", ["economist"], []],
  ["Ann Carey, a lawyer and former mayor, said it is safe.", ["lawyer and former mayor"], []],
  ["They met Ann Carey, a lawyer who left the council.", ["lawyer"], []],
  [
    "They met Ann Carey, an analyst at the independent Harlow Institute.",
    ["analyst at the independent Harlow Institute"],
    ["Harlow Institute"],
  ],
  ["“It is safe,” said council spokeswoman Ann Carey.", ["council spokeswoman"], []],
  ["They met his sister, Ann Carey.", [], []],
  ["As a young lawyer, Ann Carey met the mayor.", [], []],
  ["The network Ann Carey founded is old.", [], []],
])("what the words beside a name say of a person: %s", (text, roles, affiliations) => {
  expect(entityNamed(text, "Ann Carey")).toMatchObject({ roles, affiliations });
});
