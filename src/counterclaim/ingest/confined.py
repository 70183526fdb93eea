"""A process apart, in which the files of strangers are taken to pieces: a hostile one costs that process and nothing else."""

from __future__ import annotations

import atexit
import json
import os
import subprocess  # nosec B404
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import IO, Any

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.frames import read_frame, write_frame
from counterclaim.ingest.limits import Limits

_COMMAND = ("-P", "-m", "counterclaim.ingest.confined_child")


def extracted(task: str, data: bytes, limits: Limits, **options: str | None) -> Iterator[dict[str, Any]]:
    """What a task finds in some bytes, piece by piece: an extractor named in confined_child, in a process of its own.

    The process is kept for the next document. It is ended when it works more than limits.seconds on one; what needs more memory
    than limits.memory_bytes fails in it. The document is then refused with that reason (UnreadableInput).
    """
    child = _taken()
    finished = False
    try:
        yield from child.extract({"task": task, "limits": asdict(limits), "options": options}, data, limits.seconds)
        finished = True
    except UnreadableInput:
        finished = child.alive
        raise
    finally:
        # One that is left in the middle of a document would give the rest of it as the answer to the next.
        if finished:
            _idle.append(child)
        else:
            child.end()


class _Child:
    """The process, from its start to its end."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        # This interpreter with a command of ours; the file of a stranger comes through the pipe alone.
        self._process = subprocess.Popen(  # nosec B603
            [sys.executable, *_COMMAND], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env
        )

    @property
    def alive(self) -> bool:
        """Whether it can be given work. One that was inherited through a fork is another process's."""
        return self.owner == os.getpid() and self._process.poll() is None

    def extract(self, request: dict[str, Any], data: bytes, seconds: float) -> Iterator[dict[str, Any]]:
        """The pieces, waiting for them no longer than the seconds in all; UnreadableInput if it gives up or has to be ended."""
        left = seconds
        while True:
            started = time.monotonic()
            answer = self._within(left, seconds, request, data)
            left, request = left - (time.monotonic() - started), {}
            if "piece" not in answer:
                break
            yield answer["piece"]
        if "refused" in answer:
            raise UnreadableInput(answer["refused"])

    def _within(self, left: float, seconds: float, request: dict[str, Any], data: bytes) -> dict[str, Any]:
        """The next answer, asked for first where there is a request."""
        late = threading.Event()
        timer = threading.Timer(left, self._end_late, [late])
        timer.start()
        try:
            if request:
                self._send(request, data)
            answer: dict[str, Any] = json.loads(read_frame(_pipe(self._process.stdout)))
        except (EOFError, OSError) as exc:
            self._process.wait()
            raise UnreadableInput(_why(late.is_set(), seconds)) from exc
        finally:
            timer.cancel()
        return answer

    def _send(self, request: dict[str, Any], data: bytes) -> None:
        stdin = _pipe(self._process.stdin)
        write_frame(stdin, json.dumps(request).encode())
        write_frame(stdin, data)
        stdin.flush()

    def _end_late(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def end(self) -> None:
        """End it, and close its pipes."""
        if self.owner == os.getpid():
            self._process.kill()
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                _pipe(pipe).close()
            except OSError:
                continue


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _why(late: bool, seconds: float) -> str:
    if late:
        return f"it takes more than {seconds:g} seconds to take apart: it is broken or made to stop the reader"
    return "the process that took it apart broke down on it: it needs too much memory, or it is made to stop the reader"


# Those that wait for a document: as many as documents were ever taken apart at one time, which is one unless streams are mixed.
_idle: list[_Child] = []


def _taken() -> _Child:
    while _idle:
        child = _idle.pop()
        if child.alive:
            return child
        child.end()
    return _Child()


@atexit.register
def end_children() -> None:
    """End the processes that wait; the next document starts another."""
    while _idle:
        _idle.pop().end()
