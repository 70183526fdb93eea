"""The words for countries and their people, in three languages."""

from __future__ import annotations

import pytest

from counterclaim.resolving.actor_owners import OwnerName, Owners
from counterclaim.resolving.actor_words import telling, words_of
from counterclaim.vocabulary.loader import load_table

OWNERS = Owners()


def owners(words: str) -> set[str]:
    """The countries that the first words name."""
    named = telling(words_of(words))
    found = OWNERS.at(named, 0) if named else None
    return {name.code for name in found[1]} if found is not None else set()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Syrian", "SY"),
        ("Mali", "ML"),
        ("Moscow", "RU"),
        ("malienne", "ML"),
        ("maliens", "ML"),
        ("burkinabè", "BF"),
        ("israéliennes", "IL"),
        ("turc", "TR"),
        ("l'Arabie saoudite", "SA"),
        ("N'Djamena", "TD"),
        ("sud-soudanaises", "SS"),
        ("السوداني", "SD"),
        ("السورية", "SY"),
        ("الروسيين", "RU"),
        ("موسكو", "RU"),
        ("جنوب السودان", "SS"),
        ("الأمريكية", "US"),
        ("الأميركي", "US"),
        ("النيجري", "NE"),
        ("النيجيري", "NG"),
    ],
)
def test_owners_know_names_demonyms_and_capitals(words: str, code: str) -> None:
    assert owners(words) == {code}


@pytest.mark.parametrize(
    ("words", "codes"), [("congolaise", {"CD", "CG"}), ("Congolese", {"CD", "CG"}), ("كونغولية", {"CD", "CG"})]
)
def test_owners_of_a_shared_name_are_all_told(words: str, codes: set[str]) -> None:
    assert owners(words) == codes


@pytest.mark.parametrize("words", ["us", "zebra", "malice", "", "soldats", "الجيش"])
def test_owners_are_no_other_words(words: str) -> None:
    assert owners(words) == set()


def test_owners_acronyms_keep_their_capitals() -> None:
    assert owners("US") == owners("U.S.") == {"US"}


@pytest.mark.parametrize(
    ("words", "adjective"), [("malien", True), ("Mali", False), ("سوري", True), ("سوريا", False), ("Bamako", False)]
)
def test_owners_tell_adjectives_from_names(words: str, adjective: bool) -> None:
    found = OWNERS.at(telling(words_of(words)), 0)
    assert found is not None
    assert {name.adjective for name in found[1]} == {adjective}


def test_owners_longest_name_counts() -> None:
    words = telling(words_of("République démocratique du Congo"))
    assert OWNERS.at(words, 0) == (3, (OwnerName("CD"),))


def test_owners_nationalities_are_of_known_countries_each_language_once() -> None:
    rows = load_table("actors/nationalities.tsv")
    assert {row["code"] for row in rows} <= set(OWNERS.rows)
    assert {row["language"] for row in rows} == {"fr", "ar"}
    assert len({(row["code"], row["language"]) for row in rows}) == len(rows) >= 180


def test_owners_every_french_and_arabic_name_leads_to_its_country() -> None:
    for row in load_table("actors/nationalities.tsv"):
        for name in filter(None, f"{row['names']}|{row['adjectives']}|{row['capitals']}".split("|")):
            assert row["code"] in owners(name), name


@pytest.mark.parametrize(("words", "seat"), [("Kyiv", True), ("Ukraine", False), ("Ukrainian", False), ("Djibouti", False)])
def test_owners_tell_capitals_from_countries(words: str, seat: bool) -> None:
    found = OWNERS.at(telling(words_of(words)), 0)
    assert found is not None
    assert found[1][0].seat is seat
