import { primaryKey, type TableName } from "../../lib/schemas.ts";

/** A row breaks a rule of the data contract. That is never the fault of the input: it is a bug of ours, and the build stops. */
export class CheckError extends Error {
  override readonly name = "CheckError";
  readonly exitCode = 3;
  readonly dataset: TableName;
  readonly row: object;
  readonly rule: string;

  /** `rule` says what is wrong with the row. */
  constructor(dataset: TableName, row: object, rule: string) {
    super(`${dataset} ${rowKey(dataset, row)}: ${rule}; this is a bug of onrecord\n${JSON.stringify(row)}`);
    this.dataset = dataset;
    this.row = row;
    this.rule = rule;
  }
}

/** What a row is called in messages and in order: the values of its key. */
export function rowKey(dataset: TableName, row: object): string {
  return primaryKey(dataset)
    .map((name) => String(Reflect.get(row, name)))
    .join(" ");
}
