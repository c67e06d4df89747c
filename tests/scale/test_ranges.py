"""Dividing a listing."""

import json
import random
import tempfile
import unittest
from pathlib import Path

from onrecord_cluster.hadoop import below, is_address, is_hidden
from onrecord_cluster.ranges import COST, divide, entries_in, range_starts, usual_partitions, work_of


def listing_of(entries: list[dict]) -> Path:
    """A listing in a file of its own."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
        for line in ({"onrecord": "listing"}, *entries):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return Path(file.name)


def entry_of(number: int, size: int | None) -> dict:
    """An entry of the listing; settled if it has no size."""
    path = f"é {number}.txt"
    return {"action": "none", "path": path} if size is None else {"action": "read", "path": path, "location": "YQ==", "bytes": size}


class RangesTest(unittest.TestCase):
    def divide(self, entries: list[dict], partitions: int | None, cores: int = 1):
        listing = listing_of(entries)
        self.addCleanup(listing.unlink)
        return listing, divide(listing, partitions, cores)

    def test_every_entry_that_is_not_settled_is_in_one_range_in_order(self):
        chance = random.Random(7)
        for _ in range(300):
            entries = [entry_of(number, chance.choice((None, 0, 50, 4000, 5_000_000))) for number in range(chance.randrange(40))]
            partitions = chance.randrange(1, 70)
            listing, divided = self.divide(entries, partitions)
            self.assertEqual(len(divided), partitions)
            found = [(number, json.loads(line)) for own in divided for number, line in entries_in(str(listing), own)]
            wanted = [(number, entry) for number, entry in enumerate(entries) if entry["action"] != "none"]
            self.assertEqual(found, wanted)

    def test_ranges_are_about_the_same_work(self):
        chance = random.Random(8)
        works = [work_of(entry_of(number, chance.randrange(200, 20_000))) for number in range(10_000)]
        starts = range_starts(works, 16)
        shares = [sum(works[a:b]) for a, b in zip(starts, [*starts[1:], len(works)])]
        self.assertLess(max(shares) - min(shares), 2 * (20_000 + COST))

    def test_as_many_as_is_usual(self):
        _, divided = self.divide([entry_of(number, 100) for number in range(1200)], None, 2)
        self.assertEqual(len(divided), 3)

    def test_the_usual_number_of_partitions(self):
        cases = {(0, 8): 1, (3, 8): 3, (100, 8): 8, (4001, 8): 9, (1_000_000, 100): 2000}
        self.assertEqual({case: usual_partitions(*case) for case in cases}, cases)


class AddressTest(unittest.TestCase):
    def test_addresses_and_paths(self):
        self.assertTrue(all(map(is_address, ("hdfs://host/raw", "s3a://b/raw", "viewfs:/raw"))))
        self.assertFalse(any(map(is_address, ("/raw", "raw", "C:/raw", "a b/c:d"))))

    def test_names_that_spark_leaves_out(self):
        names = ("_a.txt", "_SUCCESS", "a.txt._COPYING_", "_a=b", "a_.txt", "a")
        self.assertEqual([is_hidden(name) for name in names], [True, True, True, False, False, False])

    def test_the_folders_between(self):
        self.assertEqual(list(below("hdfs://h/raw", "hdfs://h/raw/a/_b/c.txt")), ["hdfs://h/raw/a", "hdfs://h/raw/a/_b"])
        self.assertEqual(list(below("s3a://b", "s3a://b/c.txt")), [])


if __name__ == "__main__":
    unittest.main()
