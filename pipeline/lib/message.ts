import type { Message as MessageLine } from "./rows.generated.ts";

/**
 * A problem with an input, as a value: it is written to `messages.jsonl` and shown on stderr, never thrown.
 * `line` and `column` count from 1, the column in code points; null where the problem has no place.
 */
export type Message = Readonly<MessageLine>;
