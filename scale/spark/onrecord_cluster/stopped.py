"""Why a build on a cluster ends before its datasets are published."""

from __future__ import annotations


class Stopped(Exception):
    """Nothing was built; the message says why, `status` is the exit status."""

    def __init__(self, message: str, status: int = 1):
        super().__init__(message)
        self.status = status
