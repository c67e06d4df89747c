"""What runs on the machines of the cluster, besides the worker itself."""

from __future__ import annotations

import json
import os
from functools import partial
from typing import Callable, Iterable, Iterator, Mapping, NamedTuple

from .files import Unread, read_file
from .partition import answer_lines
from .ranges import Range, entries_in
from .worker import Settings, Workers

BUNDLE = "onrecord-worker"
"""Under this name the bundle is unpacked on every machine."""
PROGRAM = "pipeline/bundle/worker.mjs"


class Shipped(NamedTuple):
    """What the driver tells every task."""

    node: str | None
    """The program node on the machines; None takes that of the bundle, else the one on the path."""
    heap_megabytes: int
    most_bytes: int
    """Larger files are not read."""
    environment: Mapping[str, str]
    listing: str = ""
    """Where the machines see the listing, else the name by which the driver has sent it to them."""
    root: str = ""
    """The real path of the folder of the texts, if the machines see it."""
    hello: str | None = None


def settings(shipped: Shipped) -> Settings:
    from pyspark import SparkFiles

    bundle = SparkFiles.get(BUNDLE)
    own = os.path.join(bundle, "bin", "node")
    if os.path.exists(own):
        # Spark unpacks archives without their permissions.
        os.chmod(own, 0o755)
    node = shipped.node or (own if os.path.exists(own) else "node")
    heap = ["--single-threaded-gc", f"--max-old-space-size={shipped.heap_megabytes}"]
    command = [node, *heap, os.path.join(bundle, *PROGRAM.split("/"))]
    return Settings(command, {**os.environ, **shipped.environment}, shipped.hello)


def ask_who(_: Iterable[object], shipped: Shipped) -> Iterator[str]:
    """Starts a worker on a machine of the cluster: what it says first."""
    workers = Workers(settings(shipped))
    try:
        yield workers.start()
    finally:
        workers.kill()


def listed(ranges: Iterable[Range], shipped: Shipped) -> Iterator[tuple[int, str]]:
    """The entries of ranges of the listing: number and line."""
    from pyspark import SparkFiles

    for own in ranges:
        # A path stays as it is.
        yield from entries_in(SparkFiles.get(shipped.listing), own)


def answer_files(ranges: Iterable[Range], shipped: Shipped, tell: Callable[[Workers, int], None]) -> Iterator[str]:
    """Answers for ranges of entries whose files this machine sees."""
    lines = (line for _, line in listed(ranges, shipped))
    entries = ((line, partial(read_file, json.loads(line)["location"], shipped.root, shipped.most_bytes)) for line in lines)
    return answer_lines(entries, settings(shipped), tell)


def answer_contents(
    rows: Iterable[tuple[int, tuple[str, bytes | None]]], shipped: Shipped, tell: Callable[[Workers, int], None]
) -> Iterator[str]:
    """Answers for entries that come with their bytes; None if the file is not there any more."""
    entries = ((line, partial(given, content, json.loads(line)["bytes"])) for _, (line, content) in rows)
    return answer_lines(entries, settings(shipped), tell)


def given(content: bytes | None, listed_bytes: int) -> bytes:
    """Spark hands out no file that is empty."""
    if content is None and listed_bytes > 0:
        raise Unread("ENOENT")
    return bytes(content or b"")
