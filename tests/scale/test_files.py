"""Reading files of a listing, whatever has become of them."""

import base64
import json
import os
import tempfile
import unittest
from pathlib import Path

from onrecord_cluster.files import Unread, read_file, unread


class ReadFileTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = os.fsencode(folder.name)

    def read(self, name: bytes, most_bytes: int = 100) -> bytes:
        return read_file(base64.b64encode(os.path.join(self.folder, name)).decode(), most_bytes)

    def cause(self, name: bytes) -> str:
        with self.assertRaises(Unread) as caught:
            self.read(name)
        return caught.exception.cause

    def write(self, name: bytes, content: bytes) -> None:
        Path(os.fsdecode(os.path.join(self.folder, name))).write_bytes(content)

    def test_the_bytes_of_a_file_whatever_its_name(self):
        self.write(b"caf\xe9 \n.txt", b"a\0b")
        self.assertEqual(self.read(b"caf\xe9 \n.txt"), b"a\0b")

    def test_what_it_may_not_read(self):
        os.mkfifo(os.path.join(self.folder, b"pipe"))
        os.symlink("/etc/hostname", os.path.join(self.folder, b"link"))
        os.mkdir(os.path.join(self.folder, b"folder"))
        self.write(b"file", b"")
        causes = {name: self.cause(name) for name in (b"pipe", b"link", b"folder", b"gone", b"file/below")}
        self.assertEqual(causes, {b"pipe": "special", b"link": "ELOOP", b"folder": "folder", b"gone": "ENOENT", b"file/below": "ENOTDIR"})

    def test_a_file_that_has_grown(self):
        self.write(b"file", b"x" * 101)
        with self.assertRaises(Unread) as caught:
            self.read(b"file")
        expected = {"status": "unread", "path": "a.txt", "cause": "large", "bytes": 101}
        self.assertEqual(json.loads(unread("a.txt", caught.exception)), expected)
        self.assertEqual(len(self.read(b"file", 101)), 101)


if __name__ == "__main__":
    unittest.main()
