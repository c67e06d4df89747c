"""
Builds on Spark, in two executor processes, against builds on this machine: every file has the same bytes.

Annotation is off but in one test: what a cluster adds lies in who answers, not in what is read.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

import onrecord_spark
import processes
import pyspark
import texts
from builds import CHECKOUT, digests, local_build
from onrecord_cluster import driver
from pyspark.sql import SparkSession

HERE = Path(__file__).resolve().parent
MISBEHAVE = f"--import {(HERE / 'misbehave.js').as_uri()}"
PATIENCE = 300


class ClusterTest(unittest.TestCase):
    maxDiff = None
    @classmethod
    def setUpClass(cls):
        os.environ.update(NODE_OPTIONS=MISBEHAVE, ONRECORD_BACKEND="none")
        cls.folder = Path(tempfile.mkdtemp(prefix="onrecord-spark-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        # Where a local cluster leaves what its executors unpack.
        cls.addClassCleanup(shutil.rmtree, Path(pyspark.__file__).with_name("work"), ignore_errors=True)
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("test")
        for name, value in {
            "spark.executorEnv.NODE_OPTIONS": MISBEHAVE,
            "spark.local.dir": cls.folder / "spark",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.speculation": "true",
            "spark.speculation.interval": "100ms",
            "spark.speculation.multiplier": "1.1",
            "spark.speculation.quantile": "0.1",
            "spark.speculation.minTaskRuntime": "500ms",
            "spark.hadoop.fs.viewfs.mounttable.default.link./here": f"file://{cls.folder}",
        }.items():
            builder = builder.config(name, str(value))
        cls.session = builder.getOrCreate()
        cls.addClassCleanup(cls.session.stop)
        cls.session.sparkContext.setLogLevel("OFF")
        shipped = cls.folder / "shipped"
        shipped.mkdir()
        driver.ship(cls.session, CHECKOUT / "dist/worker", shipped)
        cls.raw = cls.folder / "raw"
        texts.write_raw(cls.raw)
        shutil.copytree(cls.raw, cls.folder / "distant")
        texts.write_oddities(cls.raw)
        cls.expected = local_build(cls.raw, cls.folder / "local")

    def out(self) -> Path:
        return self.folder / self.id().rpartition(".")[2]

    def build(self, raw, *options: object, out=None) -> tuple[int, str]:
        """The exit status, and what was said."""
        command = ["--raw", raw, "--out", out or self.out(), *options]
        said = io.StringIO()
        with contextlib.redirect_stderr(said):
            status = onrecord_spark.run(self.session, onrecord_spark.arguments_of([str(word) for word in command]))
        return status, said.getvalue()

    def assert_same(self, expected: dict[str, str], out: Path) -> None:
        self.assertEqual(digests(out), expected)
        self.assertFalse(Path(f"{out}.parts").exists())

    def test_the_number_of_partitions_changes_no_byte(self):
        for partitions in (1, 2, 7, 64):
            with self.subTest(partitions=partitions):
                status, said = self.build(self.raw, "--partitions", partitions)
                self.assertEqual(status, 0, said)
                self.assertRegex(said, rf"\d+ documents in {partitions} partitions")
                self.assert_same(self.expected, self.out())
                shutil.rmtree(self.out())

    def test_with_the_model(self):
        raw = self.folder / "few"
        texts.write_articles(raw, 6)
        # The executors were started with “none”; what the driver ships replaces it.
        os.environ["ONRECORD_BACKEND"] = ""
        self.addCleanup(os.environ.update, ONRECORD_BACKEND="none")
        expected = local_build(raw, self.folder / "few-local")
        status, said = self.build(raw, "--partitions", 2)
        self.assertEqual(status, 0, said)
        self.assert_same(expected, self.out())

    def test_of_a_folder_that_only_spark_sees(self):
        expected = local_build(self.folder / "distant", self.folder / "distant-local")
        out = self.out()
        status, said = self.build("viewfs://default/here/distant", "--partitions", 3, out=f"viewfs://default/here/{out.name}")
        self.assertEqual(status, 0, said)
        self.assert_same(expected, out)
        # A second build takes the place of the first.
        status, said = self.build("viewfs://default/here/distant", "--partitions", 2, out=f"viewfs://default/here/{out.name}")
        self.assertEqual(status, 0, said)
        self.assert_same(expected, out)
        self.assertEqual([file.name for file in self.folder.iterdir() if file.name.startswith(f"{out.name}.")], [])

    def test_of_a_path_that_is_written_as_an_address_and_with_links(self):
        links = ("--base-url", "https://example.org/datasets/")
        expected = local_build(self.raw, self.folder / "linked-local", *links)
        status, said = self.build(f"file://{self.raw}", "--partitions", 2, *links, out=f"file:{self.out()}")
        self.assertEqual(status, 0, said)
        self.assert_same(expected, self.out())

    def test_parts_at_an_address_can_be_merged_on_any_machine(self):
        out = self.out()
        raw, target = (f"viewfs://default/here/{name}" for name in ("distant", out.name))
        status, said = self.build(raw, "--partitions", 2, "--keep-parts", out=target)
        self.assertEqual(status, 0, said)
        again, parts = self.folder / "merged", f"{out}.parts"
        command = ["node", "--import", "tsx", "pipeline/cli.ts", "merge", "--parts", parts, "--out", str(again)]
        subprocess.run(command, cwd=CHECKOUT, check=True, stderr=subprocess.DEVNULL)
        self.assertEqual(digests(again), digests(out))
        shutil.rmtree(parts)

    def test_machines_with_another_program_are_told_before_they_answer(self):
        run = driver.Onrecord.run

        def listing_of_another(program, *words):
            run(program, *words)
            if words[0] == "list":
                listing = Path(words[words.index("--parts") + 1]) / "listing.jsonl"
                listing.write_text(re.sub(r'"code":"\w+"', '"code":"0"', listing.read_text(), count=1))

        with mock.patch.object(driver.Onrecord, "run", listing_of_another):
            status, said = self.build(self.raw, "--partitions", 2)
        self.assertEqual(status, 1, said)
        self.assertIn("the machines run another program than this checkout", said)
        self.assertFalse(self.out().exists() or Path(f"{self.out()}.parts").exists())

    def test_documents_that_end_their_worker_are_quarantined_with_the_reason(self):
        raw = self.folder / "poison"
        texts.write_articles(raw, 12)
        for number, name in enumerate(("EXIT", "HANG", "HEAP", "EXIT")):
            (raw / "1" / f"poison{number}.txt").write_text(f"The mayor said so. MISBEHAVE-{name}\n")
        limits = ("--seconds", "3", "--heap-megabytes", "150")
        expected = local_build(raw, self.folder / "poison-local", *limits)
        messages = (self.folder / "poison-local" / "messages.jsonl").read_text()
        self.assertEqual(re.findall(r'"rule":"([^"]+)"', messages), ["reading-died", "too-slow", "out-of-memory", "reading-died"])
        status, said = self.build(raw, "--partitions", 2, *limits)
        self.assertEqual(status, 0, said)
        self.assertRegex(said, r"8 workers replaced, 4 documents lost")
        self.assert_same(expected, self.out())

    def kill(self, find) -> str:
        """A build during which one of the processes that `find` finds is killed: what it said."""
        raw, local = self.folder / "slow", self.folder / "slow-local"
        if not raw.exists():
            texts.write_articles(raw, 24, "DAWDLE-400")
            local_build(raw, local)
        killed = []
        killer = threading.Thread(target=lambda: killed.append(processes.kill_one(find, PATIENCE)))
        killer.start()
        status, said = self.build(raw, "--partitions", 2)
        killer.join()
        self.assertEqual(len(killed), 1)
        self.assertEqual(status, 0, said)
        self.assert_same(digests(local), self.out())
        return said

    def test_a_node_child_that_is_killed(self):
        self.assertRegex(self.kill(processes.reading_children), r"1 workers replaced, 0 documents lost")

    def test_a_python_worker_that_is_killed(self):
        self.kill(processes.python_workers)

    def test_an_executor_that_is_killed(self):
        self.kill(processes.executors)

    def test_what_cannot_be_done_is_told_and_leaves_nothing(self):
        for options, reason, expected in (
            (("--node", "/no/such/node"), "/no/such/node: cannot be started|No such file", 1),
            (("--strict",), "onrecord merge ended with status 1; nothing was published", 1),
        ):
            with self.subTest(options=options):
                status, said = self.build(self.raw, "--partitions", 2, *options)
                self.assertEqual(status, expected, said)
                self.assertRegex(said, reason)
                self.assertFalse(self.out().exists())
                shutil.rmtree(f"{self.out()}.parts", ignore_errors=True)

    def test_a_folder_without_a_worker_is_not_shipped(self):
        with self.assertRaisesRegex(driver.Stopped, "holds no worker; make it with npm run worker-bundle"):
            driver.ship(self.session, self.folder, self.folder)

    def test_parts_that_are_kept_can_be_merged_again(self):
        status, said = self.build(self.raw, "--partitions", 2, "--keep-parts")
        self.assertEqual(status, 0, said)
        again, parts = self.folder / "again", f"{self.out()}.parts"
        command = ["node", "--import", "tsx", "pipeline/cli.ts", "merge", "--parts", parts, "--out", str(again)]
        subprocess.run(command, cwd=CHECKOUT, check=True, stderr=subprocess.DEVNULL)
        self.assertEqual(digests(again), self.expected)
        status, said = self.build(self.raw)
        self.assertEqual(status, 1)
        self.assertIn("is there already", said)
        shutil.rmtree(parts)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]])
