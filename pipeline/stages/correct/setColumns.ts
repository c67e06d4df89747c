import { newEntity } from "../../lib/entities.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import { entityId } from "../../lib/rowId.ts";
import type { Rows } from "../../lib/rows.ts";
import type { ClaimRow, EntityRow } from "../../lib/rows.generated.ts";
import { columns, validator } from "../../lib/schemas.ts";
import { isStance, stanceGroup } from "../../lib/stances.ts";
import { correctable, sharedByPair } from "./columns.ts";
import { refuse, type Correction } from "./corrections.ts";

type Values = Readonly<Record<string, unknown>>;

/** Sets columns of a row and of its other half; names of people lead to their entity, which is made if it is new. */
export function setColumns(
  rows: ExtractedRows,
  { dataset, line }: Correction,
  id: string,
  set: Values,
  review: ClaimRow["review"],
): ExtractedRows {
  const wrong = Object.keys(set).find((column) => !correctable[dataset].has(column));
  if (wrong !== undefined)
    throw refuse(
      line,
      `${dataset}.${wrong} cannot be set; the columns that can are ${[...correctable[dataset]].join(", ")}`,
    );
  if (dataset === "figures") {
    const values = { ...set, ...numberOf(set), review };
    return {
      ...rows,
      figures: rows.figures.map((row) =>
        row.figure_id === id ? changed("figures", row, values, line) : row,
      ),
    };
  }
  const quote = rows.quotes.find(({ quote_id, claim_id }) => quote_id === id || claim_id === id);
  const claimId = quote?.claim_id ?? id;
  const own = dataset === "quotes" ? underClaimNames(set) : set;
  const entities = withNamed(rows, own);
  const values = { ...own, ...groupOf(own), ...idsOf(own, entities), review };
  return {
    ...rows,
    entities,
    claims: rows.claims.map((row) => (row.claim_id === claimId ? changed("claims", row, values, line) : row)),
    quotes: rows.quotes.map((row) =>
      row.claim_id === claimId
        ? changed("quotes", row, { ...underQuoteNames(values), ...quoteOnly(set) }, line)
        : row,
    ),
  };
}

function underClaimNames(set: Values): Values {
  return Object.fromEntries(
    sharedByPair.flatMap(([claim, quote]) => (quote in set ? [[claim, set[quote]]] : [])),
  );
}

function underQuoteNames(set: Values): Values {
  return Object.fromEntries(
    sharedByPair.flatMap(([claim, quote]) => (claim in set ? [[quote, set[claim]]] : [])),
  );
}

function quoteOnly(set: Values): Values {
  return "speaker_pronoun" in set ? { speaker_pronoun: set.speaker_pronoun } : {};
}

function groupOf({ stance }: Values): Values {
  return typeof stance === "string" && isStance(stance) ? { stance_group: stanceGroup(stance) } : {};
}

function numberOf(set: Values): Values {
  if (!("value" in set)) return {};
  const number = typeof set.value === "string" ? Number(set.value) : null;
  return { value_number: number !== null && Number.isFinite(number) ? number : null };
}

/** The ids, and where the correction is silent the type, of the entities that the set names stand for. */
function idsOf(set: Values, entities: readonly EntityRow[]): Values {
  const find = (name: unknown): EntityRow | undefined => entities.find((entity) => entity.name === name);
  const claimant = find(set.claimant);
  const followsName = (column: string): boolean => "claimant" in set && !(column in set);
  return {
    ...("claimant" in set ? { claimant_id: claimant?.entity_id ?? null } : {}),
    ...(followsName("claimant_type") ? { claimant_type: claimant?.type ?? null } : {}),
    ...(followsName("claimant_resolution") ? { claimant_resolution: claimant ? "named" : "unknown" } : {}),
    ...("target" in set ? { target_id: find(set.target)?.entity_id ?? null } : {}),
  };
}

function withNamed({ entities, document }: ExtractedRows, set: Values): readonly EntityRow[] {
  const names = [set.claimant, set.target].filter((name) => typeof name === "string");
  const missing = names.filter((name) => !entities.some((entity) => entity.name === name));
  const typeOf = (name: string): unknown => (name === set.claimant ? set.claimant_type : "other");
  return [...entities, ...missing.map((name) => namedEntity(name, typeOf(name), document))];
}

function namedEntity(
  name: string,
  type: unknown,
  { document_id, published }: ExtractedRows["document"],
): EntityRow {
  const kind = isEntityType(type) ? type : "other";
  const id = entityId(name, kind, name.includes(" ") ? null : document_id);
  return newEntity({ entity_id: id, name, type: kind }, published);
}

function isEntityType(type: unknown): type is EntityRow["type"] {
  const types = columns("entities").find(({ name }) => name === "type")?.enum ?? [];
  return typeof type === "string" && types.includes(type);
}

/** A row with new values. Throws an InputError if the schema of its dataset refuses it. */
function changed<Name extends "claims" | "quotes" | "figures">(
  dataset: Name,
  row: Rows[Name],
  values: Values,
  line: number,
): Rows[Name] {
  const whole: unknown = { ...row, ...values };
  const validate = validator(dataset);
  if (validate(whole)) return whole;
  const [first] = validate.errors ?? [];
  throw refuse(
    line,
    `${dataset}.${first?.instancePath.slice(1) ?? ""} ${first?.message ?? "is not allowed"}`,
  );
}
