import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { entityId } from "../../pipeline/lib/rowId.ts";
import { columns } from "../../pipeline/lib/schemas.ts";
import { correctable } from "../../pipeline/stages/correct/columns.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { ferryArticle } from "./articles.ts";
import { builtFolder, claimOf, correct, signed } from "./correctedFolder.ts";
import { filesOf, rowsOf } from "./outputs.ts";

describe("set", () => {
  test("changes a quote, its claim, what follows from them, and nothing else", async () => {
    const folders = await builtFolder();
    const { out, quote } = folders;
    const set = { speaker: "Bo Roe", speaker_role: "captain", cue_lemma: "tell" };
    await correct(folders, { dataset: "quotes", quote: quote.text, action: "set", set });
    const [corrected] = rowsOf(out, "quotes").filter(({ quote_id }) => quote_id === quote.quote_id);
    const [entity] = rowsOf(out, "entities").filter(({ name }) => name === "Bo Roe");
    const named = { speaker_id: entity?.entity_id, speaker_resolution: "named", speaker_type: entity?.type };
    expect(corrected).toEqual({ ...quote, ...set, ...named, review: "corrected" });
    expect(claimOf(out, quote)).toMatchObject({
      claimant: "Bo Roe",
      claimant_role: "captain",
      claimant_id: entity?.entity_id,
      cue_lemma: "tell",
      review: "corrected",
    });
    expect(entity).toMatchObject({ quotes: 1, quotes_direct: 1, claims: 1 });
    expect(rowsOf(out, "quotes").filter(({ review }) => review === "corrected")).toHaveLength(1);
  });

  test("changes a figure, and its display in the claim that holds it", async () => {
    const folders = await builtFolder();
    const { out, figure } = folders;
    const set = { value: "1300", display: "about 1,300 people; crew among them", unit: "person" };
    await correct(folders, {
      dataset: "figures",
      quote: figure.text,
      action: "set",
      set,
      expect: { value: "1200" },
    });
    const [corrected] = rowsOf(out, "figures").filter(({ figure_id }) => figure_id === figure.figure_id);
    expect(corrected).toEqual({ ...figure, ...set, value_number: 1300, review: "corrected" });
    expect(claimOf(out, figure).figures).toEqual(["about 1,300 people, crew among them"]);
  });

  test("a stance brings its group, a target its entity", async () => {
    const folders = await builtFolder();
    const { out, quote } = folders;
    const company = { claimant: "Nord Ferries", claimant_type: "company" };
    const set = { ...company, stance: "accuse", target: "the port authority" };
    await correct(folders, { dataset: "claims", quote: quote.text, action: "set", set });
    const [entity] = rowsOf(out, "entities").filter(({ name }) => name === "the port authority");
    expect(entity).toMatchObject({ type: "other", targeted: 1, documents: 1 });
    expect(claimOf(out, quote)).toMatchObject({
      ...company,
      stance_group: "accuses_criticizes",
      target_id: entity?.entity_id,
    });
  });

  test("without a claimant there is no entity and no type of one", async () => {
    const folders = await builtFolder();
    const { out, quote } = folders;
    await correct(folders, { dataset: "claims", quote: quote.text, action: "set", set: { claimant: null } });
    const nobody = { claimant: null, claimant_id: null, claimant_type: null, claimant_resolution: "unknown" };
    expect(claimOf(out, quote)).toMatchObject(nobody);
  });
});

test("confirm marks a quote and its claim as seen, and changes nothing else", async () => {
  const folders = await builtFolder();
  const { out, quote } = folders;
  const claims = rowsOf(out, "claims");
  await correct(folders, { dataset: "claims", quote: quote.text, action: "confirm" });
  expect(rowsOf(out, "quotes").find(({ quote_id }) => quote_id === quote.quote_id)).toEqual({
    ...quote,
    review: "confirmed",
  });
  const seen = claims.map((claim) =>
    claim.claim_id === quote.claim_id ? { ...claim, review: "confirmed" } : claim,
  );
  expect(rowsOf(out, "claims")).toEqual(seen);
});

test("drop takes a quote out with its claim, and leaves the ids of all others", async () => {
  const folders = await builtFolder();
  const { out, quote } = folders;
  const [quotes, claims] = [rowsOf(out, "quotes"), rowsOf(out, "claims")];
  await correct(folders, { dataset: "quotes", quote: quote.text, action: "drop" });
  expect(rowsOf(out, "quotes")).toEqual(quotes.filter(({ quote_id }) => quote_id !== quote.quote_id));
  expect(rowsOf(out, "claims")).toEqual(claims.filter(({ claim_id }) => claim_id !== quote.claim_id));
  const [document] = rowsOf(out, "documents").filter(({ path }) => path === "a.txt");
  expect(document).toMatchObject({
    quotes_direct: 0,
    claims: claims.filter(({ document_id }) => document_id === quote.document_id).length - 1,
  });
});

test("drop takes a figure out of the claim that holds it", async () => {
  const folders = await builtFolder();
  const { out, figure } = folders;
  await correct(folders, { dataset: "figures", quote: figure.text, action: "drop" });
  expect(rowsOf(out, "figures").map(({ figure_id }) => figure_id)).not.toContain(figure.figure_id);
  expect(claimOf(out, figure)).toMatchObject({ figures: [], figure_ids: [] });
});

test("several corrections hold together, with a mark, blank lines and CRLF in the file", async () => {
  const folders = await builtFolder();
  const { raw, out, quote, figure } = folders;
  const lines = [
    { ...signed, dataset: "quotes", quote: quote.text, action: "confirm" },
    { ...signed, dataset: "figures", quote: figure.text, action: "confirm" },
  ];
  const text = lines.map((line) => JSON.stringify(line)).join("\r\n\r\n");
  await writeFile(join(raw, "corrections.jsonl"), `\ufeff${text}\r\n`);
  await build({ raw, out });
  expect(rowsOf(out, "quotes").filter(({ review }) => review === "confirmed")).toHaveLength(1);
  expect(rowsOf(out, "figures").filter(({ review }) => review === "confirmed")).toHaveLength(1);
});

describe("refused with its line, and nothing is published", () => {
  const drop = { dataset: "claims", action: "drop" };

  async function expectRefusal(
    make: (folders: Awaited<ReturnType<typeof builtFolder>>) => object,
    message: string,
  ): Promise<void> {
    const folders = await builtFolder();
    const first = { dataset: "quotes", quote: folders.quote.text, action: "confirm" };
    const refused = correct(folders, first, make(folders));
    await expect(refused).rejects.toThrow("raw/corrections.jsonl:2:1  correction  ");
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toMatchObject({ name: "InputError", exitCode: 1 });
    expect(filesOf(folders.out)).toEqual(folders.before);
  }

  test("no row has the text: the nearest are shown", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: `no ${quote.text}` }),
      "no row of claims in a.txt has the text “no “We had no choice,””; the nearest are a.txt:3:64 ““We had no choice,””, ",
    );
  });

  test("prefix or suffix do not fit", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, prefix: "they said. " }),
      "prefix and suffix are not what stands around ““We had no choice,”” at a.txt:3:64; mend",
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, suffix: " said nobody" }),
      "prefix and suffix are not what stands around",
    );
  });

  test("expect fails: what the row has is shown", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, expect: { claimant: "Lea Brandt", stance: "state" } }),
      'expect no longer holds: the row at a.txt:3:64 has claimant "Ida Holm", stance "state"; mend or delete the line',
    );
  });

  test("expect fails because the row is already as the line would make it", async () => {
    await expectRefusal(
      ({ quote }) => ({
        dataset: "claims",
        quote: quote.text,
        action: "set",
        set: { claimant: "Ida Holm" },
        expect: { claimant: "Holm" },
      }),
      'has claimant "Ida Holm"; that is what the line would set',
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, expect: { speaker: "Holm" } }),
      "expect: claims has no column speaker",
    );
  });

  test("the row is in another dataset, or in another document", async () => {
    await expectRefusal(
      ({ figure }) => ({ ...drop, quote: figure.text }),
      "no row of claims in a.txt has the text “about 1,200”, which stands at a.txt:5:18; the nearest are a.txt:5:13 ",
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, path: "b.txt" }),
      "no row of claims in b.txt has the text ““We had no choice,””",
    );
  });

  test("there is no such document, or it is quarantined", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, path: "gone.txt" }),
      "there is no document gone.txt",
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, path: "empty.txt" }),
      "empty.txt is quarantined, so there is nothing to correct",
    );
  });

  test.each([
    [{ claim_id: "c_0" }, "claims.claim_id cannot be set; the columns that can are claimant, "],
    [{ stance: "shout" }, "claims.stance must be equal to one of the allowed values"],
    [{ anonymous: "yes" }, "claims.anonymous must be boolean"],
    [{ stance: "assert" }, "claims.stance must NOT be valid"],
    [{ claimant: "Bo " }, 'claims.claimant "Bo " has white space at an end'],
    [{ stance: "shout" }, "allowed values: state, claim, confirm"],
    [{ claimant_type: "outlet" }, "claims.claimant_type must NOT be valid"],
  ])("set %j", async (set, message) => {
    await expectRefusal(
      ({ quote }) => ({ dataset: "claims", quote: quote.text, action: "set", set }),
      message,
    );
  });

  test("set without what to set, or something to set with another action", async () => {
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, action: "set" }),
      "the actions set and add, and no other, go with the key set",
    );
    await expectRefusal(
      ({ quote }) => ({ ...drop, quote: quote.text, set: {} }),
      "the actions set and add, and no other, go with the key set",
    );
  });

  test("expect of a row that is added", async () => {
    await expectRefusal(
      () => ({ dataset: "figures", quote: "a", action: "add", set: {}, expect: {} }),
      "a row that is added has no values to expect",
    );
  });

  test("not of the form of a correction", async () => {
    await expectRefusal(() => drop, "must have required property 'quote'");
    await expectRefusal(
      () => ({ ...drop, quote: "a", colour: "red" }),
      "must NOT have additional properties",
    );
    await expectRefusal(() => ({ ...drop, quote: "a", date: "2024-02-30" }), 'date must match format "date"');
  });
});

test("what breaks the contract is refused with the line that does", async () => {
  const folders = await builtFolder();
  const figure = { dataset: "figures", quote: folders.figure.text };
  const range = { value: null, low: "3", high: "2" };
  const refused = correct(
    folders,
    { ...figure, action: "confirm" },
    { ...figure, action: "set", set: range },
  );
  await expect(refused).rejects.toThrow(
    "raw/corrections.jsonl:2:1  correction  figures: low is greater than high; mend or delete the line",
  );
  expect(filesOf(folders.out)).toEqual(folders.before);
});

test("all corrections that do not fit are told at once, with their control characters shown", async () => {
  const folders = await builtFolder();
  const drop = { dataset: "claims", action: "drop" };
  const refused = correct(
    folders,
    { ...drop, quote: "gone\u001b[2J" },
    { ...drop, quote: folders.quote.text },
    { ...drop, quote: "gone too" },
    { ...drop, quote: "and here", path: "b.txt" },
    { ...drop, quote: "nowhere", path: "c.txt" },
  );
  const message = await refused.then(String, (error: unknown) => String(error));
  const lines = message.match(/raw\/corrections\.jsonl:\d+:1/g);
  expect(lines).toEqual([1, 3, 4, 5].map((line) => `raw/corrections.jsonl:${line}:1`));
  expect(message).toContain("the text “gone\\u{1b}[2J”");
});

test("a row that was corrected is not only confirmed by the next line", async () => {
  const folders = await builtFolder();
  const quote = { dataset: "quotes", quote: folders.quote.text };
  const set = { ...quote, action: "set", set: { speaker: "Bo Roe" } };
  await correct(folders, set, { ...quote, action: "confirm", expect: { speaker: "Bo Roe" } });
  expect(rowsOf(folders.out, "quotes").filter(({ review }) => review !== "machine")).toMatchObject([
    { quote_id: folders.quote.quote_id, review: "corrected", speaker: "Bo Roe" },
  ]);
});

test("another kind of claimant is another entity, whose role and affiliation the claim takes with a new name", async () => {
  const folders = await builtFolder();
  const quote = { dataset: "quotes", quote: folders.quote.text };
  await correct(
    folders,
    { ...quote, action: "set", set: { speaker: "Nord", speaker_type: "company" } },
    { dataset: "claims", quote: "that talks had failed", action: "set", set: { claimant_type: "company" } },
  );
  const [nord] = rowsOf(folders.out, "entities").filter(({ name }) => name === "Nord");
  const [before] = folders.unions;
  const [unions] = rowsOf(folders.out, "entities").filter(({ name }) => name === before?.name);
  expect(nord).toMatchObject({ type: "company", entity_id: entityId("Nord", "company", null) });
  expect(unions).toMatchObject({ type: "company", mentions: before?.mentions, claims: 1 });
  expect(claimOf(folders.out, folders.quote)).toMatchObject({
    claimant_id: nord?.entity_id,
    claimant_role: null,
  });
});

test("a text that stands there twice needs what stands before or after it", async () => {
  const twice = `${ferryArticle}\n“We had no choice,” said Bo Roe.\n`;
  const folder = await temporaryFolder({ "raw/a.txt": twice });
  const folders = { raw: join(folder, "raw"), out: join(folder, "out") };
  const drop = { dataset: "quotes", quote: "“We had no choice,”", action: "drop" };
  await expect(correct(folders, drop)).rejects.toThrow(
    "fits 2 rows of quotes, at a.txt:3:64, a.txt:7:1; add prefix, suffix or expect",
  );
  await correct(folders, { ...drop, suffix: " said Bo" });
  expect(rowsOf(folders.out, "quotes").map(({ speaker }) => speaker)).not.toContain("Bo Roe");
  await correct(
    folders,
    { ...drop, expect: { speaker: "Ida Holm" } },
    { ...drop, expect: { speaker: "Bo Roe" } },
  );
  expect(rowsOf(folders.out, "quotes").map(({ text }) => text)).not.toContain(drop.quote);
});

test.each([
  ["a line that is no JSON", "{no}\n", "raw/corrections.jsonl:1:1  correction  is not JSON ("],
  ["every line that is none", "{no}\n\n[]\n", "raw/corrections.jsonl:3:1  correction  must be object"],
  ["bytes that are no UTF-8", Uint8Array.of(0x22, 0xff, 0x22), "raw/corrections.jsonl: cannot be read ("],
])("refuses %s", async (_, content, message) => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle, "raw/corrections.jsonl": content });
  await expect(build({ raw: join(folder, "raw"), out: join(folder, "out") })).rejects.toThrow(message);
});

test("refuses a file that is a link or a folder", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle, "elsewhere.jsonl": "" });
  const options = { raw: join(folder, "raw"), out: join(folder, "out") };
  await symlink("../elsewhere.jsonl", join(folder, "raw/corrections.jsonl"));
  await expect(build(options)).rejects.toThrow(
    "raw/corrections.jsonl: is not a regular file; put the file itself there",
  );
  await rm(join(folder, "raw/corrections.jsonl"));
  await mkdir(join(folder, "raw/corrections.jsonl"));
  await expect(build(options)).rejects.toThrow("raw/corrections.jsonl: is not a regular file");
});

test.each(["quotes", "claims", "figures"] as const)(
  "the columns of %s that can be set are columns",
  (dataset) => {
    const names = new Set(columns(dataset).map(({ name }) => name));
    expect([...correctable[dataset]].filter((name) => !names.has(name))).toEqual([]);
  },
);
