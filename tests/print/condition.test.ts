import { describe, expect, test } from "vitest";
import { UsageError } from "../../pipeline/lib/errors.ts";
import type { DatasetName } from "../../pipeline/lib/rows.ts";
import { parseCondition } from "../../pipeline/print/condition.ts";

type Case = readonly [condition: string, row: object, holds: boolean];

function check(dataset: DatasetName, [condition, row, holds]: Case): void {
  expect(parseCondition(dataset, condition)({ ...row })).toBe(holds);
}

describe("texts", () => {
  test.each<Case>([
    ["claimant=Ida Holm", { claimant: "Ida Holm" }, true],
    ["claimant=Ida Holm", { claimant: "ida holm" }, false],
    ["claimant = Ida Holm ", { claimant: "Ida Holm" }, true],
    ["claimant!=Ida Holm", { claimant: null }, true],
    ["claimant~hOLM", { claimant: "Ida Holm" }, true],
    ["claimant~Holm", { claimant: null }, false],
    ["claimant!~Holm", { claimant: null }, true],
    ["claimant=", { claimant: null }, true],
    ["claimant=", {}, true],
    ["claimant!=", { claimant: "Ida Holm" }, true],
    ["text~a=b>c", { text: "where a=b>c" }, true],
    ["text=-1", { text: "-1" }, true],
    ["stance=deny", { stance: "deny" }, true],
    ["stance!=deny", { stance: "deny" }, false],
    ["published>=2024-08", { published: "2024-08-16" }, true],
    ["published<2024-08", { published: "2024-08-16" }, false],
    ["anonymous=true", { anonymous: true }, true],
    ["anonymous!=true", { anonymous: true }, false],
  ])("%s, %j: %j", (...one) => {
    check("claims", one);
  });
});

describe("numbers", () => {
  test.each<Case>([
    ["value>99999999999999999998", { value: "99999999999999999999" }, true],
    ["value=0.50", { value: "0.5" }, true],
    ["value<9", { value: "10" }, false],
    ["value<9", { value: null }, false],
    ["value=", { value: null }, true],
    ["value_number>1000000", { value_number: 1e21 }, true],
    ["value_number<=-2", { value_number: -2 }, true],
    ["significant_digits!=2", { significant_digits: 3 }, true],
  ])("%s, %j: %j", (...one) => {
    check("figures", one);
  });
});

describe("lists", () => {
  test.each<Case>([
    ["roles=mayor", { roles: ["teacher", "mayor"] }, true],
    ["roles=may", { roles: ["mayor"] }, false],
    ["roles~may", { roles: ["mayor"] }, true],
    ["roles!=mayor", { roles: ["mayor", "teacher"] }, false],
    ["roles=", { roles: [] }, true],
    ["roles!=", { roles: [] }, false],
  ])("%s, %j: %j", (...one) => {
    check("entities", one);
  });
});

describe("refuses", () => {
  test.each([
    [
      "claims",
      "stanc=deny",
      /^--where stanc=deny: claims has no column stanc; its columns are claim_id, voice, /,
    ],
    ["claims", "stance=denies", /stance is one of state, claim, /],
    ["claims", "anonymous=yes", /anonymous is true or false/],
    ["claims", "anonymous>true", /anonymous is true or false/],
    ["claims", "stance", /is no condition; write it like stance=deny/],
    ["claims", "text>", /names no value to compare with/],
    ["figures", "value>many", /value is a number/],
    ["claims", "__proto__=x", /no column __proto__/],
    ["claims", "te\u001bxt=x", /--where te\\u\{1b\}xt=x: is no condition/],
  ] as const)("in %s: %s", (dataset, condition, message) => {
    expect(() => parseCondition(dataset, condition)).toThrow(UsageError);
    expect(() => parseCondition(dataset, condition)).toThrow(message);
  });
});

test("a condition of nothing but spaces is read at once", () => {
  const spaces = " ".repeat(200_000);
  expect(parseCondition("claims", `text~a${spaces}b`)({ text: "a b" })).toBe(false);
});
