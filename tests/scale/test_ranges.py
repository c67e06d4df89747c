"""Dividing a listing."""

import json
import random
import unittest

from onrecord_cluster.driver import ranges_of
from onrecord_cluster.hadoop import below, is_address, is_hidden
from onrecord_cluster.ranges import COST, Wanted, range_starts, usual_partitions, wanted_entries


class RangesTest(unittest.TestCase):
    def test_entries_that_are_settled_are_not_read(self):
        entries = [{"action": "read", "location": "YQ==", "bytes": 3}, {"action": "none"}, {"action": "hash", "location": "Yg==", "bytes": 0}]
        lines = [json.dumps(entry) for entry in entries]
        self.assertEqual(wanted_entries(lines), [Wanted(lines[0], "YQ==", 3), Wanted(lines[2], "Yg==", 0)])

    def test_every_entry_is_in_one_range_in_order(self):
        chance = random.Random(7)
        for _ in range(300):
            wanted = [Wanted(str(number), "", chance.choice((0, 50, 4000, 5_000_000))) for number in range(chance.randrange(40))]
            partitions = chance.randrange(1, 70)
            ranges = ranges_of(wanted, range_starts([entry.bytes for entry in wanted], partitions))
            self.assertEqual(len(ranges), partitions)
            self.assertEqual([line for lines in ranges for line in lines], [entry.line for entry in wanted])

    def test_ranges_are_about_the_same_work(self):
        chance = random.Random(8)
        sizes = [chance.randrange(200, 20_000) for _ in range(10_000)]
        starts = range_starts(sizes, 16)
        work = [sum(sizes[a:b]) + COST * (b - a) for a, b in zip(starts, [*starts[1:], len(sizes)])]
        self.assertLess(max(work) - min(work), 2 * (20_000 + COST))

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
