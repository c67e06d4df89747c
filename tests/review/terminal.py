"""Runs a program in a terminal of its own and types when it asks: terminal.py TURNS PROGRAM ARGUMENT...

TURNS is a JSON list of [text to wait for, what is then typed]. Prints {"code": ..., "shown": ...} as JSON."""

import json
import os
import pty
import select
import sys
import time

SECONDS = 120

turns = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

shown, seen, end = b"", 0, time.monotonic() + SECONDS


def read_more():
    """False once the program is gone."""
    global shown
    if not select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
        sys.exit(f"nothing for {SECONDS} seconds after: {shown[-2000:]!r}")
    try:
        some = os.read(terminal, 65536)
    except OSError:  # Linux reports the end of a terminal so.
        return False
    shown += some
    return some != b""


for awaited, typed in turns:
    while (at := shown.find(awaited.encode(), seen)) < 0:
        if not read_more():
            sys.exit(f"the program ended before {awaited!r}: {shown[-2000:]!r}")
    seen = at + len(awaited.encode())
    os.write(terminal, typed.encode())
while read_more():
    pass
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(json.dumps({"code": code, "shown": shown.decode("utf-8", "replace")}))
