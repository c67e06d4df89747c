"""Reads the files of a listing from a folder that this machine sees."""

from __future__ import annotations

import base64
import errno
import os
import stat

from .requests import to_line

FULL_MACHINE = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class Unread(Exception):
    """A file could not be read; `cause` is the name of a system error, or what it has become since it was listed."""

    def __init__(self, cause: str, size: int | None = None):
        super().__init__(cause)
        self.cause = cause
        self.size = size


def read_file(location: str, most_bytes: int) -> bytes:
    """
    The bytes of a regular file; `location` is its real path in base64, since names need not be text. Raises Unread. Neither follows a
    link nor waits for the other end of a pipe, if the file was swapped since it was listed.
    """
    try:
        number = os.open(base64.b64decode(location), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            status = os.fstat(number)
            if not stat.S_ISREG(status.st_mode):
                raise Unread("folder" if stat.S_ISDIR(status.st_mode) else "special")
            if status.st_size > most_bytes:
                raise Unread("large", status.st_size)
            with open(number, "rb", closefd=False) as file:
                return file.read()
        finally:
            os.close(number)
    except OSError as error:
        if error.errno in FULL_MACHINE:
            raise
        raise Unread(errno.errorcode.get(error.errno or 0, "EIO")) from error


def unread(path: str, problem: Unread) -> str:
    """The line for a file that could not be read; onrecord words it."""
    return to_line({"status": "unread", "path": path, "cause": problem.cause, "bytes": problem.size})
