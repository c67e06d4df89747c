"""What the driver does, step by step."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
import zipfile
from functools import partial
from pathlib import Path
from typing import NamedTuple

from . import hadoop, tasks
from .hadoop import Folder, is_address
from .places import beside, refuse_foreign
from .ranges import divide
from .stopped import Stopped
from .tasks import BUNDLE, PROGRAM, Shipped

GZIP = "org.apache.hadoop.io.compress.GzipCodec"
ANSWERS = "answers"
LISTING = "listing.jsonl"
LISTED = (LISTING, "warnings.jsonl", "corrections.jsonl")
"""What stands beside the answers, so that they can be merged."""


class Onrecord:
    """The program itself, on the machine of the driver."""

    def __init__(self, checkout: Path):
        self._checkout = checkout
        if not (checkout / "node_modules" / "tsx").is_dir():
            raise Stopped(f"{checkout}: run npm ci --ignore-scripts there first", 2)

    def run(self, *words: object) -> None:
        """Runs a command of it. Raises Stopped with its exit status; it has then said why."""
        command = ["node", "--import", "tsx", "pipeline/cli.ts", *map(str, words)]
        status = subprocess.run(command, cwd=self._checkout).returncode
        if status != 0:
            raise Stopped(f"onrecord {words[0]} ended with status {status}; nothing was published", max(status, 1))


class Files(NamedTuple):
    """What onrecord lists."""

    folder: Path | str
    options: list[object]


class Told(NamedTuple):
    documents: int
    partitions: int
    replaced: int
    lost: int


def check_bundle(folder: Path) -> None:
    if not (folder / PROGRAM).is_file():
        raise Stopped(f"{folder}: holds no worker; make it with npm run worker-bundle, or name another folder with --worker", 2)


def open_session():
    from pyspark.sql import SparkSession

    return SparkSession.builder.appName("onrecord").getOrCreate()


def make_parts(session, parts: str, here: Path) -> Path:
    """Makes the folder of the parts, and gives the folder of this machine that holds what is merged: `here` if they are at an address."""
    left = f"{parts}: is there already, from a build that was stopped or is running; remove it, or name another with --parts"
    if is_address(parts):
        folder = Folder(session, parts)
        if folder.exists() or not folder.claim():
            raise Stopped(left)
        here.mkdir()
        return here
    try:
        Path(parts).mkdir(parents=True)
    except FileExistsError as error:
        raise Stopped(left) from error
    return Path(parts)


def fetch_listing(session, raw: str, work: Path) -> Files:
    """What onrecord needs to list the documents: the folder itself or, of one that it cannot see, the names, the metadata and the corrections."""
    if not is_address(raw):
        return Files(raw, [])
    folder, top = Folder(session, raw), work / "top"
    if not folder.exists():
        raise Stopped(f"{raw}: there is no such folder; make it and put the texts there, or name another one")
    top.mkdir()
    with open(work / "files.jsonl", "w", encoding="utf-8") as names:
        for path, size in folder.files():
            names.write(hadoop.listed(path, size))
            if path in hadoop.BESIDE:
                folder.copy_out(path, top / path)
    return Files(top, ["--files", work / "files.jsonl", "--address", folder.address])


def answer(session, raw: str, work: Path, parts: str, shipped: Shipped, partitions: int | None) -> Told:
    """Has the cluster answer for all documents of the listing, and brings the answers to this machine."""
    context = session.sparkContext
    listing = work / LISTING
    with open(listing, encoding="utf-8") as lines:
        code = json.loads(next(lines))["code"]
    if is_address(parts):
        for name in LISTED:
            Folder(session, parts).put(work / name)
        shipped = shipped._replace(listing=send(context, listing, f"{work.parent.name}.jsonl"))
    else:
        shipped = shipped._replace(listing=str(listing))
    ranges = divide(listing, partitions, context.defaultParallelism)
    counts = [context.accumulator(0) for _ in range(3)]

    def tell(workers, documents: int) -> None:
        for counter, number in zip(counts, (documents, workers.replaced, workers.lost)):
            counter.add(number)

    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        hello = context.parallelize([0], 1).mapPartitions(partial(tasks.ask_who, shipped=shipped)).first()
        if json.loads(hello)["code"] != code:
            raise Stopped(
                f"the machines run another program than this checkout, or another Node.js: {hello}; "
                "run npm run worker-bundle here, and have the same Node.js everywhere"
            )
        shipped = shipped._replace(hello=hello)
        divided = context.parallelize(ranges, len(ranges))
        if is_address(raw):
            entries = divided.mapPartitions(partial(tasks.listed, shipped=shipped))
            rows = hadoop.contents(session, raw, entries, [own.first for own in ranges], shipped.most_bytes)
            answers = rows.mapPartitions(partial(tasks.answer_contents, shipped=shipped, tell=tell))
        else:
            answers = divided.mapPartitions(partial(tasks.answer_files, shipped=shipped, tell=tell))
        target = f"{parts}/{ANSWERS}" if is_address(parts) else f"file://{parts}/{ANSWERS}"
        answers.saveAsTextFile(target, compressionCodecClass=GZIP)
    except (Py4JError, PySparkException) as error:
        raise failure(error) from error
    if is_address(parts):
        Folder(session, parts).copy_out(ANSWERS, work / ANSWERS)
    documents, replaced, lost = (counter.value for counter in counts)
    return Told(documents, len(ranges), replaced, lost)


def send(context, file: Path, name: str) -> str:
    """Sends a file to every machine, also to those that come later in the session, under a name that no other file of it has: that name."""
    from pyspark import SparkFiles

    sent = Path(SparkFiles.getRootDirectory()) / "sent" / name
    sent.parent.mkdir(exist_ok=True)
    shutil.copyfile(file, sent)
    context.addFile(str(sent))
    return name


def ship(session, worker: Path, folder: Path) -> None:
    """Gives every machine of a session this package and the bundle of the worker, once; `folder` holds them as long as the session is open."""
    check_bundle(worker)
    context = session.sparkContext
    package = folder / "onrecord_cluster.zip"
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(Path(__file__).parent.glob("*.py")):
            archive.write(file, f"onrecord_cluster/{file.name}")
    context.addPyFile(str(package))
    bundle = folder / f"{BUNDLE}.tar"
    with tarfile.open(bundle, "w") as archive:
        for part in sorted(worker.resolve().iterdir()):
            archive.add(part, part.name)
    context.addArchive(f"{bundle}#{BUNDLE}")


def failure(error: Exception) -> Stopped:
    """What Spark says of a task that failed, without its own stack."""
    said = str(getattr(error, "java_exception", error))
    own = [line.strip() for line in said.splitlines() if "WorkerError: " in line or "ProgramError: " in line]
    if not own:
        return Stopped(f"the cluster failed: {said[:4000]}")
    return Stopped(own[0].split("Error: ", 1)[1], 3 if "ProgramError: " in own[0] else 1)


def publish(session, source: Path, out: str) -> None:
    """
    Puts the datasets at an address: beside it first, then in its place, and `build.json` last, since a store without renaming copies, in
    any order. What was there before is put back if that fails. Raises Stopped.
    """
    from py4j.protocol import Py4JError

    mark = source / "build.json"
    last = mark.rename(source.with_name(mark.name))
    new, old = Folder(session, beside(out, ".new")), Folder(session, beside(out, ".old"))
    # Hours may have gone since the build began, in which somebody put a file there.
    refuse_foreign(session, out)
    replaced = Folder(session, out).exists()
    try:
        new.copy_in(source)
        if replaced:
            Folder(session, out).rename(old.address)
        new.rename(out)
        Folder(session, out).put(last)
    except (Py4JError, OSError) as error:
        said = f"{out}: cannot be published ({str(error)[:1000]})"
        try:
            put_back(session, out, replaced)
        except (Py4JError, OSError) as again:
            raise Stopped(f"{said}, nor put back ({str(again)[:1000]}); what was there before is at {old.address}") from error
        raise Stopped(f"{said}; nothing has changed there") from error
    old.remove()


def put_back(session, out: str, replaced: bool) -> None:
    """Takes away what was begun at an address, and puts back what was there before, if it has been moved away."""
    new, old = Folder(session, beside(out, ".new")), Folder(session, beside(out, ".old"))
    if not replaced:
        Folder(session, out).remove()
    elif old.exists():
        Folder(session, out).remove()
        old.rename(out)
    new.remove()


def remove(session, parts: str) -> None:
    if is_address(parts):
        Folder(session, parts).remove()
    else:
        shutil.rmtree(parts, ignore_errors=True)
