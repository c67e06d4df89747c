"""Reads the files of a listing from a folder that this machine sees."""

from __future__ import annotations

import base64
import errno
import os
import stat

from .requests import to_line

FULL_MACHINE = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class Unread(Exception):
    """A file could not be read; `cause` is the name of a system error, or what has become of it since it was listed."""

    def __init__(self, cause: str, size: int | None = None):
        super().__init__(cause)
        self.cause = cause
        self.size = size


def read_file(location: str, root: str, most_bytes: int) -> bytes:
    """
    The bytes of a regular file in the folder `root`; `location` is its real path in base64, since names need not be text. Raises Unread.
    If the file was swapped since it was listed, neither follows a link, out of the folder or to the file, nor waits for the other end of a
    pipe.
    """
    try:
        number = os.open(base64.b64decode(location), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            status = os.fstat(number)
            if not stat.S_ISREG(status.st_mode):
                raise Unread("folder" if stat.S_ISDIR(status.st_mode) else "special")
            if status.st_size > most_bytes:
                raise Unread("large", status.st_size)
            if not lies_in(opened_path(number, base64.b64decode(location)), os.path.realpath(os.fsencode(root))):
                raise Unread("outside")
            with open(number, "rb", closefd=False) as file:
                content = file.read(status.st_size)
            after = os.fstat(number)
            if (len(content), after.st_size, after.st_mtime_ns) != (status.st_size, status.st_size, status.st_mtime_ns):
                raise Unread("changing")
            return content
        finally:
            os.close(number)
    except OSError as error:
        if error.errno in FULL_MACHINE:
            raise
        raise Unread(errno.errorcode.get(error.errno or 0, "EIO")) from error


def opened_path(number: int, location: bytes) -> bytes:
    """The real path of an open file, as the system tells it; where it does not, that of its place."""
    try:
        return os.readlink(b"/proc/self/fd/%d" % number)
    except OSError:
        return os.path.realpath(location)


def lies_in(path: bytes, folder: bytes) -> bool:
    return path.startswith(folder.rstrip(b"/") + b"/")


def unread(path: str, problem: Unread) -> str:
    """The line for a file that could not be read; onrecord words it."""
    return to_line({"status": "unread", "path": path, "cause": problem.cause, "bytes": problem.size})
