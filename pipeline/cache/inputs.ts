import { createHash } from "node:crypto";
import type { ModelIdentity } from "../lib/answer.ts";
import { helloOf } from "../workers/protocol.ts";
import type { Quarantined, RawDocument } from "../lib/document.ts";
import type { Message } from "../lib/message.ts";

/** Everything that the bytes of a build depend on, as one digest. */
export interface InputsDigest {
  add(document: RawDocument | Quarantined): void;
  /** A warning about the folder of the documents. */
  message(message: Message): void;
  /** The sha256 in hex; nothing may be added after it. */
  digest(): string;
}

/** `settings`: what else decides over the output: corrections, the time of the build and the like. */
export function openInputsDigest(model: ModelIdentity, settings: object): InputsDigest {
  const hash = createHash("sha256");
  const add = (value: unknown): void => void hash.update(`${JSON.stringify(value)}\n`);
  add([helloOf(model), settings]);
  return {
    add(document) {
      const { path, sha256 } = document;
      add([path, sha256, "message" in document ? document.message : document.metadata]);
    },
    message: add,
    digest: () => hash.digest("hex"),
  };
}
