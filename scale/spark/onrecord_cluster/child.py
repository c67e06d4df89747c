"""One child process that is spoken to in lines."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import time
from typing import Mapping, NamedTuple, Sequence

KEPT_OF_STDERR = 4_000
CHUNK = 1 << 18


class Ending(NamedTuple):
    """How a child ended."""

    code: int | None
    """Exit status; None if a signal ended it."""
    signal: str | None
    said: str
    """The last that it said on stderr."""


class Ended(Exception):
    """The child ended before it said what was waited for."""

    def __init__(self, ending: Ending):
        super().__init__(f"ended with {ending.signal or f'status {ending.code}'}: {ending.said}")
        self.ending = ending


class LongLine(Exception):
    """The child says more in one line than any answer can hold."""


class Child:
    """A process that takes lines and says lines. Neither side waits for the other while a pipe is full."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], most_bytes: int):
        self._process = subprocess.Popen(
            command, env=dict(environment), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
        )
        self._most_bytes = most_bytes
        self._unsent = bytearray()
        self._heard = bytearray()
        self._searched = 0
        self._said = b""
        self._selector = selectors.DefaultSelector()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            os.set_blocking(stream.fileno(), False)
        self._selector.register(self._process.stdout, selectors.EVENT_READ, self._hear)
        self._selector.register(self._process.stderr, selectors.EVENT_READ, self._listen)
        self._open = {self._process.stdout, self._process.stderr}

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, line: bytes) -> None:
        """Hands over a line; it leaves while an answer is waited for."""
        if self._process.stdin.closed:
            return
        if not self._unsent:
            self._selector.register(self._process.stdin, selectors.EVENT_WRITE, self._write)
        self._unsent += line

    def receive(self, seconds: float) -> str | None:
        """The next line without its line feed; None if none comes in time. Raises Ended, LongLine."""
        until = time.monotonic() + seconds
        while True:
            line = self._next_line()
            if line is not None:
                return line
            if self._process.stdout not in self._open:
                raise Ended(self._end())
            left = until - time.monotonic()
            if left <= 0:
                return None
            self._serve(left)

    def finish(self, seconds: float) -> tuple[list[str], Ending | None]:
        """Ends its input: what it says until its end, and how it ended; None if it had to be killed."""
        if not self._process.stdin.closed and not self._unsent:
            self._process.stdin.close()
        lines = []
        try:
            while True:
                line = self.receive(seconds)
                if line is None:
                    self.kill()
                    return lines, None
                lines.append(line)
        except Ended as ended:
            return lines, ended.ending

    def kill(self) -> Ending:
        """Ends it at once."""
        self._process.kill()
        return self._end()

    def _next_line(self) -> str | None:
        end = self._heard.find(b"\n", self._searched)
        if end < 0:
            self._searched = len(self._heard)
            if self._searched > self._most_bytes:
                raise LongLine(f"a line of more than {self._most_bytes} bytes")
            return None
        line = self._heard[:end].decode("utf-8")
        del self._heard[: end + 1]
        self._searched = 0
        return line

    def _serve(self, seconds: float) -> None:
        for key, _ in self._selector.select(seconds):
            key.data()

    def _write(self) -> None:
        try:
            written = os.write(self._process.stdin.fileno(), memoryview(self._unsent)[:CHUNK])
            del self._unsent[:written]
        except BlockingIOError:
            return
        except BrokenPipeError:
            # It has ended; how, is told by its stdout.
            self._unsent.clear()
        if not self._unsent:
            self._selector.unregister(self._process.stdin)

    def _hear(self) -> None:
        self._heard += self._read(self._process.stdout)

    def _listen(self) -> None:
        self._said = (self._said + self._read(self._process.stderr))[-4 * KEPT_OF_STDERR :]

    def _read(self, stream) -> bytes:
        try:
            chunk = os.read(stream.fileno(), CHUNK)
        except BlockingIOError:
            return b""
        if not chunk:
            self._open.discard(stream)
            self._selector.unregister(stream)
        return chunk

    def _end(self) -> Ending:
        """Waits for the end of a child that says nothing more, and tidies up."""
        while self._process.stderr in self._open and self._process.poll() is None:
            self._serve(0.05)
        while self._process.stderr in self._open and self._selector.select(0):
            self._serve(0)
        code = self._process.wait()
        self._selector.close()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            try:
                stream.close()
            except BrokenPipeError:
                pass
        said = self._said.decode("utf-8", "replace")[-KEPT_OF_STDERR:]
        return Ending(code, None, said) if code >= 0 else Ending(None, signal_name(-code), said)


def signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
