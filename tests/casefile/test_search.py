from __future__ import annotations

from pathlib import Path

import pytest

import cases
from counterclaim.casefile.search import passage, search
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CasefileError

ARABIC = "قُتل تسعة مدنيين على الأقل في قصف على مدينة إدلب يوم السبت، وفقاً لمسعفين."


def found(casefile: Casefile, words: str) -> list[tuple[str, str]]:
    with casefile.reading() as connection:
        return [(hit.kind, hit.key) for hit in search(connection, words)]


def test_search_finds_claims_before_reports(mali: Casefile) -> None:
    hits = found(mali, "Niono")
    kinds = [kind for kind, _ in hits]
    assert kinds == sorted(kinds)
    assert ("report", "attack-1") in hits


def test_search_leads_to_the_incident(mali: Casefile) -> None:
    with mali.reading() as connection:
        claims = [hit for hit in search(connection, "travellers") if hit.kind == "claim"]
    assert claims
    assert all(hit.incident for hit in claims)


@pytest.mark.parametrize("words", ["AZAWAD", "azáwad", "azaw*", '"azawad liberation front"', "front azawad"])
def test_search_does_not_mind_how_words_are_written(mali: Casefile, words: str) -> None:
    assert ("report", "attack-2") in found(mali, words)


def test_search_of_a_phrase_wants_it_in_order(mali: Casefile) -> None:
    assert found(mali, '"front azawad"') == []


@pytest.mark.parametrize("words", ["إدلب", "ادلب", "قتل", "مدنيين"])
def test_search_finds_arabic_words_in_any_spelling(empty: Casefile, tmp_path: Path, words: str) -> None:
    cases.received(empty, cases.lines(tmp_path / "ar.jsonl", [cases.row("idlib", ARABIC)]))
    assert found(empty, words) == [("report", "idlib")]


@pytest.mark.parametrize("words", ["* AND OR", 'a" OR "b', "NEAR(a b)", "x:y", "army NOT zebra"])
def test_search_obeys_no_sign_of_the_query_language(mali: Casefile, words: str) -> None:
    assert found(mali, words) == []


def test_search_passes_over_signs_beside_words(mali: Casefile) -> None:
    assert found(mali, "^niono - (((") == found(mali, "niono")


@pytest.mark.parametrize("words", ["  ", '"', "-", "((("])
def test_search_without_words_says_so(mali: Casefile, words: str) -> None:
    with pytest.raises(CasefileError, match="no word to search for"):
        found(mali, words)


def test_search_shows_the_words_in_their_place() -> None:
    text = "Beginning. " * 20 + "The market of Kidal was attacked. " + "End. " * 40
    shown = passage(text, "kidal")
    assert "market of Kidal" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) < 200
