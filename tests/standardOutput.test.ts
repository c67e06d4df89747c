import { PassThrough, Writable } from "node:stream";
import { expect, test } from "vitest";
import { writeOut, type TextOutput } from "../pipeline/standardOutput.ts";

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

async function writtenTo(stream: PassThrough & TextOutput): Promise<string> {
  await writeOut(pieces("a\u001b[2J\tb\nc", "\u202ed\n"), stream);
  return String(stream.read());
}

test("a pipe gets every byte, a terminal sees what would steer it", async () => {
  expect(await writtenTo(new PassThrough())).toBe("a\u001b[2J\tb\nc\u202ed\n");
  expect(await writtenTo(Object.assign(new PassThrough(), { isTTY: true }))).toBe(
    "a\\u{1b}[2J\\tb\nc\\u{202e}d\n",
  );
});

function failing(code: string): Writable {
  return new Writable({
    write(_, __, done) {
      done(Object.assign(new Error(`write ${code}`), { code }));
    },
  });
}

test("a reader that goes away is no error, a full disk is", async () => {
  await expect(writeOut(pieces("a", "b"), failing("EPIPE"))).resolves.toBeUndefined();
  await expect(writeOut(pieces("a", "b"), failing("ENOSPC"))).rejects.toThrow("write ENOSPC");
});
