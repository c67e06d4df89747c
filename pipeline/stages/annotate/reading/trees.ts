/** Scores of heads: weights[dependent][head]. */
type Weights = readonly (readonly number[])[];

/**
 * The head of every word of a window: a word of its sentence, or -1 for the root of the sentence.
 * `arcs`: words × (words + 1), from each word to every word and, last, to the root; `sentences`: the sentence of each word.
 */
export function headsOf(arcs: Float32Array, sentences: readonly number[]): readonly number[] {
  const words = sentences.length;
  const heads: number[] = [];
  while (heads.length < words) {
    const first = heads.length;
    let end = first;
    while (end < words && sentences[end] === sentences[first]) end++;
    const own = Array.from({ length: end - first }, (_, word) => {
      const row = arcs.subarray((first + word) * (words + 1), (first + word + 1) * (words + 1));
      return [...row.subarray(first, end), row[words] ?? 0];
    });
    for (const head of maximumSpanningTree(own)) heads.push(head === end - first ? -1 : first + head);
  }
  return heads;
}

/**
 * The best tree over the words of a sentence that has one root (Chu and Liu 1965, Edmonds 1967).
 * scores[d][h]: of head h for word d; the last column is the root. Gives the head of each word, their number for the root.
 */
export function maximumSpanningTree(scores: Weights): readonly number[] {
  const likeliest = scores.map(likeliestHead);
  if (isTree(likeliest)) return likeliest;
  const free = spanningTree(scores, 0);
  if (rootsOf(free) === 1) return free;
  const largest = Math.max(1, ...scores.map((row) => Math.max(...row.map(Math.abs))));
  // A price on the root that no other gain is worth: one word has it, since one must.
  return spanningTree(scores, 1 + 2 * scores.length * largest);
}

/** The best tree where the root costs a price, which may have several roots if that is low. */
function spanningTree(scores: Weights, price: number): readonly number[] {
  const size = scores.length;
  const weights = scores.map((row, word) =>
    row.map((score, head) => (head === word ? -Infinity : head === size ? score - price : score)),
  );
  const none = Array.from({ length: size + 1 }, () => -Infinity);
  return arborescence([...weights, none], size).slice(0, size);
}

function rootsOf(heads: readonly number[]): number {
  return heads.filter((head) => head === heads.length).length;
}

/** The head that a word would choose by itself. */
function likeliestHead(scores: readonly number[], word: number): number {
  let best = word === 0 ? 1 : 0;
  for (const [head, score] of scores.entries()) {
    if (head !== word && score > (scores[best] ?? -Infinity)) best = head;
  }
  return best;
}

/** Do these heads have one root, and no cycle? Most words of a well-read sentence need not be asked together. */
function isTree(heads: readonly number[]): boolean {
  return rootsOf(heads) === 1 && firstCycle([...heads, heads.length], heads.length).length === 0;
}

/** The head of each node in the maximum spanning arborescence; that of the root means nothing. */
function arborescence(weights: Weights, root: number): number[] {
  const at = (dependent: number, head: number): number => weights[dependent]?.[head] ?? -Infinity;
  const nodes = weights.map((_, node) => node);
  const heads = nodes.map((node) => (node === root ? root : best(nodes, (head) => at(node, head))));
  const cycle = firstCycle(heads, root);
  if (cycle.length === 0) return heads;
  const inside = new Set(cycle);
  const outside = nodes.filter((node) => !inside.has(node));
  const gain = (member: number, head: number): number => at(member, head) - at(member, heads[member] ?? root);
  // The cycle becomes one node, the last; leave and enter say which of its nodes an arc from or to each outside node means.
  const leave = outside.map((node) => best(cycle, (member) => at(node, member)));
  const enter = outside.map((node) => best(cycle, (member) => gain(member, node)));
  const small = outside.map((node, nth) => [
    ...outside.map((head) => at(node, head)),
    at(node, leave[nth] ?? root),
  ]);
  const intoCycle = [...outside.map((node, nth) => gain(enter[nth] ?? root, node)), -Infinity];
  const found = arborescence([...small, intoCycle], outside.indexOf(root));
  for (const [nth, node] of outside.entries()) {
    if (node !== root) heads[node] = outside[found[nth] ?? -1] ?? leave[nth] ?? root;
  }
  const entered = found.at(-1) ?? 0;
  heads[enter[entered] ?? root] = outside[entered] ?? root;
  return heads;
}

/** The first candidate of the highest score. */
function best(candidates: readonly number[], score: (candidate: number) => number): number {
  return candidates.reduce((chosen, one) => (score(one) > score(chosen) ? one : chosen));
}

/** The nodes of a cycle in ascending order; none if there is no cycle. */
function firstCycle(heads: readonly number[], root: number): readonly number[] {
  const checked = new Set([root]);
  for (const start of heads.keys()) {
    const path: number[] = [];
    let node = start;
    while (!checked.has(node) && !path.includes(node)) {
      path.push(node);
      node = heads[node] ?? root;
    }
    if (!checked.has(node)) return path.slice(path.indexOf(node)).sort((a, b) => a - b);
    for (const one of path) checked.add(one);
  }
  return [];
}
