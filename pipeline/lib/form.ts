import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

// Ajv’s strict mode sees words that are none; to hold each form against the schema of schemas as well makes every start a seventh longer.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateSchema: false });

/** Tells whether a value has a form that is given as JSON Schema 2020-12; its `errors` say why the last one had not. Throws for no schema. */
export function formValidator<Value>(schema: object): ValidateFunction<Value> {
  return ajv.compile<Value>(schema);
}

/** Why the last value had not that form, in a line. */
export function formErrors({ errors }: ValidateFunction): string {
  return ajv.errorsText(errors);
}
