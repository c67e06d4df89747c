/** What other programs may use. */
export { build, type BuildOptions, type Reporter } from "./build.ts";
export { extract } from "./extractText.ts";
export type { TextInput } from "./extractText.ts";
export type { BuildSummary } from "./summary.ts";
export type { ExtractedRows } from "./lib/relate.ts";
export type { Message } from "./lib/message.ts";
export type { Metadata } from "./lib/document.ts";
export { InputError, UsageError } from "./lib/errors.ts";
export { CheckError } from "./stages/check/index.ts";
export type * from "./lib/rows.generated.ts";
