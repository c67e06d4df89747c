import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { linesOf } from "../pipeline/lib/lines.ts";
import { noMetadata } from "../pipeline/lib/noMetadata.ts";
import { answerTo, isHello, parseRequest, requestLine } from "../pipeline/workers/protocol.ts";
import { workerCommand } from "../pipeline/workers/workerProcess.ts";

const empty = parseRequest(JSON.stringify({ path: "empty.txt", bytes: "", metadata: noMetadata }));

test("goes on where Ctrl-C reaches it too, and ends with its input", { timeout: 60_000 }, async () => {
  const { program, parameters } = workerCommand(1024);
  const worker = spawn(program, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void worker.kill("SIGKILL"));
  const ended = once(worker, "exit");
  const lines = linesOf(worker.stdout)[Symbol.asyncIterator]();
  const said = async (): Promise<string> => String((await lines.next()).value);
  expect(isHello(JSON.parse(await said()))).toBe(true);
  worker.kill("SIGINT");
  worker.stdin.end(requestLine(empty));
  expect(answerTo(empty, await said())).toMatchObject({ status: "quarantined" });
  expect(await ended).toEqual([0, null]);
});
