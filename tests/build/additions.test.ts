import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { correct } from "./correctedFolder.ts";
import { filesOf, rowsOf } from "./outputs.ts";

const article = `Harbour plan

The harbour 🚢 plan is back. “We shall build,” Ada Lund, the mayor, wrote in a letter, “and we shall pay.” It has cost a fortune.

Two piers, Lund reckons, will do. The mayor was glad. Nobody knows 12 of the 30 boats by name.
`;

/** The article, built. What the program finds in it by itself is dropped first, so that the same can be added. */
async function emptied() {
  const folder = await temporaryFolder({ "raw/a.txt": article });
  const folders = { raw: join(folder, "raw"), out: join(folder, "out") };
  await build(folders);
  const quotes = rowsOf(folders.out, "quotes");
  const claims = rowsOf(folders.out, "claims").filter(({ quote_id }) => quote_id === null);
  const drop = (dataset: string, rows: readonly { text: string; claimant_text?: string | null }[]) =>
    rows.map(({ text }) => ({ dataset, quote: text, action: "drop" }));
  const dropped = [
    ...drop("quotes", quotes),
    ...drop("claims", claims),
    ...drop("figures", rowsOf(folders.out, "figures")),
  ];
  return { ...folders, dropped };
}

const quote = {
  dataset: "quotes",
  quote: "“We shall build,” … “and we shall pay.”",
  action: "add",
  set: {
    quote_type: "direct",
    speaker: "Ada Lund",
    speaker_type: "person",
    speaker_role: "mayor",
    speaker_text: "Ada Lund, the mayor",
    stance: "promise",
    cue_text: "wrote in a letter",
    cue_lemma: "write",
    cue_form: "verb",
    target: "the town",
  },
};

test("a quote comes with its claim, in pieces, with its spans and all that follows from them", async () => {
  const { dropped, ...folders } = await emptied();
  await correct(folders, ...dropped, quote);
  const text = rowsOf(folders.out, "documents").length === 1 ? Array.from(article) : [];
  const slice = (start: number, end: number): string => text.slice(start, end).join("");
  const [row, ...others] = rowsOf(folders.out, "quotes");
  const [claim] = rowsOf(folders.out, "claims");
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    speaker: "Ada Lund",
    quote_type: "direct",
    quoted_text: "“We shall build,” … “and we shall pay.”",
    words: 7,
    cue_text: "wrote in a letter",
    review: "added",
    extraction_confidence: 1,
    paragraph: 1,
    claim_id: claim?.claim_id,
  });
  expect(row?.parts.map(([start, end]) => slice(start, end))).toEqual([
    "“We shall build,”",
    "“and we shall pay.”",
  ]);
  expect(slice(row?.passage_start ?? 0, row?.passage_end ?? 0)).toBe(row?.passage_text);
  expect(claim).toMatchObject({
    claimant: "Ada Lund",
    stance: "promise",
    stance_group: "plans_promises",
    target: "the town",
    claimant_presents_as: "probable",
    claimant_resolution: "named",
    attribution: "direct",
    review: "added",
  });
  const [entity] = rowsOf(folders.out, "entities").filter(({ name }) => name === "Ada Lund");
  expect(entity).toMatchObject({ quotes_direct: 1, words_quoted: 7, claims: 1 });
});

test("a claim without a quote, and one of the outlet", async () => {
  const { dropped, ...folders } = await emptied();
  const words = {
    claimant_text: { quote: "Lund", suffix: " reckons" },
    cue_text: "reckons",
    cue_lemma: "reckon",
    claimant_type: "person",
  };
  await correct(
    folders,
    ...dropped,
    {
      dataset: "claims",
      quote: "Two piers … will do",
      action: "add",
      set: { attribution: "attitude", stance: "believe", claimant: "Ada Lund", ...words, cue_form: "verb" },
    },
    {
      dataset: "claims",
      quote: "The harbour 🚢 plan is back",
      action: "add",
      set: { attribution: "asserted", stance: "assert" },
    },
  );
  expect(rowsOf(folders.out, "claims")).toMatchObject([
    { voice: "outlet", claimant_type: "outlet", claimant_presents_as: "true", stance: "assert" },
    {
      voice: "source",
      text: "Two piers … will do",
      quote_id: null,
    },
  ]);
});

test("a figure lies in the claim around it", async () => {
  const { dropped, ...folders } = await emptied();
  const around = {
    dataset: "claims",
    quote: "Nobody knows 12 of the 30 boats",
    action: "add",
    set: { attribution: "asserted", stance: "assert" },
  };
  const set = { kind: "count", value: "1200", unit: "boat", counted_text: "boats", qualifier_text: null };
  await correct(folders, ...dropped, around, { dataset: "figures", quote: "12", action: "add", set });
  expect(rowsOf(folders.out, "claims")).toMatchObject([{ figures: ["12"] }]);
  expect(rowsOf(folders.out, "figures")).toMatchObject([
    {
      text: "12",
      display: "12",
      value_number: 1200,
      significant_digits: 2,
      review: "added",
      counted_text: "boats",
    },
  ]);
});

test("a figure takes the place of a number that was none", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": "It is on page 12 of 30 pages.\n" });
  const folders = { raw: join(folder, "raw"), out: join(folder, "out") };
  await build(folders);
  const texts = (dataset: "figures" | "non_figures") => rowsOf(folders.out, dataset).map(({ text }) => text);
  expect(texts("non_figures")).toContain("12");
  const set = { kind: "index", value: "12" };
  await correct(folders, { dataset: "figures", quote: "12", action: "add", set });
  expect(texts("non_figures")).not.toContain("12");
  expect(texts("figures")).toContain("12");
});

test("what was added can be set by a later line, and stays added", async () => {
  const { dropped, ...folders } = await emptied();
  const set = { kind: "count", value: "12" };
  await correct(
    folders,
    ...dropped,
    { dataset: "figures", quote: "12", action: "add", set },
    { dataset: "figures", quote: "12", action: "set", set: { value: "13" } },
  );
  expect(rowsOf(folders.out, "figures")).toMatchObject([{ value: "13", review: "added" }]);
});

test("adding changes no id of other rows, even of the same words", async () => {
  const twice = "“It is so,” said Ada Lund.\n\nIt is odd. “It is so,” Lund felt.\n";
  const folder = await temporaryFolder({ "raw/a.txt": twice });
  const folders = { raw: join(folder, "raw"), out: join(folder, "out") };
  await build(folders);
  const before = rowsOf(folders.out, "quotes").map(({ quote_id }) => quote_id);
  const last = { ...quote, quote: "“It is so,”", suffix: " Lund felt" };
  const set = { quote_type: "direct", speaker: null, stance: "state" };
  await correct(folders, { ...last, set });
  const after = rowsOf(folders.out, "quotes").map(({ quote_id }) => quote_id);
  expect(after.filter((id) => before.includes(id))).toEqual(before);
  expect(new Set(after).size).toBe(before.length + 1);
});

describe("refused, and nothing is published:", () => {
  const figure = { dataset: "figures", quote: "12", action: "add", set: { kind: "count", value: "12" } };

  test.each([
    ["no such words", { ...figure, quote: "13 of" }, "a.txt does not hold “13 of”"],
    ["a piece of a word", { ...figure, quote: "arbour" }, "a.txt does not hold “arbour”"],
    [
      "words in two places",
      { ...figure, quote: "The" },
      "“The” stands at a.txt:3:1, a.txt:5:35; add prefix or suffix",
    ],
    [
      "columns without a default",
      { ...figure, set: {} },
      "set needs kind, value, which figures has no default for",
    ],
    [
      "columns without a default",
      { ...quote, set: { cue_text: "wrote", quote_type: "mixed" } },
      "set needs speaker, stance, quoted_text, cue_lemma, cue_form, which quotes has no default for",
    ],
    [
      "a new name without its kind",
      { ...quote, set: { ...quote.set, speaker: "Bo Roe", speaker_type: undefined } },
      "set needs speaker_type, since no other row of the document names Bo Roe",
    ],
    [
      "a column that follows",
      { ...figure, set: { ...figure.set, claim_id: "c_0" } },
      "figures.claim_id cannot be added",
    ],
    [
      "a wrong value",
      { ...figure, set: { ...figure.set, value: "1,200" } },
      'figures.value must match format "decimal"',
    ],
    [
      "a span that is not there",
      { ...figure, set: { ...figure.set, unit_text: "ships" } },
      "figures.unit_text “ships” does not stand in a.txt",
    ],
    [
      "a span that is there twice",
      { ...quote, set: { ...quote.set, target_text: "shall" } },
      'quotes.target_text “shall” stands at a.txt:3:33, a.txt:3:95; give {"quote", "prefix", "suffix"}',
    ],
    [
      "a span of another form",
      { ...figure, set: { ...figure.set, unit_text: { text: "boats" } } },
      'figures.unit_text is neither a text nor {"quote", "prefix", "suffix"}',
    ],
    [
      "quoted words that are not in the quote",
      { ...quote, set: { ...quote.set, quote_type: "mixed", quoted_text: "“build" } },
      "quotes.quoted_text ““build” does not stand in the quote",
    ],
    [
      "a quotation as a claim",
      { ...quote, dataset: "claims", set: { attribution: "direct", stance: "state", claimant: null } },
      "a claim in quotation marks belongs to a quote",
    ],
  ])("%s", async (_, line, message) => {
    const { dropped, ...folders } = await emptied();
    const before = filesOf(folders.out);
    const refused = correct(folders, ...dropped, line);
    await expect(refused).rejects.toThrow(`raw/corrections.jsonl:${dropped.length + 1}:1  correction  `);
    await expect(refused).rejects.toThrow(message);
    expect(filesOf(folders.out)).toEqual(before);
  });

  test("a row that is there by now", async () => {
    const { dropped, ...folders } = await emptied();
    await expect(correct(folders, ...dropped, figure, figure)).rejects.toThrow(
      "figures already has “12” at a.txt:5:68",
    );
    await expect(correct(folders, ...dropped, quote, quote)).rejects.toThrow(
      "quotes and claims already have a row of these words and this source, at a.txt:3:29",
    );
  });
});
