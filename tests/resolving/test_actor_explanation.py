"""Why some words were resolved as they were."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actor_bases import base
from counterclaim.resolving.actor_explanation import explained
from counterclaim.resolving.actors import explain

BASE = base()


def sentences(words: str, country: str | None = None, on: date | None = None) -> list[str]:
    """The explanation of some words."""
    return list(explained(BASE, words, country, on))


def test_explanation_says_whom_the_words_name_and_why() -> None:
    assert (
        sentences("HLF", "ML")[0]
        == "“HLF” in a report from Mali is Hill Liberation Front (hill-front): “HLF” is an acronym of it; it acts in Mali."
    )


def test_explanation_says_what_is_known_of_the_actor() -> None:
    found = sentences("HLF", "ML")
    assert "It is a rebel group of Mali, Niger, from 2010." in found
    assert "It is also written HLF, Hillmen, the hunters." in found
    assert "Katiba Hill is part of it since 2015 until 2019." in found


def test_explanation_says_the_name_of_the_day() -> None:
    found = sentences("River People's Army", "SD", date(2014, 1, 1))
    assert found[0].endswith("River People's Army was River Union on 2014-01-01.")
    assert "It was called River People's Army until 2013." in found


def test_explanation_of_homonyms_names_each() -> None:
    found = sentences("QPA")
    assert found[0].startswith("“QPA” names nobody that is known: the words fit")
    assert sum(sentence.startswith("Also considered: ") for sentence in found) == 2


def test_explanation_of_nobody_says_so() -> None:
    assert sentences("three zebras") == ["“three zebras” names nobody that is known: the words are no known name."]


@pytest.mark.parametrize("words", ["gunmen", "unidentified assailants", "des hommes armés", "مسلحون مجهولون", ""])
def test_explanation_of_nobody_in_particular_says_so(words: str) -> None:
    assert sentences(words, "ML") == [f"“{words}” in a report from Mali names nobody in particular."]


def test_explanation_says_the_day_of_a_merger_and_the_years_of_a_name() -> None:
    found = explain("FLA", country="ML", on=date(2025, 5, 1))
    assert "National Movement for the Liberation of Azawad merged into it on 2024-11-30." in found
    assert any(sentence.endswith("People of Azawad until 2024-11-30.") for sentence in found)


def test_explanation_says_what_other_data_call_the_actor_on_a_day() -> None:
    assert "ACLED calls it “JNIM: Group for Support of Islam and Muslims”." in explain("GSIM", on=date(2022, 1, 1))
    assert "UCDP calls it “JNIM”." in explain("GSIM", on=date(2022, 1, 1))
    assert not any("calls it" in sentence for sentence in explain("GSIM"))


def test_explanation_stays_short_where_names_and_candidates_are_many() -> None:
    found = explain("داعش", country="LY")
    assert any(sentence.endswith(" other ways.") for sentence in found)
    assert found[-1].startswith("Considered too, and less likely: ")
    assert len(found) < 15


@given(st.text(max_size=60), st.sampled_from([None, "ML", "SY", "ZZ"]), st.sampled_from([None, date(2015, 5, 5)]))
def test_explanation_of_any_words_is_sentences(words: str, country: str | None, on: date | None) -> None:
    assert all(sentence.endswith(".") for sentence in sentences(words, country, on))
