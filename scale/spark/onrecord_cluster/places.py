"""
Where a build reads and writes at addresses: refused where data could be lost, put back where a run was killed. Paths are looked after by
onrecord itself, by the same rules.
"""

from __future__ import annotations

import itertools
import json
import re

from .hadoop import Folder, is_address
from .stopped import Stopped

DESCRIPTIONS = ("build.json", "datapackage.json")
TEXT = re.compile(r"text/d_[a-z0-9-]*-[0-9a-f]{10}\.txt")


def beside(out: str, ending: str) -> str:
    """The address of a folder beside the output: `.new` and `.old` while it is published, `.parts` for the answers."""
    return out.rstrip("/") + ending


def check(session, raw: str, out: str, parts: str) -> None:
    """Raises Stopped if a build could lose data at an address; afterwards nothing stands between the output and its place."""
    refuse_within(session, [name for name in (raw, out, parts) if is_address(name)])
    if not is_address(out):
        return
    if Folder(session, beside(out, ".new")).exists():
        raise Stopped(f"{beside(out, '.new')}: is there already, from a build that was stopped or is running; remove it")
    refuse_foreign(session, out)
    old = Folder(session, beside(out, ".old"))
    if old.exists():
        refuse_foreign(session, beside(out, ".old"))
        if Folder(session, out).exists():
            old.remove()
        else:
            old.rename(out)


def refuse_within(session, names: list[str]) -> None:
    """Raises Stopped if one address is another, or lies in it."""
    addresses = [(name, Folder(session, name).address.rstrip("/") + "/") for name in names]
    for (one, some), (other, others) in itertools.combinations(addresses, 2):
        if some.startswith(others) or others.startswith(some):
            raise Stopped(f"{other}: it and {one} lie within each other; give a folder beside it")


def refuse_foreign(session, name: str) -> None:
    """Raises Stopped if an address holds anything that onrecord did not write: it would be lost."""
    folder = Folder(session, name)
    if not folder.exists():
        return
    written = written_files(folder)
    for path, _ in folder.files():
        if written is None:
            raise Stopped(f"{name}: is not empty and was not written by onrecord, or not to its end; give a new folder, or remove it")
        if path not in written and not TEXT.fullmatch(path):
            raise Stopped(f"{name}/{path}: was not written by onrecord and would be lost; move it out of {name}")


def written_files(folder: Folder) -> set[str] | None:
    """The paths that a build wrote besides its texts, by its own list; None if it is no output of onrecord."""
    try:
        build, description = (json.loads(folder.content(name)) for name in DESCRIPTIONS)
        if not isinstance(build["contract_version"], str):
            return None
        return {*DESCRIPTIONS, *(resource["path"] for resource in description["resources"])}
    except (ValueError, KeyError, TypeError):
        return None
