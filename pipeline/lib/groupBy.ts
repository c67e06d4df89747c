/** Items by a key, each group in their order; an item whose key is null belongs to none. */
export function groupBy<Item>(
  items: Iterable<Item>,
  key: (item: Item) => string | null,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
