import type { Message } from "./message.ts";

type Said = "rule" | "severity" | "reason";

/** A message with all its keys in their order; what is not given is null. */
export function newMessage(given: Pick<Message, Said> & Partial<Omit<Message, Said>>): Message {
  const { path = null, document_id = null, line = null, column = null, rule, severity, reason } = given;
  const { expected = null, actual = null, advice = null } = given;
  return { path, document_id, line, column, rule, severity, reason, expected, actual, advice };
}
