"""The client of the worker protocol, against a worker that breaks it."""

import hashlib
import json
import os
import sys
import tempfile
import time
import unittest
from pathlib import Path

from onrecord_cluster.requests import Settled, request
from onrecord_cluster.worker import ProgramError, Settings, WorkerError, Workers

FAKE = Path(__file__).with_name("fake_worker.py")


def settings(*words, **others):
    command = [sys.executable, "-B", str(FAKE), *words]
    return Settings(command, os.environ, **{"start_seconds": 20, **others})


def asked(*texts, milliseconds=20_000):
    entries = [{"path": f"{number}.txt", "metadata": {}, "milliseconds": milliseconds} for number in range(len(texts))]
    return [request(entry, text.encode("utf-8")) for entry, text in zip(entries, texts)]


class WorkersTest(unittest.TestCase):
    def answers(self, items, *words, **others):
        """What the workers say, and the workers."""
        workers = Workers(settings(*words, **others))
        self.addCleanup(workers.kill)
        lines = [json.loads(line) for line in workers.answers(items)]
        workers.close()
        return lines, workers

    def statuses(self, *texts, milliseconds=20_000):
        lines, workers = self.answers(asked(*texts, milliseconds=milliseconds))
        self.assertEqual([line["path"] for line in lines], [f"{number}.txt" for number in range(len(texts))])
        return [line["status"] for line in lines], workers

    def refusal(self, kind, *texts, hello=(), **others):
        with self.assertRaises(kind) as caught:
            self.answers(asked(*texts), *hello, **others)
        return str(caught.exception)

    def test_every_request_has_its_answer_in_order(self):
        texts = [f"text number {number}" for number in range(200)]
        lines, workers = self.answers(asked(*texts))
        expected = [(f"{number}.txt", hashlib.sha256(text.encode()).hexdigest()) for number, text in enumerate(texts)]
        self.assertEqual([(line["path"], line["sha256"]) for line in lines], expected)
        self.assertEqual((workers.replaced, workers.lost), (0, 0))

    def test_nothing_is_asked_and_no_worker_starts(self):
        lines, workers = self.answers([], "dies")
        self.assertEqual((lines, workers.hello), ([], None))

    def test_what_is_settled_keeps_its_place_and_starts_no_worker(self):
        first, last = asked("one", "two")
        lines, _ = self.answers([first, Settled('{"path":"between"}'), last])
        self.assertEqual([line["path"] for line in lines], ["0.txt", "between", "1.txt"])
        lines, workers = self.answers([Settled("{}")], "dies")
        self.assertEqual((lines, workers.hello), ([{}], None))

    def test_megabytes_go_both_ways_while_pipes_are_full(self):
        statuses, _ = self.statuses(*["m" * 3_000_000] * 4)
        self.assertEqual(statuses, ["ok"] * 4)

    def test_a_worker_that_dies_is_replaced_and_its_document_lost_after_one_more_try(self):
        statuses, workers = self.statuses("a", "die", "b", "c")
        self.assertEqual(statuses, ["ok", "lost", "ok", "ok"])
        self.assertEqual((workers.replaced, workers.lost), (2, 1))

    def test_how_it_died_is_told(self):
        lines, _ = self.answers(asked("die", "kill"))
        self.assertEqual(lines[0]["ending"], {"code": 7, "signal": None, "said": "heap is fine, I just end\n"})
        self.assertEqual(lines[1]["ending"], {"code": None, "signal": "SIGKILL", "said": ""})
        self.assertEqual([line["seconds"] for line in lines], [None, None])

    def test_of_what_it_said_the_end_is_kept(self):
        lines, _ = self.answers(asked("noise"))
        self.assertEqual(lines[0]["ending"]["said"], "n" * 3999 + "\n")

    def test_a_death_that_does_not_come_again_loses_nothing(self):
        for name in ("die", "kill", "hang"):
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                statuses, workers = self.statuses("a", f"once {name} {folder}/mark", "b", milliseconds=3000)
                self.assertEqual(statuses, ["ok"] * 3)
                self.assertEqual((workers.replaced, workers.lost), (1, 0))

    def test_several_documents_in_a_row_may_be_lost(self):
        statuses, workers = self.statuses("die", "kill", "die", "a")
        self.assertEqual(statuses, ["lost", "lost", "lost", "ok"])
        self.assertEqual(workers.replaced, 6)

    def test_one_that_takes_too_long_is_ended(self):
        started = time.monotonic()
        lines, _ = self.answers(asked("hang", "a", milliseconds=1500))
        self.assertEqual([line["status"] for line in lines], ["lost", "ok"])
        self.assertEqual((lines[0]["seconds"], lines[0]["ending"]), (1.5, None))
        self.assertLess(time.monotonic() - started, 60)

    def test_what_is_no_answer_stops_everything(self):
        self.assertIn("no answer: reading a.txt", self.refusal(WorkerError, "a", "babble"))
        self.assertIn("belongs to other.txt", self.refusal(WorkerError, "other"))
        self.assertIn("0.txt: is answered by what belongs to 0.txt (000000", self.refusal(WorkerError, "altered"))
        self.assertIn("1.txt: is answered by what belongs to 0.txt", self.refusal(WorkerError, "twice", "a"))
        self.assertIn("a line of more than", self.refusal(WorkerError, "flood", most_bytes=1_000_000))

    def test_a_second_answer_to_the_last_request_is_seen(self):
        self.assertIn("nobody asked", self.refusal(WorkerError, "a", "twice"))

    def test_a_fault_of_the_program_is_told_apart(self):
        self.assertEqual(self.refusal(ProgramError, "a", "failed"), "1.txt: TypeError: no such thing")

    def test_a_worker_that_cannot_start_is_no_fault_of_a_document(self):
        self.assertIn("no model here", self.refusal(WorkerError, "a", hello=["dies"]))
        self.assertIn("says nothing for 1 s", self.refusal(WorkerError, "a", hello=["silent"], start_seconds=1))
        with self.assertRaisesRegex(WorkerError, "cannot be started"):
            Workers(Settings(["/no/such/node"], os.environ)).start()

    def test_workers_of_another_program_are_refused(self):
        self.assertIn("all machines need the same", self.refusal(WorkerError, "a", hello=["other"]))
        first = Workers(settings("one"))
        self.addCleanup(first.kill)
        hello = first.start()
        lines, _ = self.answers(asked("a"), "one", hello=hello)
        self.assertEqual(lines[0]["status"], "ok")
        with self.assertRaisesRegex(WorkerError, "instead of"):
            self.answers(asked("a"), "two", hello=hello)

    def test_no_child_is_left(self):
        workers = Workers(settings())
        list(workers.answers(asked("a")))
        child = workers._child.pid
        workers.close()
        with self.assertRaises(ProcessLookupError):
            os.kill(child, 0)


if __name__ == "__main__":
    unittest.main()
