"""Which column of a table is which."""

from __future__ import annotations

import pytest

from counterclaim.errors import BadMapping
from counterclaim.ingest.mapping import Mapping, folded


def test_mapping_is_written_in_pairs() -> None:
    mapping = Mapping.parse("text=Notes, published=Event date")
    assert mapping.columns == (("text", "Notes"), ("published", "Event date"))
    assert mapping.get("text") == "Notes"
    assert mapping.get("title") is None
    assert Mapping.parse(mapping) is mapping


def test_mapping_takes_names_of_columns_with_commas() -> None:
    mapping = Mapping.parse("killed=Deaths, total , place=Town, village,date=Day,")
    assert mapping.columns == (("killed", "Deaths, total"), ("place", "Town, village"), ("date", "Day"))


@pytest.mark.parametrize("text", ["words=Notes", "text", "text=", "=Notes", "text=a,text=b"])
def test_mapping_that_is_none_is_refused_with_what_can_be(text: str) -> None:
    with pytest.raises(BadMapping, match=r"known here are.*perpetrator"):
        Mapping.parse(text)


def test_mapping_finds_a_column_whatever_its_capitals_and_marks() -> None:
    assert Mapping.parse("text=event_notes").applied(["ID", "Event Notes"]) == {"text": "Event Notes", "id": "ID"}


def test_mapping_to_a_column_that_is_not_there_lists_those_that_are() -> None:
    with pytest.raises(BadMapping, match=r"Words.*are: id, notes"):
        Mapping.parse("text=Words").applied(["id", "notes"])


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (["unit_id", "article_title", "article_content", "source"], {"id", "title", "text", "publisher"}),
        (["Titre", "Texte", "Date de publication", "Lien"], {"title", "text", "published", "url"}),
        (["العنوان", "النص", "تاريخ النشر", "المصدر"], {"title", "text", "published", "publisher"}),
        (["a", "b"], set()),
    ],
)
def test_mapping_knows_the_usual_names(header: list[str], expected: set[str]) -> None:
    assert set(Mapping().applied(header)) == expected


def test_mapping_takes_the_first_usual_name_and_each_column_once() -> None:
    found = Mapping().applied(["Notes", "Text", "Source", "Publisher"])
    assert (found["text"], found["publisher"]) == ("Text", "Publisher")
    assert Mapping.parse("title=Text").applied(["Text", "Notes"]) == {"title": "Text"}


@pytest.mark.parametrize(
    ("text", "is_dataset"), [("text=a", False), ("killed=a", True), ("dataset=Oro Monitor", True), ("", False)]
)
def test_mapping_of_claims_makes_a_data_set(text: str, is_dataset: bool) -> None:
    assert Mapping.parse(text).is_dataset is is_dataset


def test_mapping_folds_names() -> None:
    assert folded("Event_Date (UTC)") == "eventdateutc"
