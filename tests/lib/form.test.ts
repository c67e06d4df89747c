import { expect, test } from "vitest";
import { formErrors, formValidator } from "../../pipeline/lib/form.ts";

const isPlace = formValidator<{ readonly start: number }>({
  type: "object",
  required: ["start"],
  properties: { start: { type: ["integer", "null"], minimum: 0 } },
});

test.each([
  [{ start: 3 }, true],
  [{ start: null }, true],
  [{ start: -1 }, false],
  [{}, false],
  [null, false],
])("%j has the form: %s", (value, expected) => {
  expect(isPlace(value)).toBe(expected);
});

test("says why a value has not the form", () => {
  isPlace({ start: "3" });
  expect(formErrors(isPlace)).toBe("data/start must be integer,null");
});

test.each([
  ["a word that is none", { typ: "object" }],
  ["a type that is none", { type: "objekt" }],
  ["a value of the wrong type", { minimum: "0", type: "number" }],
])("refuses %s", (_, schema) => {
  expect(() => formValidator(schema)).toThrow(/./);
});
