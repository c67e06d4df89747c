"""
Builds from and to a real HDFS and an S3 (that of moto), through Spark’s own connectors, against builds on this machine.

What a connector needs is taken from Maven Central, as `spark-submit --packages` takes it.
"""

import contextlib
import io
import logging
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import boto3
import onrecord_spark
import pyspark
import texts
from builds import CHECKOUT, digests, local_build
from moto.server import ThreadedMotoServer
from onrecord_cluster import driver
from onrecord_cluster.hadoop import Folder
from pyspark.sql import SparkSession

HERE = Path(__file__).resolve().parent
PACKAGES = CHECKOUT / ".venv-spark/packages"
HADOOP = "3.3.4"
BUCKET = "paper"
KEYS = {"aws_access_key_id": "reporter", "aws_secret_access_key": "secret"}


def open_session(folder: Path, s3: str) -> SparkSession:
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("test")
    for name, value in {
        "spark.jars.ivy": PACKAGES,
        "spark.jars.packages": ",".join(f"org.apache.hadoop:hadoop-{name}:{HADOOP}" for name in ("aws", "client-minicluster")),
        "spark.local.dir": folder / "spark",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.hadoop.fs.s3a.endpoint": s3,
        "spark.hadoop.fs.s3a.path.style.access": "true",
        "spark.hadoop.fs.s3a.access.key": KEYS["aws_access_key_id"],
        "spark.hadoop.fs.s3a.secret.key": KEYS["aws_secret_access_key"],
    }.items():
        builder = builder.config(name, str(value))
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session


@contextlib.contextmanager
def hdfs(folder: Path):
    """The address of an HDFS that lies in a folder of this machine."""
    jars = [PACKAGES / f"jars/org.apache.hadoop_hadoop-client-minicluster-{HADOOP}.jar", Path(pyspark.__file__).with_name("jars") / "*"]
    command = ["java", "-cp", ":".join(map(str, jars)), HERE / "MiniHdfs.java", folder]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        said = next((line for line in process.stdout if line.startswith("address ")), None)
        if said is None:
            raise AssertionError(f"HDFS ended with status {process.wait()}")
        yield said.removeprefix("address ").strip()


class ConnectorsTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        os.environ.update(ONRECORD_BACKEND="none")
        cls.folder = Path(tempfile.mkdtemp(prefix="onrecord-connectors-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.addClassCleanup(shutil.rmtree, Path(pyspark.__file__).with_name("work"), ignore_errors=True)
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        store = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
        store.start()
        cls.addClassCleanup(store.stop)
        s3 = "http://{}:{}".format(*store.get_host_and_port())
        boto3.client("s3", endpoint_url=s3, region_name="us-east-1", **KEYS).create_bucket(Bucket=BUCKET)
        cls.session = open_session(cls.folder, s3)
        cls.addClassCleanup(cls.session.stop)
        shipped = cls.folder / "shipped"
        shipped.mkdir()
        driver.ship(cls.session, CHECKOUT / "dist/worker", shipped)
        cls.raw = cls.folder / "raw"
        texts.write_raw(cls.raw)
        cls.expected = local_build(cls.raw, cls.folder / "local")

    def build(self, top: str, *options: str) -> None:
        command = ["--raw", f"{top}/articles", "--out", f"{top}/datasets", *options]
        said = io.StringIO()
        with contextlib.redirect_stderr(said):
            status = onrecord_spark.run(self.session, onrecord_spark.arguments_of(command))
        self.assertEqual(status, 0, said.getvalue())

    def published(self, top: str) -> dict[str, str]:
        copy = self.folder / "copy"
        Folder(self.session, top).copy_out("datasets", copy)
        found = digests(copy)
        shutil.rmtree(copy)
        return found

    def assert_builds(self, top: str) -> None:
        """From the articles that are put there, and then again, in the place of the first."""
        Folder(self.session, f"{top}/articles").copy_in(self.raw)
        for partitions in ("3", "2"):
            self.build(top, "--partitions", partitions)
            self.assertEqual(self.published(top), self.expected)
        beside = {path.split("/")[0] for path, _ in Folder(self.session, top).files()}
        self.assertEqual(beside, {"articles", "datasets"})

    def test_hdfs(self):
        with hdfs(self.folder / "hdfs") as address:
            self.assert_builds(f"{address}/paper")

    def test_s3(self):
        self.assert_builds(f"s3a://{BUCKET}/news")


if __name__ == "__main__":
    unittest.main()
