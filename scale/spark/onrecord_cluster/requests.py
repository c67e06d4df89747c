"""What the worker is asked, and what is settled without it."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import NamedTuple


class Request(NamedTuple):
    """A document for the worker."""

    path: str
    sha256: str
    line: bytes
    seconds: float
    """How long its answer may take."""


class Settled(NamedTuple):
    """An answer that needs no worker."""

    line: str


def request(entry: dict, content: bytes) -> Request:
    """The request for an entry of the listing."""
    asked = {
        "path": entry["path"],
        "bytes": base64.b64encode(content).decode("ascii"),
        "metadata": entry["metadata"],
    }
    digest = hashlib.sha256(content).hexdigest()
    return Request(entry["path"], digest, to_line(asked).encode("utf-8") + b"\n", entry["milliseconds"] / 1000)


def to_line(value: dict) -> str:
    """As JSON in one line; half of a surrogate pair stays an escape, so that every line is UTF-8."""
    return json.dumps(value, separators=(",", ":"))
