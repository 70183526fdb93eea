from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

import cases
from counterclaim.casefile.hits import Hit, Kind, Sought, hits, newest, number_of
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CasefileError


def found(casefile: Casefile, sought: Sought, kind: Kind, *, behind: str | None = None, most: int = 20) -> list[Hit]:
    with casefile.reading() as connection:
        return hits(connection, sought, kind, behind=behind, most=most)[0]


def names(casefile: Casefile, words: str, kind: Kind, **more: object) -> list[str]:
    return [hit.name for hit in found(casefile, Sought(words, **more), kind)]  # type: ignore[arg-type]


def test_hits_the_newest_report_comes_first_with_its_words_marked(mali: Casefile) -> None:
    reports = found(mali, Sought("Niono"), Kind.REPORT)
    assert [hit.number for hit in reports] == sorted((hit.number for hit in reports), reverse=True)
    assert all(any(piece.marked and piece.text == "Niono" for pieces in hit.pieces for piece in pieces) for hit in reports)


def test_hits_a_claim_says_who_and_leads_to_its_incident(mali: Casefile) -> None:
    hit = next(hit for hit in found(mali, Sought("judicial"), Kind.CLAIM) if hit.claimant)
    assert hit.incident is not None and hit.name.startswith("attack-")


def test_hits_incidents_are_found_by_place_and_party(mali: Casefile) -> None:
    assert names(mali, "niono wagner", Kind.INCIDENT) == names(mali, "SÉGOU", Kind.INCIDENT) == ["i5b3b9b59fa3e"]
    assert names(mali, "atlantis", Kind.INCIDENT) == []


@pytest.mark.parametrize(
    ("more", "number"),
    [
        ({"publisher": "sahel"}, 2),
        ({"publisher": "100%"}, 0),
        ({"language": "en"}, 3),
        ({"language": "ar"}, 0),
        ({"since": date(2025, 1, 5)}, 2),
        ({"until": date(2025, 1, 3)}, 1),
    ],
)
def test_hits_are_narrowed(mali: Casefile, more: dict[str, object], number: int) -> None:
    assert len(names(mali, "Niono", Kind.REPORT, **more)) == number
    with mali.reading() as connection:
        assert number_of(connection, Sought("Niono", **more), Kind.REPORT) == number  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", list(Kind))
def test_hits_come_in_pages_that_hold_each_once(mali: Casefile, kind: Kind) -> None:
    sought, mark, paged = Sought("mali*"), None, []
    while True:
        with mali.reading() as connection:
            some, mark = hits(connection, sought, kind, behind=mark, most=2)
        paged += [hit.name for hit in some]
        if mark is None:
            break
    assert paged == names(mali, "mali*", kind) and len(set(paged)) == len(paged) >= 2


def test_hits_in_arabic_are_found_whatever_the_seat_of_a_hamza(empty: Casefile) -> None:
    path = cases.lines(cases.beside(empty) / "ar.jsonl", [cases.row("ar-1", "قُتل تسعة أشخاص في هجوم على مدينة غاو في مالي.")])
    cases.received(empty, path)
    (hit,) = found(empty, Sought("اشخاص مدينه"), Kind.REPORT)
    assert [piece.text for pieces in hit.pieces for piece in pieces if piece.marked] == ["أشخاص", "مدينة"]


def test_hits_newer_than_a_number_are_counted(mali: Casefile) -> None:
    with mali.reading() as connection:
        at = newest(connection)[Kind.REPORT]
        assert number_of(connection, Sought("Niono"), Kind.REPORT, since=at) == 0
    path = cases.lines(cases.beside(mali) / "new.jsonl", [cases.row("new", "A raid near Niono killed two.")])
    cases.received(mali, path)
    with mali.reading() as connection:
        assert number_of(connection, Sought("Niono"), Kind.REPORT, since=at) == 1


@pytest.mark.parametrize("words", ["", '"', "***", "- - -"])
def test_hits_without_a_word_there_is_nothing_to_search_for(mali: Casefile, words: str) -> None:
    with pytest.raises(CasefileError, match="no word to search for"):
        found(mali, Sought(words), Kind.REPORT)


@pytest.mark.parametrize("words", ["NEAR(a b)", "title:x", "a AND OR", "x' OR 1=1 --", "(", "^zz", "\x00", "a" * 500])
def test_hits_no_sign_is_obeyed(mali: Casefile, words: str) -> None:
    for kind in Kind:
        with suppress(CasefileError):
            assert found(mali, Sought(words), kind) == []


@pytest.mark.parametrize("behind", ["x", "-1", "9" * 40, "2025-01-01", "."])
def test_hits_behind_a_forged_mark_begin_somewhere(mali: Casefile, behind: str) -> None:
    for kind in Kind:
        found(mali, Sought("mali"), kind, behind=behind)
