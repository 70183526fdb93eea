"""Why some words were resolved as they were."""

from __future__ import annotations

from datetime import date

from actor_bases import base
from counterclaim.resolving.actor_explanation import explained

BASE = base()


def sentences(words: str, country: str | None = None, on: date | None = None) -> list[str]:
    """The explanation of some words."""
    return list(explained(BASE, words, country, on))


def test_explanation_says_whom_the_words_name_and_why() -> None:
    assert (
        sentences("HLF", "ML")[0]
        == "“HLF” in a report from ML is Hill Liberation Front (hill-front): “HLF” is an acronym of it; it acts in ML."
    )


def test_explanation_says_what_is_known_of_the_actor() -> None:
    found = sentences("HLF", "ML")
    assert "It is a rebel group of ML, NE, from 2010." in found
    assert "It is also written HLF, Hillmen, the hunters." in found
    assert "It has as a part Katiba Hill since 2015-01-01 until 2019-12-31." in found


def test_explanation_says_the_name_of_the_day() -> None:
    found = sentences("River People's Army", "SD", date(2014, 1, 1))
    assert found[0].endswith("River People's Army was River Union on 2014-01-01.")
    assert "It was called before River People's Army since 2013-01-01." in found


def test_explanation_of_homonyms_names_each() -> None:
    found = sentences("QPA")
    assert found[0].startswith("“QPA” names nobody that is known: the words fit")
    assert sum(sentence.startswith("Also considered: ") for sentence in found) == 2


def test_explanation_of_nobody_says_so() -> None:
    assert sentences("three zebras") == ["“three zebras” names nobody that is known: the words are no known name."]
