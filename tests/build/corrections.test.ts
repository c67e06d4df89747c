import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entityId } from "../../pipeline/lib/rowId.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { ferryArticle } from "./articles.ts";
import { builtFolder, claimOf, correct } from "./correctedFolder.ts";
import { rowsOf } from "./outputs.ts";

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
