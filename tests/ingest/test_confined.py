"""The process apart, from outside: it works, it ends, it is ended."""

from __future__ import annotations

import os
import time
from contextlib import closing

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.confined import end_children, extracted
from counterclaim.ingest.limits import Limits
from made_files import STORY, page, pdf, xlsx

ENDLESS = xlsx({"S": [["text"], *[[f"Report {n}"] for n in range(5_000)]]})


def text_of(data: bytes, limits: Limits | None = None) -> str:
    (piece,) = extracted("html", data, limits or Limits())
    return str(piece["text"])


def test_confined_gives_what_the_extractor_finds() -> None:
    assert STORY in text_of(page().encode())


def test_confined_refuses_in_the_extractors_words() -> None:
    with pytest.raises(UnreadableInput, match="no main text"):
        text_of(b"<html></html>")


@pytest.mark.slow
def test_confined_ends_a_document_that_takes_too_long_and_goes_on() -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableInput, match=r"more than 0\.05 seconds"):
        list(extracted("xlsx", ENDLESS, Limits(seconds=0.05)))
    assert time.monotonic() - started < 5
    assert STORY in text_of(page().encode())


def test_confined_does_not_count_the_time_that_its_caller_takes() -> None:
    pieces = extracted("xlsx", ENDLESS, Limits(seconds=8))
    next(pieces)
    time.sleep(1)
    assert list(pieces)


@pytest.mark.slow
def test_confined_refuses_a_document_that_needs_too_much_memory_and_goes_on() -> None:
    end_children()
    with pytest.raises(UnreadableInput, match=r"memory|broken|broke down"):
        list(extracted("pdf", pdf(STORY) + b" " * 80_000_000, Limits(memory_bytes=60_000_000)))
    end_children()
    assert STORY in text_of(page().encode())


@pytest.mark.slow
def test_confined_does_not_mix_the_answers_of_two_documents_at_once() -> None:
    first, second = extracted("xlsx", ENDLESS, Limits()), extracted("pdf", pdf(STORY, STORY), Limits())
    pieces = [next(first), next(second), next(first), next(second)]
    assert [sorted(piece) for piece in pieces] == [["hidden", "sheet"], ["author", "title"], ["rows"], ["text"]]


def test_confined_forgets_a_document_that_is_left_in_the_middle() -> None:
    with closing(extracted("xlsx", ENDLESS, Limits())) as pieces:  # type: ignore[type-var]
        next(pieces)
    assert STORY in text_of(page().encode())


def test_confined_refuses_what_it_has_no_extractor_for() -> None:
    with pytest.raises(UnreadableInput, match="broken"):
        list(extracted("no such task", b"", Limits()))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_confined_process_is_not_shared_with_a_fork() -> None:
    assert STORY in text_of(page().encode())
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if STORY in text_of(page().encode()) else 1)
        finally:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    assert STORY in text_of(page().encode())
