import { render } from "preact";
import { App } from "./App.tsx";
import { watchKeys } from "./keys.ts";
import { watchSelection } from "./selection.ts";
import { followAddress, start } from "./state.ts";

/** Shows the page in the element that the emit stage wrote for it. */
async function main(): Promise<void> {
  const root = document.getElementById("explorer");
  if (root === null) return;
  await start();
  root.replaceChildren();
  render(<App />, root);
  watchKeys();
  watchSelection();
  await followAddress();
}

void main();
