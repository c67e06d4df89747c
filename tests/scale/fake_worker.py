"""
Speaks the protocol of the worker, and breaks it where a text asks for it.

usage: fake_worker.py [HELLO]
HELLO: silent, dies, other, or a word that stands in the hello line as its code.
A text is a word: die, kill, hang, babble, twice, other, failed, flood, noise, or `once NAME FILE`, which does NAME unless FILE is there.
"""

import base64
import hashlib
import json
import os
import signal
import sys
import time


def say(value):
    print(json.dumps(value), flush=True)


def greet(kind):
    if kind == "silent":
        time.sleep(60)
    if kind == "dies":
        print("no model here", file=sys.stderr)
        sys.exit(1)
    say({"onrecord": "worker" if kind != "other" else "something", "protocol": 1, "code": kind})


def answer(line):
    request = json.loads(line)
    content = base64.b64decode(request["bytes"])
    word, *rest = content.decode("utf-8", "replace").split()[:3] or [""]
    if word == "once":
        name, mark = rest
        word = "ok" if os.path.exists(mark) else name
        open(mark, "w").close()
    told = {"status": "ok", "path": request["path"], "sha256": hashlib.sha256(content).hexdigest(), "text": "x" * len(content)}
    if word == "die":
        print("heap is fine, I just end", file=sys.stderr)
        sys.exit(7)
    if word == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "hang":
        time.sleep(600)
    if word == "noise":
        print("n" * 300_000, file=sys.stderr)
        sys.exit(3)
    if word == "babble":
        print("reading a.txt …", flush=True)
    if word == "flood":
        while True:
            sys.stdout.write("f" * 100_000)
    if word == "other":
        told["path"] = "other.txt"
    if word == "altered":
        told["sha256"] = "0" * 64
    if word == "failed":
        told = {"status": "failed", "path": request["path"], "error": "TypeError: no such thing"}
    say(told)
    if word == "twice":
        say(told)


greet(sys.argv[1] if len(sys.argv) > 1 else "plain")
for request_line in sys.stdin:
    answer(request_line)
