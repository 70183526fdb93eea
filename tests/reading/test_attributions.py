"""Everything a report says about who did it, put together."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.reading.attributions import find_attributions
from counterclaim.reading.parse import parse

_SENTENCES = [
    "The army denied bombing the market of Kidal.",
    "Residents blamed the rebels, or the police, for 14 deaths.",
    "“We destroyed the post”, a colonel said.",
    "Israeli strikes kill 22",
    "An ISIS-linked group (ISWAP) claimed responsibility; the governor's office did not respond.",
    "by the",
    "- and or by US-led",
    "Nobody was killed by, or at the hands of.",
    "Le gouvernement a nié; قال الجيش.",
    "accused of",
    "The UN, which suspects RSF fighters of the raid, was told that no jets had bombed Nyala",
    "\n\nThe RSF rejected the claim as false",
]


def _found(text: str) -> list[tuple[str, str]]:
    return [(each.stance.value, each.target.of(text) if each.target else "") for each in find_attributions(parse(text))]


def test_attributions_come_in_the_order_of_the_text() -> None:
    text = "Residents blamed the army for the raid. The army denied it. The police declined to comment."
    assert _found(text) == [("accuses", "the army"), ("denies", "The army"), ("declines", "The police")]


def test_attributions_of_one_party_stand_once_a_sentence() -> None:
    assert _found("Russian missiles struck a block in Dnipro, killing 40 people.") == [("accuses", "Russian")]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Israeli army said its jets had struck a school.", "The Israeli army"),
        ("The Nigerian air force acknowledged bombing the camp.", "The Nigerian air force"),
        ("We killed 12 men, the Malian army said.", "the Malian army"),
    ],
)
def test_attributions_that_are_admitted_do_not_accuse_too(text: str, party: str) -> None:
    assert _found(text) == [("admits", party)]


def test_attributions_keep_both_stances_of_one_sentence() -> None:
    found = _found("The RSF blamed the army for the strike, which the army denied.")
    assert found == [("accuses", "the army"), ("denies", "the army")]


def test_attributions_of_an_empty_report_are_none() -> None:
    assert find_attributions(parse(" ")) == []


def test_attributions_are_the_same_for_wrapped_lines() -> None:
    text = "Russian and regime\nair strikes killed 12\npeople in Idlib."
    assert _found(text) == _found(text.replace("\n", " "))


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=5).map(" ".join))
def test_attributions_hold_their_spans(text: str) -> None:
    for each in find_attributions(parse(text)):
        assert each.cue.of(text).strip()
        assert 0 < len(each.quote.of(text).split()) <= 14
        assert (each.target is None) <= (each.stance.value == "disputes")
        assert all(span.end <= len(text) for span in (each.cue, each.quote, each.target or each.cue, each.source or each.cue))


@settings(deadline=None, max_examples=15)
@given(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map(" ".join))
def test_attributions_are_a_function_of_the_text(text: str) -> None:
    assert find_attributions(parse(text)) == find_attributions(parse(text))
