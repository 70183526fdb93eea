from __future__ import annotations

import pytest

from counterclaim.linking.explanation import bar, explain, reasons
from counterclaim.linking.scoring import score
from counterclaim.model.phrase import Phrase
from linked import ORO_BENNA, TESSARA, card


def test_explanation_says_each_comparison_in_words_with_its_weight() -> None:
    one, other = card("r1"), card("r2", killed=12)
    (edge,) = score([(one, other)])
    said = explain(edge, one, other)
    assert "same day: 6 May 2031 (+" in said
    assert "same town or village: 0 km apart, both known to ±5 km (+" in said
    assert "14 and 12" in said
    assert "hill-front" in said
    assert f"together {edge.weight:+.1f} bits" in said


@pytest.mark.slow
def test_explanation_reasons_come_with_the_weightiest_first_and_say_why_they_count() -> None:
    one, other = card("r1"), card("r2")
    (edge,) = score([(one, other)])
    found = reasons(edge, one, other)
    assert [abs(reason.bits) for reason in found] == sorted((abs(term.bits) for term in edge.terms), reverse=True)
    assert all(reason.because.endswith(".") or ":" in reason.because for reason in found)


@pytest.mark.slow
def test_explanation_is_the_same_in_either_order() -> None:
    one, other = card("r1"), card("r2")
    (edge,) = score([(one, other)])
    assert explain(edge, one, other) == explain(edge, other, one)


@pytest.mark.slow
def test_explanation_says_what_forbids_the_link() -> None:
    one, other = card("r1", site=ORO_BENNA, text=None), card("r2", site=TESSARA, text=None)
    (edge,) = score([(one, other)])
    assert "but never one incident: 111 km lie between two known towns" in explain(edge, one, other)
    assert bar(card("r1/a1"), card("r1/a2")) == "one report tells them as two"
    assert bar(card("r1", aggregate=True), card("r2")) == "one is a total of several incidents"
    assert bar(card("r1"), card("r2")) == ""


def test_explanation_of_nothing_in_common_says_so() -> None:
    one, other = (
        card("r1", kind=None, day=None, published=None, site=None, killed=None, parties=(), text=None, described=()),
        card("r2"),
    )
    (edge,) = score([(one, other)])
    assert explain(edge, one, other).startswith("nothing to compare")


def test_explanation_sentences_can_be_said_in_another_language() -> None:
    one, other = card("r1"), card("r2", killed=12)
    (edge,) = score([(one, other)])
    for reason in reasons(edge, one, other):
        assert (
            isinstance(reason.sentence, Phrase) and reason.sentence.said(str, str) == reason.sentence or "2031" in reason.sentence
        )
