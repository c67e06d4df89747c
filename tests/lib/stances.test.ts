import { describe, expect, it } from "vitest";
import { hasTarget, isStance, stanceGroup, stances } from "../../pipeline/lib/stances.ts";
import { columns } from "../../pipeline/lib/schemas.ts";

const groups = {
  says: "state claim confirm concede emphasize question warn no_comment",
  accuses_criticizes: "accuse criticize threaten",
  denies_rejects: "deny reject refuse",
  demands_requests: "demand request propose",
  plans_promises: "promise intend",
  supports_agrees: "praise support agree",
  thinks_feels: "believe fear hope doubt predict",
  outlet: "assert",
};

describe("stances", () => {
  it.each(Object.entries(groups))("has in the group %s: %s", (group, members) => {
    const own = stances.filter((entry) => entry.group === group).map(({ stance }) => stance);
    expect(own.sort()).toEqual(members.split(" ").sort());
  });

  it("has each stance of the schema once, in the same order, with a meaning", () => {
    const listed = columns("claims").find(({ name }) => name === "stance")?.enum;
    expect(stances.map(({ stance }) => stance)).toEqual(listed);
    expect(stances.filter(({ meaning }) => meaning === "")).toEqual([]);
  });

  it("knows the codes of event data, and that there are not always any", () => {
    expect(stances.find(({ stance }) => stance === "accuse")).toMatchObject({
      plover: "ACCUSE",
      cameo: "112",
    });
    expect(stances.find(({ stance }) => stance === "praise")).toMatchObject({
      plover: "SUPPORT",
      cameo: "051",
    });
    expect(stances.find(({ stance }) => stance === "believe")).toMatchObject({ plover: null, cameo: null });
  });
});

describe("stanceGroup", () => {
  it("gives the one group of a stance", () => {
    expect(stanceGroup("propose")).toBe("demands_requests");
    expect(stanceGroup("predict")).toBe("thinks_feels");
  });
});

describe("isStance", () => {
  it("knows stances from other words", () => {
    expect(isStance("no_comment")).toBe(true);
    expect(isStance("says")).toBe(false);
  });
});

it("stances with a target are those of the gold guidelines", () => {
  const targeted = stances.map(({ stance }) => stance).filter(hasTarget);
  expect(targeted.toSorted()).toStrictEqual(
    "accuse criticize demand deny praise promise refuse reject request support threaten warn".split(" "),
  );
});
