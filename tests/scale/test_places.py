"""Where a build reads and writes at addresses, without a cluster: nothing is lost that is not its own."""

import json
import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from onrecord_cluster import driver, places
from onrecord_cluster.hadoop import Folder
from onrecord_cluster.stopped import Stopped
from pyspark.sql import SparkSession

TOP = "viewfs://default/here"


class PlacesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="onrecord-places-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        link = "spark.hadoop.fs.viewfs.mounttable.default.link./here"
        builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config(link, f"file://{cls.folder}")
        cls.session = builder.getOrCreate()
        cls.session.sparkContext.setLogLevel("OFF")
        cls.addClassCleanup(cls.session.stop)

    def setUp(self):
        for entry in self.folder.iterdir():
            shutil.rmtree(entry)
        self.write("raw/a.txt", "A ferry sank.\n")

    def write(self, path: str, content: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)

    def write_datasets(self, name: str, claims: str) -> Path:
        """What tells a folder as written by onrecord, with datasets and a text."""
        self.write(f"{name}/build.json", json.dumps({"contract_version": "1"}))
        resources = [{"path": "claims.csv"}, {"path": "explorer/claims.json"}]
        self.write(f"{name}/datapackage.json", json.dumps({"resources": resources}))
        self.write(f"{name}/claims.csv", claims)
        self.write(f"{name}/explorer/claims.json", "[]")
        self.write(f"{name}/text/d_a-0123456789.txt", "A ferry sank.\n")
        return self.folder / name

    def check(self, raw: str = "raw", out: str = "out", parts: str = "out.parts") -> None:
        places.check(self.session, *(f"{TOP}/{name}" for name in (raw, out, parts)))

    def claims(self, name: str = "out") -> str:
        return (self.folder / name / "claims.csv").read_text()

    def names(self) -> set[str]:
        return {entry.name for entry in self.folder.iterdir()}

    def test_folders_that_lie_within_each_other(self):
        for raw, out, parts in (
            ("raw", "raw", "parts"),
            ("raw", "raw/datasets", "parts"),
            ("raw/2024", "raw", "parts"),
            ("raw", "out", "raw/parts"),
            ("raw", "out", "out/parts"),
            ("raw", "out/../raw", "parts"),
        ):
            with self.subTest(raw=raw, out=out, parts=parts), self.assertRaisesRegex(Stopped, "lie within each other"):
                self.check(raw, out, parts)
        # Names that only begin alike are no matter.
        self.check("raw", "raw.datasets", "raw.datasets.parts")

    def test_what_onrecord_did_not_write(self):
        self.check()
        self.write_datasets("out", "1")
        self.check()
        for path in ("out/notes.txt", "out/text/notes.txt", "out/explorer/quotes.json", "out/build.json/x"):
            with self.subTest(path=path):
                if path.startswith("out/build.json"):
                    (self.folder / "out/build.json").unlink()
                self.write(path, "mine")
                with self.assertRaisesRegex(Stopped, "was not written by onrecord"):
                    self.check()
                with self.assertRaisesRegex(Stopped, "was not written by onrecord"):
                    driver.publish(self.session, self.write_datasets("here/out", "2"), f"{TOP}/out")
                self.assertEqual((self.folder / path).read_text(), "mine")
                (self.folder / path).unlink()

    def test_what_a_killed_run_left(self):
        self.write_datasets("out.old", "1")
        self.check()
        self.assertEqual(self.claims(), "1")
        self.write_datasets("out.old", "0")
        self.check()
        self.assertEqual((self.claims(), self.names()), ("1", {"raw", "out"}))
        self.write("out.new/claims.csv", "2")
        with self.assertRaisesRegex(Stopped, "out.new: is there already"):
            self.check()
        self.write("out.old/notes.txt", "mine")
        shutil.rmtree(self.folder / "out.new")
        with self.assertRaisesRegex(Stopped, "was not written by onrecord"):
            self.check()
        self.assertTrue((self.folder / "out.old/notes.txt").exists())

    def test_publishing_first_and_again(self):
        for claims in ("1", "2"):
            driver.publish(self.session, self.write_datasets("here/out", claims), f"{TOP}/out")
            shutil.rmtree(self.folder / "here")
            self.assertEqual((self.claims(), self.names()), (claims, {"raw", "out"}))
            self.assertTrue((self.folder / "out/build.json").exists())

    def test_build_json_comes_last(self):
        seen = []

        def put(folder: Folder, file: Path) -> None:
            seen.append((folder.address.endswith("/out"), file.name, self.claims(), (self.folder / "out/build.json").exists()))

        with mock.patch.object(Folder, "put", put):
            driver.publish(self.session, self.write_datasets("here/out", "1"), f"{TOP}/out")
        self.assertEqual(seen, [(True, "build.json", "1", False)])

    def test_what_cannot_be_published_changes_nothing(self):
        for before in (None, "1"):
            for call in ("copy_in", "rename", "put"):
                with self.subTest(before=before, call=call):
                    self.setUp()
                    if before is not None:
                        self.write_datasets("out", before)
                    source = self.write_datasets("here/out", "2")
                    with mock.patch.object(Folder, call, self.failing_once(call)), self.assertRaisesRegex(Stopped, "no room there"):
                        driver.publish(self.session, source, f"{TOP}/out")
                    self.assertEqual(self.names(), {"raw", "here"} | ({"out"} if before else set()))
                    if before is not None:
                        self.assertEqual(self.claims(), before)
                        self.check()

    def failing_once(self, call: str):
        """In place of a method: it fails the first time, after it has done its work."""
        done, own = [], getattr(Folder, call)

        def method(folder: Folder, *given) -> None:
            own(folder, *given)
            if not done:
                done.append(call)
                raise OSError("no room there")

        return method

    def test_parts_are_claimed_by_one(self):
        parts = f"{TOP}/out.parts"
        driver.make_parts(self.session, parts, self.folder / "first")
        with self.assertRaisesRegex(Stopped, "is there already"):
            driver.make_parts(self.session, parts, self.folder / "second")
        with mock.patch.object(Folder, "exists", lambda _: False), self.assertRaisesRegex(Stopped, "is there already"):
            driver.make_parts(self.session, parts, self.folder / "third")


if __name__ == "__main__":
    unittest.main()
