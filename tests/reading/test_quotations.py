"""Stretches between quotation marks."""

from __future__ import annotations

import pytest

from counterclaim.reading.frames import find_frames
from counterclaim.reading.parse import parse
from counterclaim.reading.quotations import quotations


def _quoted(text: str) -> list[tuple[str, str]]:
    doc = parse(text)
    found = quotations(doc, find_frames(doc))
    return [
        (doc[one.start : one.end].text, doc[one.speaker.source.start : one.speaker.source.end].text if one.speaker else "")
        for one in found
    ]


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_quotations_of_every_kind_of_marks(marks: str) -> None:
    text = f"{marks[0]}They burned our houses at dawn,{marks[1]} a resident said."
    assert [speaker for _, speaker in _quoted(text)] == ["a resident"]


def test_quotations_leave_out_names_in_quotes() -> None:
    assert _quoted("The group “Kal Akal” accused the army.") == []


def test_quotations_without_a_saying_near_have_no_speaker() -> None:
    assert _quoted("“They burned our houses at dawn.”") == [("They burned our houses at dawn.", "")]


def test_quotations_that_never_close_are_none() -> None:
    assert _quoted("“They burned our houses at dawn, a resident said.") == []
