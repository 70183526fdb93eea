"""Objects of JSON as documents."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.mapping import Mapping
from counterclaim.ingest.objects import Objects
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from made_files import MORE, STORY

PLACE = Source.of_bytes(b"", name="d.json#1")


def test_objects_with_a_text_are_reports_as_read_takes_them() -> None:
    made = Objects(Terms(publisher="P")).document(PLACE, {"id": 7, "text": STORY, "published": "2024-03-05", "author": "A"})
    assert (made.report.id, made.report.text, made.report.published) == ("7", STORY, date(2024, 3, 5))
    assert (made.report.publisher, made.author) == ("P", "A")


def test_objects_without_are_rows_by_the_usual_names_of_columns() -> None:
    made = Objects(Terms()).document(PLACE, {"headline": "T", "content": STORY, "tags": ["a"]})
    assert (made.report.id, made.report.title, made.report.text) == ("d.json#1", "T", STORY)


def test_objects_follow_what_the_user_says_of_their_keys() -> None:
    objects = Objects(Terms(mapping=Mapping.parse("text=body")))
    assert objects.document(PLACE, {"text": MORE, "body": STORY}).report.text == STORY


def test_objects_that_hold_no_text_are_refused_with_their_keys() -> None:
    with pytest.raises(UnreadableInput, match="its columns: a, b"):
        Objects(Terms()).document(PLACE, {"a": 1, "b": None})
