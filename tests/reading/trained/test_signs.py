"""The signs by which a proposal is judged."""

from __future__ import annotations

from math import isfinite

import pytest

from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.reading.attribution_claims import attribution_claims
from counterclaim.reading.trained.judge import judges
from counterclaim.reading.trained.proposals import attribution_proposals, count_proposals
from counterclaim.reading.trained.signs import Signs, same_count
from counterclaim.reading.trained.speakers import Speakers
from trained_reading import evidence

TEXT = (
    "Raid kills nine in Arba\n\n"
    "Nine people were killed in the town of Arba on Monday, the Hill Observatory said.\n\n"
    "It accused the army of the raid. Four children were also hurt."
)


def _counts(text: str) -> list[Signs]:
    found = evidence(text)
    return [each.signs for each in count_proposals(found, Speakers(found.doc, found.claimants))]


def _attributions(text: str) -> list[Signs]:
    found = evidence(text)
    drafts = attribution_claims(found.doc, found.attributions, found.claimants, found.scenes)
    return [each.signs for each in attribution_proposals(found, Speakers(found.doc, found.claimants), drafts)]


def test_signs_are_numbers() -> None:
    for signs in [*_counts(TEXT), *_attributions(TEXT)]:
        assert all(isfinite(value) for value in signs.values())


def test_signs_tell_title_and_body_apart() -> None:
    title, body, *_ = _counts(TEXT)
    assert (title["title"], body["title"]) == (1.0, 0.0)


def test_signs_of_a_number_know_that_it_stands_elsewhere_with_a_source() -> None:
    title, body, *_ = _counts(TEXT)
    assert title["same sourced later"] == 1.0 and body["same sourced later"] == 0.0
    assert body["same own"] == 1.0


def test_signs_of_the_own_voice_say_nothing_of_a_speaker() -> None:
    for signs in _counts(TEXT):
        assert ("theirs near" in signs) == (signs["own"] == 0.0)


def test_signs_of_a_speaker_say_whether_the_words_are_theirs() -> None:
    _, body, _hurt = _counts(TEXT)
    assert body["theirs cover"] == 1.0


def test_signs_of_blame_know_the_stance() -> None:
    accusation = next(signs for signs in _attributions(TEXT) if signs["stance accuses"] == 1.0)
    assert accusation["own"] == 0.0 and accusation["target capital"] == 0.0


def test_judges_ask_for_signs_that_there_are() -> None:
    counts = {sign for signs in _counts(TEXT) for sign in signs}
    blame = {sign for signs in _attributions(TEXT) for sign in signs}
    kept = judges()
    assert set(kept.number.signs) | set(kept.count.signs) <= counts
    assert set(kept.attribution.signs) <= blame


NINE = Count(Harm.KILLED, Group.PEOPLE, 9, 9, Qualifier.EXACT)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (NINE, True),
        (Count(Harm.KILLED, Group.CIVILIANS, 9, 9, Qualifier.EXACT), True),
        (Count(Harm.KILLED, Group.PEOPLE, 10, None, Qualifier.AT_LEAST), True),
        (Count(Harm.KILLED, Group.PEOPLE, 10, 10, Qualifier.EXACT), False),
        (Count(Harm.INJURED, Group.PEOPLE, 9, 9, Qualifier.EXACT), False),
        (Count(Harm.KILLED, Group.PEOPLE, 11, None, Qualifier.AT_LEAST), False),
    ],
)
def test_same_count_is_of_one_harm_and_number(other: Count, same: bool) -> None:
    assert same_count(NINE, other) is same is same_count(other, NINE)


def test_same_count_is_not_of_two_groups() -> None:
    women, children = (Count(Harm.KILLED, group, 9, 9, Qualifier.EXACT) for group in (Group.WOMEN, Group.CHILDREN))
    assert not same_count(women, children)
