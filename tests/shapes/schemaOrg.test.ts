import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { writeSchemaOrg } from "../../pipeline/shapes/schemaOrg.ts";
import { rowsOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { newsroom, publishedWith } from "./publishedFolder.ts";

const ferry = "d_2024-ferry-md-b295917225";

const isFile = new Ajv2020().compile<{ readonly "@graph": readonly object[] }>({
  type: "object",
  properties: {
    "@context": { const: "https://schema.org" },
    "@graph": { type: "array", items: { type: "object" } },
  },
  required: ["@context", "@graph"],
  additionalProperties: false,
});

/** What the file of a document says, by the type of thing. */
async function thingsOf(document: string, type: string): Promise<readonly object[]> {
  const folder = await temporaryFolder();
  await writeSchemaOrg(await publishedWith(), folder);
  const file: unknown = JSON.parse(await readFile(join(folder, `${document}.jsonld`), "utf8"));
  if (!isFile(file)) throw new TypeError(JSON.stringify(isFile.errors));
  return file["@graph"].filter((thing) => Reflect.get(thing, "@type") === type);
}

test("has a file for each document that was read", async () => {
  const folder = await temporaryFolder();
  await writeSchemaOrg(await publishedWith(), folder);
  expect((await readdir(folder)).sort()).toEqual([
    `${ferry}.jsonld`,
    "d_cafe-txt-031b4f60bf.jsonld",
    "d_emoji-txt-cf54ff31a6.jsonld",
  ]);
});

test("the article", async () => {
  const articles = await thingsOf(ferry, "NewsArticle");
  expect(articles).toEqual([
    {
      "@type": "NewsArticle",
      "@id": `urn:onrecord:${ferry}`,
      identifier: ferry,
      headline: "Ferry fares rise",
      datePublished: "2024-08-16",
      publisher: { "@type": "NewsMediaOrganization", name: "The Courier" },
      author: [
        { "@type": "Person", name: "Ada Doe" },
        { "@type": "Person", name: "Sam Low" },
      ],
      articleSection: "Business",
      url: "https://news.example/ferry",
      inLanguage: "en",
      wordCount: 24,
    },
  ]);
});

test("only words in quotation marks are a quotation, with who says them", async () => {
  expect(await thingsOf(ferry, "Quotation")).toEqual([
    {
      "@type": "Quotation",
      "@id": "urn:onrecord:q_e9f02517097e24d4ad98",
      identifier: "q_e9f02517097e24d4ad98",
      text: "“We had no choice,”",
      spokenByCharacter: {
        "@type": "Person",
        "@id": "urn:onrecord:e_8d10c629b1775ed10526",
        name: "Ida Holm",
        jobTitle: "director of the ferry company",
      },
      isPartOf: { "@id": `urn:onrecord:${ferry}` },
    },
  ]);
});

test("a claim is a sentence that says what its claimant holds, or the words of the article that say who claims it", async () => {
  const company = { "@type": "Corporation", "@id": "urn:onrecord:e_582a749381f70939c3fc", name: "company" };
  expect(await thingsOf(ferry, "Claim")).toMatchObject([
    {
      text: "“We had no choice,” said Ida Holm, its director",
      isBasedOn: { "@id": "urn:onrecord:q_e9f02517097e24d4ad98" },
    },
    {
      text: "About 1,200 passengers use the line.",
      author: company,
      appearance: { "@id": `urn:onrecord:${ferry}` },
    },
  ]);
  expect(await thingsOf("d_cafe-txt-031b4f60bf", "Claim")).toMatchObject([
    {},
    { text: "He denied that 12 tables had been sold", keywords: ["deny", "denied"] },
  ]);
});

test("what the outlet says itself is by its publisher", async () => {
  const [first] = rowsOf(newsroom, "claims");
  const published = await publishedWith({
    claims: (rows) => rows.map((row) => (row.claim_id === first?.claim_id ? { ...row, ...asserted } : row)),
  });
  const folder = await temporaryFolder();
  await writeSchemaOrg(published, folder);
  const text = await readFile(join(folder, `${ferry}.jsonld`), "utf8");
  const file: unknown = JSON.parse(text);
  expect(file).toHaveProperty("@graph.2.author", { "@type": "NewsMediaOrganization", name: "The Courier" });
});

/** The columns of a claim that nobody but the outlet makes. */
const asserted = {
  voice: "outlet",
  claimant: null,
  claimant_role: null,
  claimant_affiliation: null,
  stance: "assert",
  stance_group: "outlet",
  target: null,
  attribution: "asserted",
  claimant_type: "outlet",
  claimant_resolution: "outlet",
  cue_lemma: null,
  cue_form: "none",
  claimant_id: null,
  target_id: null,
  quote_id: null,
  claimant_text: null,
  cue_text: null,
  target_text: null,
} as const;
