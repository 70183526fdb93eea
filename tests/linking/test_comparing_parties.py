from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.linking.comparing_parties import described, parties
from counterclaim.linking.scoring import score
from linked import card


def test_comparing_parties_names_those_in_common() -> None:
    one, other = card("a", parties=("hill-front", "state:xa", "~rebel")), card("b", parties=("hill-front", "~rebel"))
    assert parties().detail(one, other) == "hill-front, rebel"
    assert parties().detail(one, card("c", parties=("x",))) == ""


def test_comparing_parties_described_names_at_most_five_things() -> None:
    many = tuple("abcdefgh")
    assert described().detail(card("a", described=many), card("b", described=many)) == "a, b, c, d, e"
    assert described().detail(card("a"), card("b", described=())) == ""


@pytest.mark.slow
def test_comparing_parties_of_two_languages_holds_nothing_against_other_words() -> None:
    one = card("a", parties=("hill-front",), described=("trader",))
    other = card("b", parties=("~rebelle",), described=("commercant",))
    same, foreign = ({term.comparison for term in score([(one, it)])[0].terms} for it in (other, replace(other, language="fr")))
    assert {"parties", "described"} <= same
    assert not {"parties", "described"} & foreign


def test_comparing_parties_of_two_languages_knows_one_actor() -> None:
    edge = score([(card("a"), card("b", language="fr"))])[0]
    assert ("parties", "share_one") in [(term.comparison, term.level) for term in edge.terms]
