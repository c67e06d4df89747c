/** schema.org: an article with what is quoted and claimed in it, to be put into its page or a knowledge graph. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Published } from "../lib/published.ts";
import { checkedRows } from "../lib/publishedRows.ts";
import type { ClaimRow, DocumentRow, EntityType, QuoteRow } from "../lib/rows.generated.ts";
import { openDocumentCursor } from "./documentCursor.ts";
import { jsonLdText, known, rowIri } from "./jsonLd.ts";

/** The type of schema.org for each type of entity. */
const agentTypes = {
  person: "Person",
  government: "GovernmentOrganization",
  military_police: "GovernmentOrganization",
  court: "GovernmentOrganization",
  party: "PoliticalParty",
  international_body: "Organization",
  armed_group: "Organization",
  company: "Corporation",
  ngo: "NGO",
  media: "NewsMediaOrganization",
  academic: "ResearchOrganization",
  document: "CreativeWork",
  public: "Thing",
  place: "Place",
  group: "Organization",
  other: "Thing",
} as const satisfies Record<EntityType, string>;

/** Who speaks or claims. */
interface Agent {
  readonly id: string | null;
  readonly name: string | null;
  readonly type: EntityType | "outlet" | null;
  readonly role: string | null;
  readonly affiliation: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

/**
 * A folder with `<document_id>.jsonld` for each document: a NewsArticle, its Quotations and its Claims. Only words in quotation marks are
 * quotations; what is retold is a claim. No claim is rated.
 */
export async function writeSchemaOrg(published: Published, folder: string): Promise<readonly string[]> {
  const quotes = openDocumentCursor(published, "quotes");
  const claims = openDocumentCursor(published, "claims");
  for await (const document of checkedRows(published, "documents")) {
    const id = document.document_id;
    const [own, claimed] = [await quotes.take(id), await claims.take(id)];
    if (document.status !== "ok") continue;
    const graph = [
      article(document),
      ...own.flatMap(quotation),
      ...claimed.map((claim) => claimThing(claim, document)),
    ];
    const file = join(folder, `${id}.jsonld`);
    await writeFile(file, jsonLdText({ "@context": "https://schema.org", "@graph": graph }));
  }
  await quotes.close();
  await claims.close();
  return [];
}

function article(row: DocumentRow): Thing {
  return known({
    "@type": "NewsArticle",
    "@id": rowIri(row.document_id),
    identifier: row.document_id,
    headline: row.title,
    datePublished: row.published,
    publisher: publisherOf(row),
    author: row.authors.map((name) => ({ "@type": "Person", name })),
    articleSection: row.section,
    url: row.url,
    inLanguage: row.language,
    wordCount: row.words,
  });
}

function publisherOf({ publisher }: Pick<DocumentRow, "publisher">): Thing | null {
  return publisher === null ? null : { "@type": "NewsMediaOrganization", name: publisher };
}

function quotation(row: QuoteRow): Thing[] {
  if (row.quoted_text === null) return [];
  const { speaker_id: id, speaker: name, speaker_type: type } = row;
  const speaker = { id, name, type, role: row.speaker_role, affiliation: row.speaker_affiliation };
  const properties = {
    "@type": "Quotation",
    "@id": rowIri(row.quote_id),
    identifier: row.quote_id,
    text: row.quoted_text,
    spokenByCharacter: agent(speaker),
    isPartOf: { "@id": rowIri(row.document_id) },
  };
  return [known(properties)];
}

/**
 * The text is the claim as a sentence, or else as the article words it, with who says it: the bare proposition may be what its claimant
 * denies. The author is who claims it, of what the outlet says itself the publisher.
 */
function claimThing(row: ClaimRow, document: DocumentRow): Thing {
  const { claimant_id: id, claimant: name, claimant_type: type } = row;
  const claimant = { id, name, type, role: row.claimant_role, affiliation: row.claimant_affiliation };
  const isQuoted = row.attribution === "direct" || row.attribution === "mixed";
  return known({
    "@type": "Claim",
    "@id": rowIri(row.claim_id),
    identifier: row.claim_id,
    text: row.statement ?? row.passage_text,
    author: row.voice === "outlet" ? publisherOf(document) : agent(claimant),
    about: agent({ id: row.target_id, name: row.target, type: null, role: null, affiliation: null }),
    keywords: [row.stance, row.polarity],
    appearance: { "@id": rowIri(row.document_id) },
    isBasedOn: isQuoted && row.quote_id !== null ? { "@id": rowIri(row.quote_id) } : null,
    datePublished: row.published,
  });
}

function agent({ id, name, type, role, affiliation }: Agent): Thing | null {
  if (name === null) return null;
  const schemaType = type === null || type === "outlet" ? "Thing" : agentTypes[type];
  return known({
    "@type": schemaType,
    "@id": id === null ? null : rowIri(id),
    name,
    ...(schemaType === "Person"
      ? {
          jobTitle: role,
          affiliation: affiliation === null ? null : { "@type": "Organization", name: affiliation },
        }
      : {}),
  });
}
