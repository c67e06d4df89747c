import { expect, test } from "vitest";
import { columns } from "../../../pipeline/lib/schemas.ts";
import { correctable } from "../../../pipeline/stages/correct/columns.ts";

test.each(["quotes", "claims", "figures"] as const)(
  "the columns of %s that can be set are columns",
  (dataset) => {
    const names = new Set(columns(dataset).map(({ name }) => name));
    expect([...correctable[dataset]].filter((name) => !names.has(name))).toEqual([]);
  },
);
