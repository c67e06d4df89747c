import { describe, expect, it } from "vitest";
import {
  parseReference,
  referenceForm,
  resolve,
  schemaFile,
  schemaFiles,
} from "../../pipeline/lib/schemaFiles.ts";

describe("referenceForm", () => {
  it.each(["common.json#/$defs/text", "who_said_what.json#/properties/who", "#/$defs/item"])(
    "matches %s",
    (text) => {
      expect(referenceForm.test(text)).toBe(true);
    },
  );

  it.each(["common.json", "common.json#/definitions/text", "../common.json#/$defs/text", "#/$defs/"])(
    "does not match %s",
    (text) => {
      expect(referenceForm.test(text)).toBe(false);
    },
  );
});

describe("parseReference", () => {
  it("names file, section and name, and takes the own file where none is named", () => {
    expect(parseReference("quotes", "claims.json#/properties/claimant")).toEqual({
      file: "claims",
      section: "properties",
      name: "claimant",
    });
    expect(parseReference("common", "#/$defs/text")).toEqual({
      file: "common",
      section: "$defs",
      name: "text",
    });
  });

  it("refuses another form", () => {
    expect(() => parseReference("quotes", "claims.json")).toThrow(
      'schemas/quotes.json: $ref "claims.json" is not FILE.json',
    );
  });
});

describe("resolve", () => {
  it("puts the keywords beside a $ref over those that it points at", () => {
    expect(resolve("quotes", { $ref: "common.json#/$defs/count", description: "How many." })).toEqual({
      type: "integer",
      minimum: 0,
      description: "How many.",
    });
  });

  it("follows references in lists of alternatives and in items", () => {
    const id = { type: "string", pattern: "^c_[0-9a-f]{20}$" };
    const node = { $ref: "common.json#/$defs/claimId" };
    expect(resolve("x", { anyOf: [node, { type: "null" }] })).toEqual({ anyOf: [id, { type: "null" }] });
    expect(resolve("x", { type: "array", items: node })).toEqual({ type: "array", items: id });
  });

  it("refuses what points nowhere", () => {
    expect(() => resolve("x", { $ref: "common.json#/$defs/nothing" })).toThrow(
      "common.json has no $defs/nothing",
    );
    expect(() => resolve("x", { $ref: "nothing.json#/$defs/text" })).toThrow(
      "schemas/nothing.json is missing",
    );
  });
});

describe("schemaFile", () => {
  it("finds a schema by its name, which its $id repeats", () => {
    expect(schemaFile("claims").$id).toBe("claims.json");
    for (const [name, { $id }] of schemaFiles) expect($id).toBe(`${name}.json`);
  });
});
