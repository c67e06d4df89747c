import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { decimalForm } from "../../pipeline/lib/schemas.ts";
import { resolve, schemaFiles } from "../../pipeline/lib/schemaFiles.ts";

const folder = new URL("../../schemas/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, multipleOfPrecision: 6 });
formats.default(ajv, { mode: "full", formats: ["date", "date-time"] });
ajv.addFormat("decimal", decimalForm);
ajv.addVocabulary(["primaryKey", "foreignKey", "unit"]);
for (const schema of schemaFiles.values()) ajv.addSchema(schema);

function property(schema: unknown, name: string): unknown {
  return typeof schema === "object" && schema !== null ? Reflect.get(schema, name) : undefined;
}

describe.each(names)("schemas/%s", (name) => {
  const schema: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  const file = schemaFiles.get(name.replace(".json", ""));

  it("is JSON Schema 2020-12 that Ajv takes in strict mode", () => {
    expect(property(schema, "$schema")).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(() => ajv.getSchema(name)).not.toThrow();
  });

  it("gives examples that keep it", () => {
    for (const [column, node] of Object.entries(file?.properties ?? {})) {
      const isValue = ajv.compile({ $ref: `${name}#/properties/${column}` });
      for (const example of resolve(name.replace(".json", ""), node).examples ?? []) {
        expect(isValue(example) ? [] : [column, example]).toEqual([]);
      }
    }
  });

  it("requires all of its properties, unless it is a collection or a form to fill in", () => {
    if (name === "common.json" || name === "correction.json") return;
    expect(property(schema, "required")).toEqual(Object.keys(file?.properties ?? {}));
    expect(property(schema, "additionalProperties")).toBe(false);
  });
});
