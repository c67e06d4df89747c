"""From the scores of heads to trees, as the program does it."""
import numpy as np

from .treebanks import ROOT

Scores = np.ndarray


def trees(arcs: Scores, sentences: list[int]) -> list[int]:
    """The head of each word, ROOT for the root of each sentence. arcs: words × (words + 1); sentences: of each word, without gaps."""
    heads: list[int] = []
    while len(heads) < len(sentences):
        first = len(heads)
        end = first
        while end < len(sentences) and sentences[end] == sentences[first]:
            end += 1
        own = np.concatenate([arcs[first:end, first:end], arcs[first:end, -1:]], 1).astype(np.float64)
        heads += [ROOT if head == end - first else first + head for head in maximum_spanning_tree(own)]
    return heads


def maximum_spanning_tree(scores: Scores) -> list[int]:
    """
    The best tree with one root (Chu and Liu 1965, Edmonds 1967). scores[d][h]: of head h for dependent d; the last column is the root.
    """
    size = len(scores)
    weights = np.full((size + 1, size + 1), -np.inf)
    weights[:size] = scores
    weights[np.arange(size), np.arange(size)] = -np.inf
    # A price on the root that no other gain is worth: one dependent has it, since one must.
    weights[:size, size] -= 1 + 2 * size * max(1.0, float(np.abs(scores[np.isfinite(scores)]).max()))
    return arborescence(weights, size)[:size]


def arborescence(weights: Scores, root: int) -> list[int]:
    """heads[d] of the maximum spanning arborescence; weights[d][h]; heads[root] means nothing."""
    size = len(weights)
    heads = [int(weights[d].argmax()) if d != root else root for d in range(size)]
    cycle = first_cycle(heads, root)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [node for node in range(size) if node not in inside]
    gain = {node: weights[node, heads[node]] for node in cycle}
    # The cycle becomes one node, the last; enter[h] and leave[d] say which of its nodes an arc from or to outside means.
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    enter, leave = {}, {}
    for nth, node in enumerate(outside):
        for other, head in enumerate(outside):
            small[nth, other] = weights[node, head]
        leave[nth] = max(cycle, key=lambda member: weights[node, member])
        small[nth, -1] = weights[node, leave[nth]]
        enter[nth] = max(cycle, key=lambda member: weights[member, node] - gain[member])
        small[-1, nth] = weights[enter[nth], node] - gain[enter[nth]]
    found = arborescence(small, outside.index(root))
    for nth, node in enumerate(outside):
        if node != root:
            heads[node] = leave[nth] if found[nth] == len(outside) else outside[found[nth]]
    heads[enter[found[-1]]] = outside[found[-1]]
    return heads


def first_cycle(heads: list[int], root: int) -> list[int]:
    """The nodes of a cycle in ascending order, or none."""
    for start in range(len(heads)):
        seen, node = [], start
        while node != root and node not in seen:
            seen.append(node)
            node = heads[node]
        if node != root:
            return sorted(seen[seen.index(node) :])
    return []
