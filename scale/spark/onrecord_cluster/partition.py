"""What one task of the cluster does: entries of the listing in, answers out, a JSON line each."""

from __future__ import annotations

import hashlib
import json
from typing import Callable, Iterable, Iterator

from .files import Unread, unread
from .requests import Request, Settled, request, to_line
from .worker import Settings, Workers

Content = Callable[[], bytes]
"""Reads a document when it is its turn. Raises Unread."""


def answer_lines(entries: Iterable[tuple[str, Content]], settings: Settings, tell: Callable[[Workers, int], None]) -> Iterator[str]:
    """
    First who the workers are, then one answer for each entry, in their order; `tell` is called at the end with the workers and the number
    of entries. A partition without entries starts no worker.
    """
    workers = Workers(settings)
    count = 0
    try:
        yield to_line({"status": "hello", "hello": workers.hello or workers.start()})
        for line in workers.answers(items(entries)):
            count += 1
            yield line
        workers.close()
    finally:
        workers.kill()
    tell(workers, count)


def items(entries: Iterable[tuple[str, Content]]) -> Iterator[Request | Settled]:
    for line, content in entries:
        entry = json.loads(line)
        try:
            if entry["action"] == "read":
                yield request(entry, content())
            elif entry["action"] == "hash":
                yield Settled(hashed(entry["path"], content()))
        except Unread as problem:
            yield Settled(unread(entry["path"], problem))


def hashed(path: str, content: bytes) -> str:
    return to_line({"status": "hashed", "path": path, "sha256": hashlib.sha256(content).hexdigest()})
