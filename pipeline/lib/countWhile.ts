/** How many items at the start of a list have a property that no item after them has; O(log n). */
export function countWhile<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && has(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
