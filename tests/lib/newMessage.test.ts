import { expect, test } from "vitest";
import { newMessage } from "../../pipeline/lib/newMessage.ts";

test("has all keys in the order of the contract, null where nothing is given", () => {
  const message = newMessage({
    reason: "it is empty",
    rule: "empty-file",
    path: "a.txt",
    severity: "quarantined",
  });
  expect(JSON.stringify(message)).toBe(
    '{"path":"a.txt","document_id":null,"line":null,"column":null,"rule":"empty-file","severity":"quarantined",' +
      '"reason":"it is empty","expected":null,"actual":null,"advice":null}',
  );
});
