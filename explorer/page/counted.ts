/** “1 figure”, “2 figures”. `name` in the singular. */
export function counted(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? "" : "s"}`;
}
