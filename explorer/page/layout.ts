/** Whether text and rows stand one below the other, so that both cannot be in sight: as in explorer.css. */
export function isNarrow(): boolean {
  return matchMedia("(max-width: 70rem)").matches;
}

/** Brings the chosen row’s words into sight, if they are not. */
export function showInText(): void {
  document.querySelector(".text .selected")?.scrollIntoView({ block: "nearest" });
}
