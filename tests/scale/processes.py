"""The processes that this one has started, and theirs."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def descendants() -> dict[int, str]:
    """Command lines by process id."""
    parents, commands = {}, {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                stat, command = (folder / "stat").read_text(), (folder / "cmdline").read_bytes()
            except OSError:
                continue
            parents[int(folder.name)] = int(stat.rpartition(")")[2].split()[1])
            commands[int(folder.name)] = command.replace(b"\0", b" ").decode("utf-8", "replace")

    def is_ours(number: int) -> bool:
        while number in parents:
            number = parents[number]
            if number == os.getpid():
                return True
        return False

    return {number: command for number, command in commands.items() if is_ours(number)}


def node_children() -> list[int]:
    return [number for number, command in descendants().items() if "worker.mjs" in command]


def reading_children() -> list[int]:
    """Those that read one of the documents that ask them to dawdle."""
    return [number for number, command in descendants().items() if "worker.mjs dawdles" in command]


def python_workers() -> list[int]:
    """Those that run a task: the parents of node."""
    return [int(Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[1]) for child in node_children()]


def executors() -> list[int]:
    return [number for number, command in descendants().items() if "CoarseGrainedExecutorBackend" in command]


def kill_one(find, seconds: float) -> int:
    """Waits until a worker reads, and kills one of those that `find` finds: its id. Raises TimeoutError."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if reading_children():
            try:
                found = find()
                os.kill(found[0], signal.SIGKILL)
                return found[0]
            except (IndexError, OSError):
                pass
        time.sleep(0.2)
    raise TimeoutError(f"{find.__name__} found nothing to kill in {seconds} s")
