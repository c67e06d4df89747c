export { checkFolders, type Folders } from "./folders.ts";
export { openStaging, type AfterStep, type Staging } from "./staging.ts";
