"""Divides a listing into ranges of its order, one for each partition of the cluster. No machine holds more of its text than a line."""

from __future__ import annotations

import json
from array import array
from pathlib import Path
from typing import Iterator, NamedTuple, Sequence

COST = 2_000
"""What a document costs besides its bytes, in bytes."""
DOCUMENTS_EACH = 500
"""So many documents are worth the start of a worker many times over, and little is done twice when one is lost."""


class Range(NamedTuple):
    """Entries of a listing that follow one another."""

    first: int
    """The number of its first entry, from 0."""
    start: int
    """Where it begins and ends in the file, in bytes."""
    end: int


def divide(listing: Path, partitions: int | None, cores: int) -> list[Range]:
    """Ranges of about the same work, as many as asked for, else as is usual for that many cores. The first line of a listing is its head."""
    works, places = array("q"), array("q")
    with open(listing, "rb") as file:
        place = len(file.readline())
        for line in file:
            places.append(place)
            works.append(work_of(json.loads(line)))
            place += len(line)
    starts = range_starts(works, partitions or usual_partitions(sum(work > 0 for work in works), cores))
    places.append(place)
    bounds = [*starts, len(works)]
    return [Range(first, places[first], places[after]) for first, after in zip(bounds, bounds[1:])]


def work_of(entry: dict) -> int:
    """What an entry takes, in bytes; nothing if it is settled."""
    return 0 if entry["action"] == "none" else entry["bytes"] + COST


def usual_partitions(documents: int, cores: int) -> int:
    """Enough that every core has work, and no more than there are documents."""
    return max(1, min(documents, max(cores, -(-documents // DOCUMENTS_EACH))))


def range_starts(works: Sequence[int], partitions: int) -> list[int]:
    """For each partition the number of its first entry: about the same work for all, some empty if there are few documents."""
    total = sum(works)
    starts, before = [0], 0
    for number, work in enumerate(works):
        while len(starts) < partitions and before * partitions >= total * len(starts):
            starts.append(number)
        before += work
    return starts + [len(works)] * (partitions - len(starts))


def entries_in(listing: str, own: Range) -> Iterator[tuple[int, str]]:
    """The entries of a range that have to be read: number and line."""
    with open(listing, "rb") as file:
        file.seek(own.start)
        number = own.first
        while file.tell() < own.end:
            line = file.readline().decode("utf-8").rstrip("\n")
            if json.loads(line)["action"] != "none":
                yield number, line
            number += 1
