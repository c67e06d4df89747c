/** The JSON Schemas of `schemas/` as they stand there, and their references. Only `schemas.ts` and the generator of types read them. */
import { readdirSync, readFileSync } from "node:fs";
import { formValidator } from "./form.ts";
import { packageFolder } from "./paths.ts";

const typeNames = ["string", "integer", "number", "boolean", "array", "object", "null"] as const;

type TypeName = (typeof typeNames)[number];

/** What may stand in a place where a value is described. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly unit?: string;
  readonly foreignKey?: string;
  readonly examples?: readonly unknown[];
}

export interface SchemaFile {
  readonly $id: string;
  readonly description: string;
  readonly primaryKey?: readonly string[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly properties: Readonly<Record<string, SchemaNode>>;
}

/** A place that a `$ref` points at: `claims.json#/properties/claimant`. */
export interface Reference {
  /** Name of the schema without `.json`. */
  readonly file: string;
  readonly section: "properties" | "$defs";
  readonly name: string;
}

const nodes = { type: "object", additionalProperties: { $ref: "#/$defs/node" } };

/** What our own schemas look like: as much of it as the program reads. */
const schemaForm = {
  type: "object",
  required: ["$id", "description", "properties"],
  properties: {
    $id: { type: "string" },
    description: { type: "string" },
    primaryKey: { type: "array", items: { type: "string" } },
    $defs: nodes,
    properties: nodes,
  },
  $defs: {
    node: {
      type: "object",
      properties: {
        $ref: { type: "string" },
        type: { anyOf: [{ enum: typeNames }, { type: "array", items: { enum: typeNames } }] },
        anyOf: { type: "array", items: { $ref: "#/$defs/node" } },
        enum: { type: "array", items: { type: "string" } },
        const: { type: ["string", "number"] },
        items: { $ref: "#/$defs/node" },
        additionalProperties: { $ref: "#/$defs/node" },
        minItems: { type: "integer" },
        maxItems: { type: "integer" },
        pattern: { type: "string" },
        format: { type: "string" },
        minimum: { type: "number" },
        maximum: { type: "number" },
        description: { type: "string", minLength: 1 },
        unit: { type: "string", minLength: 1 },
        foreignKey: { type: "string" },
        examples: { type: "array", minItems: 1 },
      },
    },
  },
};

const isSchemaFile = formValidator<SchemaFile>(schemaForm);
const folder = new URL("schemas/", packageFolder);
const schemaName = /^([a-z_]+)\.json$/;

/** Every schema by its name without `.json`. Throws if a file does not have the form that the program reads. */
export const schemaFiles: ReadonlyMap<string, SchemaFile> = new Map(
  readdirSync(folder)
    .sort()
    .flatMap((file): [string, SchemaFile][] => {
      const name = schemaName.exec(file)?.[1];
      return name === undefined ? [] : [[name, readSchema(file)]];
    }),
);

function readSchema(file: string): SchemaFile {
  const schema: unknown = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  if (isSchemaFile(schema)) return schema;
  throw new Error(`schemas/${file}: ${JSON.stringify(isSchemaFile.errors)}`);
}

/** The schema of that name. Throws if there is none. */
export function schemaFile(name: string): SchemaFile {
  const file = schemaFiles.get(name);
  if (file === undefined) throw new Error(`schemas/${name}.json is missing`);
  return file;
}

/** A `$ref` to a column or a definition: `common.json#/$defs/text`, `#/properties/link`. */
export const referenceForm = /^(?:([a-z_]+)\.json)?#\/(properties|\$defs)\/(\w+)$/;

/** Where a `$ref` that stands in a file points. Throws if it is of another form. */
export function parseReference(file: string, reference: string): Reference {
  const match = referenceForm.exec(reference);
  const [section, name] = [match?.[2], match?.[3]];
  if ((section !== "properties" && section !== "$defs") || name === undefined) {
    throw new Error(
      `schemas/${file}.json: $ref "${reference}" is not FILE.json#/properties/NAME or FILE.json#/$defs/NAME`,
    );
  }
  return { file: match?.[1] ?? file, section, name };
}

/** A node of a file without references: what a `$ref` points at, and over it the keywords that stand beside the `$ref`. */
export function resolve(file: string, node: SchemaNode): SchemaNode {
  const { $ref, ...own } = node;
  return {
    ...($ref === undefined ? {} : resolveReference(parseReference(file, $ref))),
    ...own,
    ...(own.anyOf === undefined ? {} : { anyOf: own.anyOf.map((each) => resolve(file, each)) }),
    ...(own.items === undefined ? {} : { items: resolve(file, own.items) }),
  };
}

function resolveReference({ file, section, name }: Reference): SchemaNode {
  const node = schemaFile(file)[section]?.[name];
  if (node === undefined) throw new Error(`schemas/${file}.json has no ${section}/${name}`);
  return resolve(file, node);
}
