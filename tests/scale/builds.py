"""Builds on this machine, and the bytes of what a build has made."""

import hashlib
import subprocess
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def digests(folder: Path) -> dict[str, str]:
    """Of all files but the checksums that Hadoop puts beside files of a local disk."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.name.endswith(".crc"))
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def local_build(raw: Path, out: Path, *options: str) -> dict[str, str]:
    command = ["node", "--import", "tsx", "pipeline/cli.ts", "build", "--raw", raw, "--out", out, "--no-cache", "--jobs", "1", *options]
    done = subprocess.run([str(word) for word in command], cwd=CHECKOUT, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return digests(out)
