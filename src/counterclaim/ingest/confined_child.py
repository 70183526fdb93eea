"""The process apart: it is given bytes and the name of an extractor, and answers with what the extractor finds (confined.py)."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import IO, Any

from counterclaim.errors import CounterclaimError
from counterclaim.ingest.frames import read_frame, write_frame
from counterclaim.ingest.limits import Limits

EXTRACTORS = {
    "html": "counterclaim.ingest.html_extract",
    "pdf": "counterclaim.ingest.pdf_extract",
    "docx": "counterclaim.ingest.docx_extract",
    "xlsx": "counterclaim.ingest.xlsx_extract",
    "feed": "counterclaim.ingest.feed_extract",
    "json": "counterclaim.ingest.json_extract",
}
"""Each module has extract(data, limits, **options), which yields pieces that JSON can hold."""

Extractor = Callable[..., Iterator[dict[str, Any]]]


def main() -> None:
    """Answer requests until standard input ends. What libraries print goes to standard error, not among the answers."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            request, data = json.loads(read_frame(sys.stdin.buffer)), read_frame(sys.stdin.buffer)
        except EOFError:
            return
        answer(request, data, answers)


def answer(request: dict[str, Any], data: bytes, answers: IO[bytes]) -> None:
    """Write the pieces of one document, then how it ended."""
    limits = Limits(**request["limits"])
    _confine(limits)
    try:
        extract: Extractor = import_module(EXTRACTORS[request["task"]]).extract
        for piece in extract(data, limits, **request["options"]):
            _write(answers, {"piece": piece})
    except CounterclaimError as exc:
        _write(answers, {"refused": str(exc)})
    except MemoryError:
        _write(answers, {"refused": f"it needs more than {limits.memory_bytes:,} bytes of memory to take apart"})
    except RecursionError:
        _write(answers, {"refused": "it is nested too deeply to take apart"})
    except Exception as exc:
        _write(answers, {"refused": f"it is broken ({type(exc).__name__}: {str(exc)[:200]})"})
    else:
        _write(answers, {"end": True})


def _write(answers: IO[bytes], message: dict[str, Any]) -> None:
    write_frame(answers, json.dumps(message).encode())
    answers.flush()


def _confine(limits: Limits) -> None:
    """Bound the memory of this process, where the system can."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = limits.memory_bytes if hard == resource.RLIM_INFINITY else min(limits.memory_bytes, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    main()
