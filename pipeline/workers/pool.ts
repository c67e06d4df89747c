import type { Answer, Extractor, ModelIdentity } from "../lib/answer.ts";
import type { RawDocument } from "../lib/document.ts";
import { InputError } from "../lib/errors.ts";
import { mostMilliseconds, type DocumentLimits } from "./limits.ts";
import { lossOf, lost, tooSlow, type Loss } from "./losses.ts";
import { helloOf, answerTo, requestLine } from "./protocol.ts";
import {
  startWorker,
  workerCommand,
  type Ending,
  type WorkerCommand,
  type WorkerProcess,
} from "./workerProcess.ts";

export interface PoolOptions {
  /** What the workers must say that they read with. */
  readonly model: ModelIdentity;
  /** How many processes at most; they start as documents come. */
  readonly jobs: number;
  readonly limits: DocumentLimits;
  /** In place of the worker of this program, for tests. */
  readonly command?: WorkerCommand;
}

/** A document that waits for its answer. */
interface Job {
  readonly document: RawDocument;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  /** True once a worker ended over it: it then gets one for itself. */
  isRetry: boolean;
}

/** A worker and what it was sent, the document that it reads first. */
interface Slot {
  readonly process: WorkerProcess;
  /** It has said who it is. */
  isReady: boolean;
  readonly jobs: Job[];
  timer: NodeJS.Timeout | null;
  /** Why we ended it. */
  loss: Loss | null;
}

/** One that it reads and one that waits at its door, so that it never waits for us. */
const mostAtOnce = 2;
const mostMillisecondsToStart = 120_000;
/** So many may end before they say who they are, one after the other: the machine may have ended one that was not at fault. */
const mostStillborn = 1;

/**
 * Extracts in worker processes. One that dies, hangs or runs out of memory is replaced; the document that it was reading gets one more
 * try alone, and is then quarantined with the reason.
 */
export function openPool({
  model,
  jobs,
  limits,
  command = workerCommand(limits.heapMegabytes),
}: PoolOptions): Extractor {
  const expected = JSON.stringify(helloOf(model));
  const slots = new Set<Slot>();
  const waiting: Job[] = [];
  let stillborn = 0;
  let broken: Error | null = null;

  function start(): void {
    const slot: Slot = {
      process: startWorker(command, (line) => {
        hear(slot, line);
      }),
      isReady: false,
      jobs: [],
      timer: null,
      loss: null,
    };
    slots.add(slot);
    watch(slot, mostMillisecondsToStart, null);
    void slot.process.ended.then((ending) => {
      leave(slot, ending);
    });
  }

  /** Ends a worker that says nothing for too long. */
  function watch(slot: Slot, milliseconds: number, loss: Loss | null): void {
    slot.timer = setTimeout(() => {
      slot.loss = loss;
      slot.process.kill();
    }, milliseconds);
  }

  function watchFirst(slot: Slot): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    const [first] = slot.jobs;
    if (first === undefined) return;
    const most = mostMilliseconds(limits, first.document.bytes.length);
    watch(slot, most, tooSlow(most / 1000));
  }

  function hear(slot: Slot, line: string): void {
    try {
      if (slot.isReady) take(slot, line);
      else greet(slot, line);
      watchFirst(slot);
      hand();
    } catch (error) {
      breakDown(error instanceof Error ? error : new Error(String(error)));
    }
  }

  function greet(slot: Slot, line: string): void {
    if (line !== expected) throw new Error(`a worker of another version says: ${line.slice(0, 1000)}`);
    slot.isReady = true;
    stillborn = 0;
  }

  function take(slot: Slot, line: string): void {
    const [job] = slot.jobs;
    if (job === undefined) throw new Error(`a worker says what nobody asked: ${line.slice(0, 1000)}`);
    const answer = answerTo(job.document, line);
    slot.jobs.shift();
    job.resolve(answer);
  }

  function leave(slot: Slot, ending: Ending): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slots.delete(slot);
    if (broken !== null) return;
    if (!slot.isReady && ++stillborn > mostStillborn) {
      breakDown(
        new InputError(
          `a worker process cannot start: ${ending.said || (ending.signal ?? `status ${ending.code ?? 0}`)}`,
        ),
      );
      return;
    }
    const [first, ...others] = slot.jobs;
    waiting.unshift(...others);
    if (first !== undefined) {
      if (first.isRetry)
        first.resolve(lost(first.document, slot.loss ?? lossOf(ending, limits.heapMegabytes)));
      else waiting.unshift(Object.assign(first, { isRetry: true }));
    }
    hand();
  }

  /** Gives what waits to those that have room, and starts one more if there is more. */
  function hand(): void {
    for (;;) {
      const [job] = waiting;
      if (job === undefined || broken !== null) return;
      const slot = roomFor(job);
      if (slot === undefined) {
        startForThose();
        return;
      }
      waiting.shift();
      slot.jobs.push(job);
      slot.process.send(requestLine(job.document));
      if (slot.jobs.length === 1) watchFirst(slot);
    }
  }

  function startForThose(): void {
    const starting = [...slots].filter(({ isReady }) => !isReady).length;
    const wanted = Math.min(jobs - slots.size, waiting.length - starting);
    for (let nth = 0; nth < wanted; nth++) start();
  }

  function roomFor(job: Job): Slot | undefined {
    const open = [...slots].filter(
      ({ isReady, process, jobs: own }) =>
        isReady && process.isRunning() && !own.some(({ isRetry }) => isRetry),
    );
    const idle = open.find(({ jobs: own }) => own.length === 0);
    return idle ?? (job.isRetry ? undefined : open.find(({ jobs: own }) => own.length < mostAtOnce));
  }

  function breakDown(error: Error): void {
    broken ??= error;
    const open = [...slots].flatMap((slot) => slot.jobs.splice(0));
    for (const { reject } of [...waiting.splice(0), ...open]) reject(broken);
    for (const { process } of slots) process.kill();
  }

  return {
    model,
    answer: (document) =>
      new Promise<Answer>((resolve, reject) => {
        if (broken !== null) {
          reject(broken);
          return;
        }
        waiting.push({ document, resolve, reject, isRetry: false });
        hand();
      }),
    async close() {
      const ended = [...slots].map(({ process }) => process.ended);
      breakDown(new Error("the workers are closed"));
      await Promise.all(ended);
    },
  };
}
