/** What the schemas say, in the form that the program needs. Nothing else in the program knows a list of columns. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { DatasetName, Rows } from "./rows.ts";
import { parseReference, resolve, schemaFile, schemaFiles, type SchemaNode } from "./schemaFiles.ts";

/** The datasets in the order in which they are listed everywhere. */
export const datasetNames = [
  "documents",
  "quotes",
  "claims",
  "figures",
  "entities",
  "sentences",
  "claim_links",
  "non_figures",
] as const satisfies readonly DatasetName[];

/** Every file that has columns: the one to open first, the datasets, the codebook and the messages, in this order in all lists. */
export const tableNames = ["who_said_what", ...datasetNames, "codebook", "messages"] as const;

export type TableName = (typeof tableNames)[number];

export type ColumnKind = "string" | "integer" | "number" | "boolean" | "date" | "decimal" | "list" | "parts";

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  readonly description: string;
  /** A value as it stands in JSON. */
  readonly example: unknown;
  readonly unit: string | null;
  /** The closed list of its values, without null; null if it is open. */
  readonly enum: readonly string[] | null;
  readonly pattern: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** True for a list that holds at least one item. */
  readonly filled: boolean;
  /** The dataset whose key it holds. */
  readonly foreignKey: DatasetName | null;
  /** The column of another file that it repeats. */
  readonly source: { readonly dataset: string; readonly column: string } | null;
}

const columnsByTable = new Map<TableName, readonly Column[]>();

/** The columns of a file of rows, in their order. */
export function columns(table: TableName): readonly Column[] {
  const known = columnsByTable.get(table);
  if (known !== undefined) return known;
  const file = schemaName(table);
  const read = Object.entries(schemaFile(file).properties).map(([name, node]) => column(file, name, node));
  columnsByTable.set(table, read);
  return read;
}

function column(file: string, name: string, node: SchemaNode): Column {
  const whole = resolve(file, node);
  const alternatives = whole.anyOf ?? [whole];
  const types = alternatives.flatMap((each) => each.type ?? []);
  const main = { ...alternatives.find((each) => each.type !== "null"), ...whole };
  const closed = alternatives.flatMap(
    (each) => each.enum ?? (typeof each.const === "string" ? [each.const] : []),
  );
  return {
    name,
    kind: columnKind(main, types),
    nullable: types.includes("null"),
    description: main.description ?? "",
    example: main.examples?.[0] ?? null,
    unit: main.unit ?? null,
    enum: closed.length > 0 ? closed : null,
    pattern: main.pattern ?? null,
    minimum: main.minimum ?? null,
    maximum: main.maximum ?? null,
    filled: (main.minItems ?? 0) > 0,
    foreignKey: datasetNames.find((each) => each === main.foreignKey) ?? null,
    source: columnSource(file, node),
  };
}

function columnKind(node: SchemaNode, types: readonly string[]): ColumnKind {
  if (node.format === "date" || node.format === "decimal") return node.format;
  if (types.includes("array")) return node.items?.type === "array" ? "parts" : "list";
  const kinds = ["string", "integer", "number", "boolean"] as const;
  const kind = kinds.find((each) => types.includes(each));
  if (kind === undefined) throw new Error(`no kind of column has the type ${types.join(" or ")}`);
  return kind;
}

function columnSource(from: string, { $ref }: SchemaNode): Column["source"] {
  if ($ref === undefined) return null;
  const { file, section, name } = parseReference(from, $ref);
  return section === "properties" && file !== "common" ? { dataset: file, column: name } : null;
}

/** The names of the columns that tell the rows of a file apart. */
export function primaryKey(table: TableName): readonly string[] {
  return schemaFile(schemaName(table)).primaryKey ?? [];
}

/** What one row of a file is, in a sentence. */
export function tableDescription(table: TableName): string {
  return schemaFile(schemaName(table)).description;
}

/** The schema of a file's rows has its name; that of messages.jsonl is named for one of its lines. */
function schemaName(table: TableName): string {
  return table === "messages" ? "message" : table;
}

/** A number in decimal notation, without exponent, plus sign or separators: `-1200`, `0.25`. */
export const decimalForm = /^-?\d+(?:\.\d+)?$/;

// The tests hold the schemas against the schema of schemas.
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  multipleOfPrecision: 6,
  validateSchema: false,
});
formats.default(ajv, { mode: "full", formats: ["date", "date-time"] });
ajv.addFormat("decimal", decimalForm);
ajv.addVocabulary(["primaryKey", "foreignKey", "unit"]);
for (const schema of schemaFiles.values()) ajv.addSchema(schema);

/** Tells whether a value is a row of a dataset; its `errors` say why the last one was not. */
export function validator<Name extends DatasetName>(dataset: Name): ValidateFunction<Rows[Name]> {
  return schemaValidator(dataset);
}

/** Tells whether a value is of the type that a schema describes; `schema`: its file without `.json`. Throws if there is no such schema. */
export function schemaValidator<Value>(schema: string): ValidateFunction<Value> {
  const validate = ajv.getSchema<Value>(schemaFile(schema).$id);
  if (validate === undefined || "$async" in validate)
    throw new Error(`schemas/${schema}.json cannot be compiled`);
  return validate;
}
