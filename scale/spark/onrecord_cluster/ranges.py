"""Divides a listing into ranges of its order, one for each partition of the cluster."""

from __future__ import annotations

import json
from typing import Iterable, NamedTuple

COST = 2_000
"""What a document costs besides its bytes, in bytes."""
DOCUMENTS_EACH = 500
"""So many documents are worth the start of a worker many times over, and little is done twice when one is lost."""


class Wanted(NamedTuple):
    """An entry of the listing that has to be read."""

    line: str
    location: str
    bytes: int


def wanted_entries(lines: Iterable[str]) -> list[Wanted]:
    """The entries that have to be read; `lines` are those of the listing after its first."""
    found = []
    for line in lines:
        entry = json.loads(line)
        if entry["action"] != "none":
            found.append(Wanted(line, entry["location"], entry["bytes"]))
    return found


def usual_partitions(documents: int, cores: int) -> int:
    """Enough that every core has work, and no more than there are documents."""
    return max(1, min(documents, max(cores, -(-documents // DOCUMENTS_EACH))))


def range_starts(sizes: list[int], partitions: int) -> list[int]:
    """For each partition the index of its first document: about the same work for all, some empty if there are few documents."""
    total = sum(sizes) + COST * len(sizes)
    starts, before = [0], 0
    for index, size in enumerate(sizes):
        while len(starts) < partitions and before * partitions >= total * len(starts):
            starts.append(index)
        before += size + COST
    return starts + [len(sizes)] * (partitions - len(starts))
