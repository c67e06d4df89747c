"""Asks worker processes, one after the other, for the rows of documents: exactly one answer to each request, in their order."""

from __future__ import annotations

import json
import sys
from collections import deque
from typing import Iterable, Iterator, Mapping, NamedTuple, Sequence

from .child import Child, Ended, Ending, LongLine
from .requests import Request, Settled, to_line

AT_ONCE = 2
"""One document that is read and one that waits at the door, so that the worker never waits for us."""


class WorkerError(Exception):
    """The worker cannot be started or does not keep to the protocol."""


class ProgramError(WorkerError):
    """The worker says that the program is at fault."""


class Settings(NamedTuple):
    """How workers are run."""

    command: Sequence[str]
    environment: Mapping[str, str]
    hello: str | None = None
    """What every worker must say first; None takes whatever the first one says."""
    start_seconds: float = 120
    most_bytes: int = 1 << 30
    """Of a line."""


class _Asked:
    """A request that has no answer yet."""

    def __init__(self, item: Request | Settled):
        self.item = item
        self.sent = False


class Workers:
    """
    Keeps one worker running. One that dies or takes too long is replaced; the document that it was reading gets one more try, alone,
    and is then answered by its loss. An answer that is none stops everything: the documents are not at fault.
    """

    def __init__(self, settings: Settings):
        self._settings = settings
        self._child: Child | None = None
        self.hello = settings.hello
        self.replaced = 0
        self.lost = 0

    def start(self) -> str:
        """Starts a worker and gives what it says first. Raises WorkerError."""
        command = " ".join(self._settings.command)
        try:
            child = Child(self._settings.command, self._settings.environment, self._settings.most_bytes)
        except OSError as error:
            raise WorkerError(f"{command}: cannot be started ({error}); is Node.js 20 on this machine?") from error
        try:
            line = child.receive(self._settings.start_seconds)
        except Ended as ended:
            raise WorkerError(f"{command}: {ended}") from ended
        except (LongLine, UnicodeDecodeError) as error:
            child.kill()
            raise WorkerError(f"{command}: {error}") from error
        if line is None:
            child.kill()
            raise WorkerError(f"{command}: says nothing for {self._settings.start_seconds} s")
        if not is_hello(line) or self.hello not in (None, line):
            child.kill()
            expected = "" if self.hello is None else f" instead of {self.hello}"
            raise WorkerError(f"{command}: says {line[:1000]}{expected}; all machines need the same bundle and the same Node.js")
        self._child, self.hello = child, line
        return line

    def answers(self, items: Iterable[Request | Settled]) -> Iterator[str]:
        """The answers, a line each."""
        items = iter(items)
        asked: deque[_Asked] = deque()
        alone = False
        while True:
            while len(asked) < AT_ONCE and not alone:
                item = next(items, None)
                if item is None:
                    break
                asked.append(_Asked(item))
            if not asked:
                return
            first = asked[0].item
            if isinstance(first, Settled):
                asked.popleft()
                yield first.line
                continue
            if self._child is None:
                self.start()
            self._send([asked[0]] if alone else asked)
            line, loss = self._hear(first)
            if line is None:
                self.replaced += 1
                for one in asked:
                    one.sent = False
                if not alone:
                    alone = True
                    continue
                self.lost += 1
                line = lost(first, loss)
            asked.popleft()
            alone = False
            yield line

    def close(self) -> None:
        """Lets the worker end. Raises WorkerError if it says more than it was asked."""
        if self._child is None:
            return
        child, self._child = self._child, None
        try:
            said, _ = child.finish(self._settings.start_seconds)
        except (LongLine, UnicodeDecodeError) as error:
            child.kill()
            raise WorkerError(str(error)) from error
        if said:
            raise WorkerError(f"the worker says what nobody asked: {said[0][:1000]}")

    def kill(self) -> None:
        """Ends the worker at once."""
        if self._child is not None:
            self._child.kill()
            self._child = None

    def _send(self, asked: Iterable[_Asked]) -> None:
        for one in asked:
            if isinstance(one.item, Request) and not one.sent:
                self._child.send(one.item.line)
                one.sent = True

    def _hear(self, request: Request) -> tuple[str | None, Ending | float]:
        """The answer; else how the worker ended, or the seconds after which it was ended."""
        try:
            line = self._child.receive(request.seconds)
        except Ended as ended:
            self._child = None
            return None, ended.ending
        except (LongLine, UnicodeDecodeError) as error:
            self.kill()
            raise WorkerError(f"{request.path}: {error}") from error
        if line is None:
            self.kill()
            return None, request.seconds
        try:
            check_answer(line, request)
        except WorkerError:
            self.kill()
            raise
        return line, 0


def is_hello(line: str) -> bool:
    value = parse(line)
    return value is not None and value.get("onrecord") == "worker" and value.get("protocol") == 1


def check_answer(line: str, request: Request) -> None:
    """Raises WorkerError if a line is not the answer to a request."""
    answer = parse(line)
    status = None if answer is None else answer.get("status")
    if status == "failed":
        raise ProgramError(f"{request.path}: {answer.get('error')}")
    if status not in ("ok", "quarantined"):
        raise WorkerError(f"{request.path}: the worker says what is no answer: {line[:1000]}")
    if answer.get("path") != request.path or answer.get("sha256") != request.sha256:
        raise WorkerError(f"{request.path}: is answered by what belongs to {answer.get('path')} ({answer.get('sha256')})")


def lost(request: Request, loss: Ending | float) -> str:
    """The answer to a document over which two workers ended; what is published of it is worded by onrecord, as in a build without a cluster."""
    print(f"onrecord: {request.path}: {loss}", file=sys.stderr)
    known = {"status": "lost", "path": request.path, "sha256": request.sha256}
    if isinstance(loss, Ending):
        return to_line({**known, "seconds": None, "ending": loss._asdict()})
    return to_line({**known, "seconds": loss, "ending": None})


def parse(line: str) -> dict | None:
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
