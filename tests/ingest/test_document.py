"""What ingest gives."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Facts, document, numbered, refusal
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

SOURCE = Source.of_bytes(b"", name="a.html", url="https://courier.example/a")
TERMS = Terms(date(2020, 1, 1), "Given", today=date(2024, 6, 1))


def test_document_says_where_its_date_is_from() -> None:
    own = document(SOURCE, "Nine dead.", b"x", "text/html", TERMS, facts=Facts(published=date(2024, 3, 5), publisher="Own"))
    given = document(SOURCE, "Nine dead.", b"x", "text/html", TERMS)
    neither = document(SOURCE, "Nine dead.", b"x", "text/html", Terms())
    assert [made.report.published_from for made in (own, given, neither)] == ["document", "given", None]
    assert [made.report.publisher for made in (own, given, neither)] == ["Own", "Given", None]


def test_document_takes_no_day_in_the_future() -> None:
    made = document(SOURCE, "Nine dead.", b"x", "text/html", TERMS, facts=Facts(published=date(2031, 1, 1)))
    assert made.report.published == date(2020, 1, 1)
    assert "2031-01-01 lies in the future" in made.notes[0]


def test_document_is_known_by_its_original() -> None:
    made = document(SOURCE, "Nine dead.", b"<p>Nine dead.", "text/html", Terms())
    assert made.report.sha256 == hashlib.sha256(b"<p>Nine dead.").hexdigest()
    assert (made.report.id, made.report.url, made.origin) == ("a.html", "https://courier.example/a", "https://courier.example/a")


def test_document_gets_agency_and_title_from_its_head_where_it_has_no_others() -> None:
    text = "Nine dead in raid\n\nKORA, March 4 (AFP) - Gunmen killed nine people on Monday.\n"
    assert document(SOURCE, text, b"x", "text/plain", Terms()).report.agency == "AFP"
    assert document(SOURCE, text, b"x", "text/plain", Terms()).report.title == "Nine dead in raid"
    assert document(SOURCE, text, b"x", "text/plain", Terms(), facts=Facts(title="Own")).report.title == "Own"


def test_document_without_words_is_refused() -> None:
    with pytest.raises(UnreadableInput):
        document(SOURCE, "  ", b"x", "text/html", Terms())


def test_document_without_a_name_is_called_by_its_hash() -> None:
    report = document(Source.of_bytes(b"", name=""), "Nine dead.", b"x", "text/plain", Terms()).report
    assert report.sha256.startswith(report.id)
    assert len(report.id) == 16


def test_document_parts_of_a_source_are_numbered() -> None:
    part = numbered(SOURCE, 7)
    assert (part.name, part.origin) == ("a.html#7", "https://courier.example/a#7")
    assert refusal(part, "why").fault
    assert not refusal(part, "why", fault=False).fault
