"""Reading files of a listing, whatever has become of them."""

import base64
import json
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from onrecord_cluster.files import Unread, read_file, unread


class ReadFileTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = os.fsencode(folder.name)

    def read(self, name: bytes, most_bytes: int = 100) -> bytes:
        return read_file(base64.b64encode(os.path.join(self.folder, name)).decode(), os.fsdecode(self.folder), most_bytes)

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

    def test_a_folder_that_became_a_link_out_of_it(self):
        os.symlink("/etc", os.path.join(self.folder, b"linked"))
        os.mkdir(os.path.join(self.folder, b"own"))
        os.symlink("own", os.path.join(self.folder, b"within"))
        self.write(b"own/a.txt", b"ours")
        self.assertEqual(self.cause(b"linked/hostname"), "outside")
        self.assertEqual(self.read(b"within/a.txt"), b"ours")

    def test_a_folder_that_is_itself_behind_a_link(self):
        self.write(b"a.txt", b"ours")
        with tempfile.TemporaryDirectory() as other:
            link = os.path.join(os.fsencode(other), b"articles")
            os.symlink(self.folder, link)
            location = base64.b64encode(os.path.join(link, b"a.txt")).decode()
            self.assertEqual(read_file(location, os.fsdecode(link), 100), b"ours")

    def test_a_file_that_is_changed_while_it_is_read(self):
        self.write(b"file", b"before")
        path, fstat = os.path.join(self.folder, b"file"), os.fstat

        def late(number: int) -> os.stat_result:
            status = fstat(number)
            with open(path, "ab") as file:
                file.write(b" and after")
            return status

        with mock.patch("os.fstat", late):
            self.assertEqual(self.cause(b"file"), "changing")

    def test_a_file_that_has_grown(self):
        self.write(b"file", b"x" * 101)
        with self.assertRaises(Unread) as caught:
            self.read(b"file")
        expected = {"status": "unread", "path": "a.txt", "cause": "large", "bytes": 101}
        self.assertEqual(json.loads(unread("a.txt", caught.exception)), expected)
        self.assertEqual(len(self.read(b"file", 101)), 101)


if __name__ == "__main__":
    unittest.main()
