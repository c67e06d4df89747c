"""
Builds the datasets of onrecord on a Spark cluster: the same bytes as `onrecord build` gives on one machine.

usage: spark-submit onrecord_spark.py --raw RAW --out OUT [options]

RAW and OUT are paths that every machine sees, or addresses for Spark’s connectors (hdfs://…, s3a://…). See README.md beside this file.
Exit status: 0 done, 1 not done because of the data or the machines (or any warning under --strict), 2 wrong usage, 3 our fault.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from pathlib import Path

from onrecord_cluster import driver, places
from onrecord_cluster.hadoop import is_address
from onrecord_cluster.tasks import Shipped

CHECKOUT = Path(__file__).resolve().parents[2]


def arguments_of(command_line: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="onrecord_spark.py", description="Builds the datasets of onrecord on a Spark cluster.")
    parser.add_argument("--raw", required=True, help="folder of .txt and .md files: a path that every machine sees, or an address")
    parser.add_argument("--out", required=True, help="folder of the datasets: a path, or an address")
    parser.add_argument("--parts", help="where the cluster writes its answers, seen by every machine (default: OUT.parts)")
    parser.add_argument("--keep-parts", action="store_true", help="leave them there; onrecord merge builds from them again")
    parser.add_argument("--partitions", type=positive, help="how many tasks (default: by documents and cores)")
    parser.add_argument("--worker", type=Path, default=CHECKOUT / "dist/worker", help="what npm run worker-bundle made")
    parser.add_argument("--node", help="the program node on the machines (default: that of the bundle, else the one on the path)")
    parser.add_argument("--max-bytes", type=positive, default=5_000_000, help="quarantine larger files (default: 5000000)")
    parser.add_argument("--seconds", type=positive, default=10, help="what any document may take, besides what its size earns it (default: 10)")
    parser.add_argument("--heap-megabytes", type=positive, default=1000, help="memory of a worker’s JavaScript (default: 1000)")
    parser.add_argument("--base-url", help="http or https address at which the datasets will be published: their links begin with it")
    parser.add_argument("--strict", action="store_true", help="publish nothing if there is any warning")
    return parser.parse_args(command_line)


def positive(value: str) -> int:
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{value} is not a positive whole number")
    return number


def main(command_line: list[str]) -> int:
    arguments = arguments_of(command_line)
    with tempfile.TemporaryDirectory(prefix="onrecord-") as shipped:
        session = driver.open_session()
        try:
            return run(session, arguments, Path(shipped))
        finally:
            session.stop()


def run(session, arguments: argparse.Namespace, shipped: Path | None = None) -> int:
    """Builds in a session that is open: the exit status. What the machines need goes to `shipped` first; None if they have it."""
    try:
        if shipped is not None:
            driver.ship(session, arguments.worker, shipped)
        build(session, arguments)
    except driver.Stopped as stopped:
        print(f"onrecord: {stopped}", file=sys.stderr)
        return stopped.status
    return 0


def build(session, arguments: argparse.Namespace) -> None:
    onrecord = driver.Onrecord(CHECKOUT)
    raw, out = absolute(arguments.raw), absolute(arguments.out)
    parts = absolute(arguments.parts or places.beside(out, ".parts"))
    places.check(session, raw, out, parts)
    with tempfile.TemporaryDirectory(prefix="onrecord-") as temporary:
        here = Path(temporary)
        work = driver.make_parts(session, parts, here / "parts")
        try:
            answered = answer(session, onrecord, arguments, raw, out, parts, work)
        except BaseException:
            driver.remove(session, parts)
            raise
        merged = merge(session, onrecord, arguments, out, work, here / "out")
        if not arguments.keep_parts:
            driver.remove(session, parts)
    print(f"onrecord: {answered}, merged in {merged:.1f} s", file=sys.stderr)


def answer(session, onrecord, arguments, raw, out, parts, work) -> str:
    """Lists the documents and has the cluster answer for them: what there is to say of it."""
    started = time.monotonic()
    limits = ["--max-bytes", arguments.max_bytes, "--seconds", arguments.seconds]
    into = [] if is_address(out) else ["--out", out]
    files = driver.fetch_listing(session, raw, work)
    onrecord.run("list", "--raw", files.folder, "--parts", work, *files.options, *into, *limits)
    listed = time.monotonic()
    environment = {name: value for name, value in os.environ.items() if name.startswith("ONRECORD_")}
    root = "" if is_address(raw) else os.path.realpath(raw)
    shipped = Shipped(arguments.node, arguments.heap_megabytes, arguments.max_bytes, environment, root=root)
    told = driver.answer(session, raw, work, parts, shipped, arguments.partitions)
    return (
        f"{told.documents} documents in {told.partitions} partitions: listed in {listed - started:.1f} s, "
        f"answered in {time.monotonic() - listed:.1f} s ({told.replaced} workers replaced, {told.lost} documents lost)"
    )


def merge(session, onrecord, arguments, out, work, here) -> float:
    """Builds the datasets from the answers, `here` first if they go to an address: the seconds that it took."""
    started = time.monotonic()
    target = here if is_address(out) else out
    strict = ["--strict"] if arguments.strict else []
    links = [] if arguments.base_url is None else ["--base-url", arguments.base_url]
    heap = ["--heap-megabytes", arguments.heap_megabytes]
    onrecord.run("merge", "--parts", work, "--raw", arguments.raw, "--out", target, *heap, *links, *strict)
    if is_address(out):
        driver.publish(session, target, out)
    return time.monotonic() - started


LOCAL = re.compile(r"\Afile:(?://(?:localhost)?)?(?=/)")


def absolute(name: str) -> str:
    """An address as it is, but for a path that is written as one."""
    name = LOCAL.sub("", name)
    return name if is_address(name) else os.path.abspath(name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
