import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff } from "../../pipeline/diff/index.ts";
import { InputError } from "../../pipeline/lib/errors.ts";
import { changesBetween, claim, ferry, school, textFrom, twoBuilds } from "./twoBuilds.ts";
import { changeLines } from "../../pipeline/diff/lines.ts";

/** Kind, id and columns of each change. */
async function short(...rows: Parameters<typeof changesBetween>): Promise<readonly string[]> {
  const changes = await changesBetween(...rows);
  return changes.map(({ change, id, columns }) => [change, id, ...Object.keys(columns)].join(" "));
}

const documents = [ferry, school];

describe("a row of the same id", () => {
  test("is not mentioned if it is equal", async () => {
    const rows = { documents, claims: [claim("c_1", "fares rise")] };
    expect(await short(rows, rows)).toEqual([]);
  });

  test.each([
    ["changed", { stance: "deny", char_start: 3 }, "changed c_1 stance char_start"],
    [
      "rescored",
      { extraction_confidence: 0.9, char_start: 3 },
      "rescored c_1 extraction_confidence char_start",
    ],
    [
      "moved",
      { char_start: 3, claimant_start: 4, quote_id: "q_2" },
      "moved c_1 quote_id claimant_start char_start",
    ],
    ["derived", { quote_id: "q_2", published: "2024-08-16" }, "derived c_1 published quote_id"],
  ])("is %s", async (_, columns, expected) => {
    const before = { extraction_confidence: 0.5, claimant_start: 0, quote_id: null, published: null };
    const old = { documents, claims: [claim("c_1", "fares rise", before)] };
    const now = { documents, claims: [claim("c_1", "fares rise", { ...before, ...columns })] };
    expect(await short(old, now)).toEqual([expected]);
  });

  test("says nothing of itself by a column that only one of the builds knows", async () => {
    const old = { documents, claims: [claim("c_1", "fares rise")] };
    const now = { documents, claims: [claim("c_1", "fares rise", { tone: "angry" })] };
    expect(await changesBetween(old, now)).toMatchObject([
      { change: "derived", columns: { tone: { old: null, new: "angry" } } },
    ]);
  });
});

describe("a row of another id", () => {
  test("is the same if its text is", async () => {
    const old = { documents, claims: [claim("c_1", "fares rise", { cue_text: "said" })] };
    const now = { documents, claims: [claim("c_2", "fares rise", { cue_text: "has said" })] };
    expect(await short(old, now)).toEqual(["changed c_2 claim_id cue_text"]);
  });

  test("is that of the same claimant where several have the text", async () => {
    const of = (id: string, claimant: string) => claim(id, "talks failed", { claimant });
    const old = { documents, claims: [of("c_1", "Hamas"), of("c_2", "Israel")] };
    const now = { documents, claims: [of("c_3", "Israel"), of("c_4", "Hamas")] };
    expect(await short(old, now)).toEqual(["derived c_4 claim_id", "derived c_3 claim_id"]);
  });

  test("is the same if it shares most words, best first", async () => {
    const old = {
      documents,
      claims: [claim("c_1", "fares will rise in May"), claim("c_2", "ships were late")],
    };
    const now = {
      documents,
      claims: [claim("c_3", "the fares will rise in June"), claim("c_4", "nobody was hurt")],
    };
    expect(await short(old, now)).toEqual(["removed c_2", "added c_4", "changed c_3 claim_id text char_end"]);
  });

  test("is never that of another document", async () => {
    const old = { documents, claims: [claim("c_1", "fares rise")] };
    const now = { documents, claims: [claim("c_2", "fares rise", { document_id: school.document_id })] };
    expect(await short(old, now)).toEqual(["removed c_1", "added c_2"]);
  });

  test("of a figure needs a word of its own in common, not only the sentence", async () => {
    const figure = (figure_id: string, text: string) => {
      return {
        figure_id,
        text,
        sentence: "Fares rose 5 percent to 40 euros.",
        document_id: ferry.document_id,
      };
    };
    const old = { documents, figures: [figure("f_1", "5 percent")] };
    expect(await short(old, { documents, figures: [figure("f_2", "40 euros")] })).toEqual([
      "removed f_1",
      "added f_2",
    ]);
    expect(await short(old, { documents, figures: [figure("f_3", "6 percent")] })).toEqual([
      "changed f_3 figure_id text",
    ]);
  });
});

describe("links between claims", () => {
  const link = (claim_id: string, other_claim_id: string, relation = "denies") => {
    return { claim_id, relation, other_claim_id, reason: "so" };
  };
  const old = {
    documents,
    claims: [claim("c_1", "fares rise"), claim("c_2", "fares fall")],
    claim_links: [link("c_2", "c_1")],
  };

  test("follow claims that have another id now", async () => {
    const now = {
      documents,
      claims: [claim("c_9", "fares rise"), claim("c_2", "fares fall")],
      claim_links: [link("c_2", "c_9")],
    };
    expect(await short(old, now)).toEqual(["derived c_9 claim_id", "derived c_2 denies c_9 other_claim_id"]);
  });

  test("of another relation are the same", async () => {
    expect(await short(old, { ...old, claim_links: [link("c_2", "c_1", "contradicts")] })).toEqual([
      "derived c_2 contradicts c_1 relation",
    ]);
  });
});

describe("documents and entities", () => {
  test("documents are joined by path, whichever build has them", async () => {
    const [a, b, c] = ["a", "b", "c"].map((path) => ({ document_id: `d_${path}`, path }));
    const all = await short({ documents: [a, b].filter(isThere) }, { documents: [b, c].filter(isThere) });
    expect(all).toEqual(["removed d_a", "added d_c"]);
  });

  test("entities of one name are the same if their type is another, not if they are two people", async () => {
    const entity = (entity_id: string, type: string) => ({ entity_id, name: "Holm", type, mentions: 1 });
    const between = (before: object, after: object) => short({ entities: [before] }, { entities: [after] });
    expect(await between(entity("e_1", "group"), entity("e_2", "company"))).toEqual([
      "changed e_2 entity_id type",
    ]);
    expect(await between(entity("e_1", "person"), entity("e_2", "person"))).toEqual([
      "removed e_1",
      "added e_2",
    ]);
    expect(await between(entity("e_1", "person"), { ...entity("e_1", "person"), mentions: 2 })).toEqual([
      "derived e_1 mentions",
    ]);
  });
});

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

test("of a surname that many documents have, two entities at most are held", async () => {
  const people = (letter: string) =>
    Array.from({ length: 500 }, (_, nth) => {
      return { entity_id: `e_${letter}${String(nth).padStart(4, "0")}`, name: "Holm", type: "person" };
    });
  const groups: number[] = [];
  const builds = await twoBuilds({ entities: people("a") }, { entities: people("b") });
  for await (const { changes } of diff(builds)) groups.push(changes.length);
  expect(Math.max(...groups)).toBeLessThanOrEqual(2);
  expect(groups.reduce((sum, count) => sum + count, 0)).toBe(1000);
});

test("names are told apart by their order alone, whatever characters they hold", async () => {
  const entity = (entity_id: string, name: string, mentions: number) => ({
    entity_id,
    name,
    type: "other",
    mentions,
  });
  const rows = (mentions: number) => [entity("e_2", "A", mentions), entity("e_1", "A\u0000b", mentions)];
  expect(await short({ entities: rows(1) }, { entities: rows(2) })).toEqual([
    "derived e_2 mentions",
    "derived e_1 mentions",
  ]);
});

test("a dataset that is the same to the byte is not read", async () => {
  const rows = { documents, claims: [claim("c_1", "fares rise")] };
  const builds = await twoBuilds(rows, { ...rows, documents: [{ ...ferry, title: "Fares" }, school] });
  for (const { folder } of [builds.old, builds.new]) rmSync(join(folder, "claims.json"));
  const found: string[] = [];
  for await (const { dataset } of diff(builds)) found.push(dataset);
  expect(found).toEqual(["documents"]);
});

test("whatever differs, the old rows with the changes are the new ones", async () => {
  const text = fc.constantFrom("fares rise", "fares will rise", "ships were late", "nobody was hurt");
  const row = fc.record({
    id: fc.integer({ min: 1, max: 9 }),
    text,
    stance: fc.constantFrom("state", "deny"),
  });
  const rows = fc
    .uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 })
    .map((some) => some.map(({ id, text: words, stance }) => claim(`c_${id}`, words, { stance })));
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, after) => {
      const changes = await changesBetween({ documents, claims: before }, { documents, claims: after });
      const gone = new Set(changes.map((change) => change.before?.claim_id));
      const kept = before.filter(({ claim_id }) => !gone.has(claim_id));
      const come = changes.map((change) => change.after).filter((one) => one !== null);
      const byId = (some: readonly object[]) =>
        new Map(some.map((one) => [Reflect.get(one, "claim_id"), one]));
      expect(byId([...kept, ...come])).toEqual(byId(after));
    }),
    { numRuns: 50 },
  );
});

describe("JSON lines", () => {
  test("name dataset, id, change and columns", async () => {
    const old = { documents, claims: [claim("c_1", "fares rise"), claim("c_2", "all is well")] };
    const now = { documents, claims: [claim("c_1", "fares rise", { stance: "deny" })] };
    expect(await textFrom(changeLines(diff(await twoBuilds(old, now))))).toBe(
      '{"dataset":"claims","id":"c_2","change":"removed","columns":{}}\n' +
        '{"dataset":"claims","id":"c_1","change":"changed","columns":{"stance":{"old":"state","new":"deny"}}}\n',
    );
  });

  test("have all digits of a number", async () => {
    const figure = (value_number: number) => ({ figure_id: "f_1", value_number, document_id: "d_ferry" });
    const builds = await twoBuilds(
      { documents, figures: [figure(1)] },
      { documents, figures: [figure(9223372036854775808)] },
    );
    expect(await textFrom(changeLines(diff(builds)))).toContain('"new":9223372036854775808}');
  });
});

describe("refuses", () => {
  const rows = { documents, claims: [claim("c_1", "fares rise")] };
  const read = async (damage: (folder: string) => void): Promise<string> => {
    const builds = await twoBuilds(rows, { documents });
    damage(builds.old.folder);
    return textFrom(changeLines(diff(builds)));
  };

  test.each([
    ["a file that is cut off", "[\n", /claims\.json: is not the file that the build wrote/],
    [
      "a row that is none",
      '[\n{"claim_id":,"document_id":"d_ferry"}\n]\n',
      /is not the file that the build wrote/,
    ],
    ["what is no row", "[\n7\n]\n", /claims\.json:2: is no row/],
    ["rows of no document", '[\n{"document_id":"d_none"}\n]\n', /do not stand in the order of documents/],
  ])("%s", async (_, content, message) => {
    const reading = read((folder) => {
      writeFileSync(join(folder, "claims.json"), content);
    });
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(message);
  });
});
