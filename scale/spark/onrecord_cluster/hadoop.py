"""Files that Spark’s own connectors reach: HDFS, S3 and what else Hadoop has a file system for."""

from __future__ import annotations

import base64
import json
import re
from bisect import bisect_right
from pathlib import Path, PurePosixPath
from typing import Iterator

BESIDE = ("metadata.csv", "corrections.jsonl")
"""At the top of the folder: files that are no documents."""
CLAIM = ".claim"
"""The file by which a folder is claimed."""
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def is_address(name: str) -> bool:
    """True for `hdfs://host/raw` and the like, false for a path."""
    return ADDRESS.match(name) is not None


class Folder:
    """A folder by its address."""

    def __init__(self, spark, address: str):
        self._jvm = spark._jvm
        self._path = self._jvm.org.apache.hadoop.fs.Path(address)
        self._configuration = spark._jsc.hadoopConfiguration()
        self._files = self._path.getFileSystem(self._configuration)
        self.address = self._files.makeQualified(self._path).toString()

    def _at(self, name: str):
        """The path of what is in it."""
        return self._jvm.org.apache.hadoop.fs.Path(self._path, name)

    def exists(self) -> bool:
        return self._files.exists(self._path)

    def files(self) -> Iterator[tuple[str, int]]:
        """Path below the folder and size of every file, in no order."""
        # The path of an address, without its host: names may hold what an address would have to escape.
        top = self._jvm.org.apache.hadoop.fs.Path(self.address).toUri().getPath().rstrip("/") + "/"
        found = self._files.listFiles(self._path, True)
        while found.hasNext():
            status = found.next()
            yield status.getPath().toUri().getPath()[len(top) :], status.getLen()

    def copy_out(self, name: str, target: Path) -> None:
        """Copies a file or folder of it to this machine."""
        self._files.copyToLocalFile(False, self._at(name), self._jvm.org.apache.hadoop.fs.Path(f"file://{target}"), True)

    def copy_in(self, source: Path) -> None:
        """Makes it a copy of a folder of this machine."""
        self._files.copyFromLocalFile(False, True, self._jvm.org.apache.hadoop.fs.Path(f"file://{source}"), self._path)

    def content(self, name: str) -> bytes | None:
        """The bytes of a file of it, by its name or address; None if there is none."""
        path = self._at(name)
        if not self._files.isFile(path):
            return None
        stream = self._files.open(path)
        try:
            return bytes(self._jvm.org.apache.commons.io.IOUtils.toByteArray(stream))
        finally:
            stream.close()

    def put(self, file: Path) -> None:
        """Copies a file of this machine into it."""
        self._files.copyFromLocalFile(False, True, self._jvm.org.apache.hadoop.fs.Path(f"file://{file}"), self._at(file.name))

    def claim(self) -> bool:
        """Makes the folder ours, unless somebody has done so: whether it now is."""
        from py4j.protocol import Py4JJavaError

        try:
            self._files.create(self._at(CLAIM), False).close()
        except Py4JJavaError as error:
            if "Already" not in error.java_exception.getClass().getSimpleName():
                raise
            return False
        return True

    def rename(self, target: str) -> None:
        """Gives it another address. Raises OSError."""
        if not self._files.rename(self._path, self._jvm.org.apache.hadoop.fs.Path(target)):
            raise OSError(f"{self.address}: cannot be renamed to {target}")

    def remove(self) -> None:
        self._files.delete(self._path, True)


def is_hidden(name: str) -> bool:
    """True for names of files and folders that Spark’s readers leave out, though onrecord reads them."""
    return name.startswith("_") and "=" not in name or name.endswith("._COPYING_")


def listed(path: str, size: int) -> str:
    """A file as onrecord takes it into its listing, in a line."""
    return json.dumps({"path": path, "bytes": size}) + "\n"


def contents(session, raw: str, entries, starts: list[int], most_bytes: int):
    """
    An RDD of (number, (line, bytes)) of all entries, an RDD of (number, line), in partitions that begin at `starts`, in their order; None
    for files that are gone.
    """
    session.conf.set("spark.sql.files.openCostInBytes", 65_536)
    folder = Folder(session, raw)
    placed = entries.map(lambda entry: (entry[0], address_of(entry[1]), entry[1])).cache()
    rows = session.createDataFrame(placed, "number long, path string, line string")
    read = rows.join(stored(session, folder, hidden_folders(folder, placed), most_bytes), "path", "left_outer")
    seen = read.rdd.map(lambda row: (row["number"], (row["line"], row["content"])))
    # Files that its readers leave out are few.
    hidden = [
        (number, (line, folder.content(address) if json.loads(line)["bytes"] <= most_bytes else None))
        for number, address, line in placed.filter(lambda entry: is_hidden(PurePosixPath(entry[1]).name)).toLocalIterator()
    ]
    unhidden = seen.filter(lambda row: not is_hidden(PurePosixPath(address_of(row[1][0])).name))
    return unhidden.union(session.sparkContext.parallelize(hidden)).repartitionAndSortWithinPartitions(
        len(starts), lambda number: bisect_right(starts, number) - 1
    )


def address_of(line: str) -> str:
    """Where the file of an entry lies."""
    return base64.b64decode(json.loads(line)["location"]).decode("utf-8", "surrogatepass")


def hidden_folders(folder: Folder, placed) -> list[str]:
    """The addresses of all folders between a folder and its files that Spark’s readers leave out."""
    top = folder.address
    between = placed.flatMap(lambda entry: [name for name in below(top, entry[1]) if is_hidden(PurePosixPath(name).name)])
    return sorted(between.distinct().collect())


def stored(session, folder: Folder, hidden: list[str], most_bytes: int):
    """Address and bytes of all files as Spark reads them; folders that its readers leave out are named one by one."""
    reader = session.read.format("binaryFile").option("recursiveFileLookup", "true")
    reader = reader.option("globPaths", "false").option("ignoreMissingFiles", "true")
    whole, *frames = (reader.load(root) for root in (folder.address, *hidden))
    for frame in frames:
        whole = whole.union(frame)
    return whole.where(whole.length <= most_bytes).select("path", "content")


def below(top: str, address: str) -> Iterator[str]:
    """The addresses of the folders between a folder and a file in it."""
    names = address[len(top) :].strip("/").split("/")[:-1]
    for end in range(1, len(names) + 1):
        yield "/".join([top.rstrip("/"), *names[:end]])
