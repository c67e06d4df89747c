import { InferenceSession, Tensor } from "onnxruntime-common";
import { InputError } from "../../../lib/errors.ts";

/** Runs a graph: named tensors in, named tensors out. */
export type Network = (inputs: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, Tensor>>>;

/** What runs the graphs. */
export interface Runtime {
  /** Name and version of the library, and the kind of processor. */
  readonly backend: string;
  open(graph: Uint8Array): Promise<Network>;
}

/** One thread, so that processes scale; nothing is spread by what else the machine does. */
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  logSeverityLevel: 3,
};

type Load = () => Promise<Runtime>;

/** ONNX Runtime’s own library, several times as fast; missing where npm could not install it. */
const native: Load = async () => {
  const library = await import("onnxruntime-node");
  return runtimeOf(
    library,
    `onnxruntime-node ${library.env.versions.node ?? ""} ${process.platform}-${process.arch}`,
  );
};

const webAssembly: Load = async () => {
  const library = await import("onnxruntime-web");
  library.env.wasm.numThreads = 1;
  return runtimeOf(library, `onnxruntime-web ${library.env.versions.web ?? ""} wasm`);
};

const backends: Readonly<Record<string, Load>> = { native, wasm: webAssembly };

/**
 * The first runtime that this machine has: the library, else WebAssembly; ONRECORD_BACKEND=native or wasm asks for one of them.
 * Throws an InputError if there is none.
 */
export async function openRuntime(asked = process.env.ONRECORD_BACKEND): Promise<Runtime> {
  const loads = asked === undefined || asked === "" ? Object.values(backends) : [loadAsked(asked)];
  const reasons: string[] = [];
  for (const load of loads) {
    try {
      return await load();
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  throw new InputError(`the reading model cannot run here: ${reasons.join("; ")}; run npm ci again`);
}

function loadAsked(asked: string): Load {
  const load = backends[asked];
  if (load) return load;
  throw new InputError(
    `ONRECORD_BACKEND is ${asked}; it may be ${[...Object.keys(backends), "none"].join(" or ")}`,
  );
}

interface Library {
  readonly InferenceSession: typeof InferenceSession;
}

function runtimeOf(library: Library, backend: string): Runtime {
  return {
    backend,
    open: async (graph) => {
      const session = await library.InferenceSession.create(graph, options);
      return (inputs) => session.run(inputs);
    },
  };
}

/** A tensor of whole numbers. */
export function integers(values: readonly number[], shape: readonly number[]): Tensor {
  return new Tensor("int32", Int32Array.from(values), shape);
}

/** A tensor of 32-bit floats. */
export function floats(values: Float32Array, shape: readonly number[]): Tensor {
  return new Tensor("float32", values, shape);
}

/** The floats of an output. Throws if the graph has no such output. */
export function floatsOf(outputs: Readonly<Record<string, Tensor>>, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new Error(`the graph has no output ${name} of floats`);
}

/** The whole numbers of an output. Throws if the graph has no such output. */
export function integersOf(outputs: Readonly<Record<string, Tensor>>, name: string): Int32Array {
  const data = outputs[name]?.data;
  if (data instanceof Int32Array) return data;
  throw new Error(`the graph has no output ${name} of whole numbers`);
}
