"""
What a cluster costs: builds generated articles (some 4 kB each) on one core of a local cluster, and says what more of them would take.

usage: sizing.py [DOCUMENTS]
Needs PySpark, the bundle of the worker, and a machine that does nothing else; the load that it saw is printed.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import onrecord_spark
from onrecord_cluster import driver
from onrecord_cluster.tasks import PROGRAM
from onrecord_cluster.worker import Settings, Workers
from pyspark.sql import SparkSession

CHECKOUT = Path(__file__).resolve().parents[2]
SAID = re.compile(r"listed in ([\d.]+) s, answered in ([\d.]+) s .*merged in ([\d.]+) s")


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def start_seconds() -> float:
    """The quickest of five starts of a worker."""
    settings = Settings(["node", str(CHECKOUT / "dist/worker" / PROGRAM)], os.environ)

    def start() -> float:
        workers, before = Workers(settings), time.monotonic()
        workers.start()
        workers.kill()
        return time.monotonic() - before

    return min(start() for _ in range(5))


def seconds_of(session, raw: Path, out: Path, partitions: int) -> list[float]:
    """How long listing, answering and merging took."""
    said = io.StringIO()
    words = ["--raw", str(raw), "--out", str(out), "--partitions", str(partitions), "--keep-parts"]
    with contextlib.redirect_stderr(said):
        status = onrecord_spark.run(session, onrecord_spark.arguments_of(words))
    if status != 0:
        sys.exit(said.getvalue())
    return [float(seconds) for seconds in SAID.search(said.getvalue()).groups()]


def main(documents: int) -> None:
    session = SparkSession.builder.master("local-cluster[1,1,1024]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        driver.ship(session, CHECKOUT / "dist/worker", folder)
        make = ["node", "--import", "tsx", "tests/bench/corpus.ts", "--to", folder / "raw", "--documents", documents]
        subprocess.run([str(word) for word in make], cwd=CHECKOUT, check=True)
        few = folder / "few"
        few.mkdir()
        (few / "a.txt").write_text("The mayor said so.\n")
        overhead = seconds_of(session, few, folder / "few-out", 1)
        whole = seconds_of(session, folder / "raw", folder / "out", 1)
        listing, answering, merging = (most - least for most, least in zip(whole, overhead))
        sizes = {name: size(folder / name) / documents for name in ("raw", "out.parts/answers", "out")}
    session.stop()
    print(f"{documents} documents on one core; load of the machine {os.getloadavg()[0]:.1f}")
    print(f"start of a worker: {start_seconds():.2f} s; of a job, with an answer: {sum(overhead):.1f} s")
    print(f"listed {documents / max(listing, 0.1):.0f}, answered {documents / answering:.2f}, merged {documents / merging:.1f} documents a second")
    print("a document: " + ", ".join(f"{name} {number / 1000:.1f} kB" for name, number in sizes.items()))
    for count, called in ((10**6, "a million"), (10**8, "a hundred million")):
        hours = partial("{:,.0f}".format)
        print(
            f"{called}: {hours(count * answering / documents / 3600)} core hours to answer, {hours(count * merging / documents / 3600)} hours "
            f"to merge on one machine; parts {count * sizes['out.parts/answers'] / 1e9:,.0f} GB, datasets {count * sizes['out'] / 1e9:,.0f} GB"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
