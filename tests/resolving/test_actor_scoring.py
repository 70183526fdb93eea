"""How well a form of a name fits an actor, a country and a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actor_bases import DELTA, HILL, RIVER, WATCH
from counterclaim.model.actor import ActorCandidate
from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actor_index import Form, forms_of
from counterclaim.resolving.actor_scoring import best_first, candidate_of, less
from counterclaim.resolving.actor_states import States

STATES = States()


def score(entry: Entry, words: str, country: str | None, on: date | None = None) -> float:
    """The score of one form of an entry."""
    form = next(form for form in forms_of(entry) if form.words == words)
    return candidate_of(form, entry, STATES, country=country, on=on).score


def test_scoring_name_goes_before_alias_before_acronym() -> None:
    assert score(HILL, "Hill Liberation Front", "ML") > score(HILL, "Hillmen", "ML") > score(HILL, "HLF", "ML")


def test_scoring_home_goes_before_a_neighbour_before_far_away() -> None:
    home, neighbour, far = (score(HILL, "Hill Liberation Front", country) for country in ("ML", "BF", "CO"))
    assert home > neighbour > far


def test_scoring_short_acronyms_mean_little_far_away() -> None:
    assert score(HILL, "HLF", "CO") < 0.6 <= score(HILL, "Hill Liberation Front", "CO")


def test_scoring_names_of_common_words_alone_mean_little_far_away() -> None:
    front = Entry("front", "National Liberation Front", "rebel", ("ML",), source="test")
    assert score(front, "National Liberation Front", "CO") < 0.6 <= score(front, "National Liberation Front", "NE")


def test_scoring_local_words_mean_nothing_elsewhere() -> None:
    assert score(HILL, "the hunters", "CO") < 0.6 <= score(HILL, "the hunters", "ML")


def test_scoring_worldwide_bodies_are_at_home_everywhere() -> None:
    assert score(WATCH, "Dune Watch", "ML") == score(WATCH, "Dune Watch", "CO") == score(WATCH, "Dune Watch", None)


@pytest.mark.parametrize(
    ("on", "loss"), [(date(2005, 1, 1), 0.0), (date(2013, 1, 1), 0.04), (date(2001, 1, 1), 0.15), (None, 0.0)]
)
def test_scoring_days_outside_an_actor_s_years_take_off(on: date | None, loss: float) -> None:
    assert score(RIVER, "River People's Army", "SD", on) == pytest.approx(1.0 - loss)


def test_scoring_says_why() -> None:
    candidate = candidate_of(Form("QPA", "delta-army", True), DELTA, STATES, country="CO", on=None)
    assert candidate.why == "“QPA” is an acronym of it; it acts in Colombia"


def test_scoring_less_never_falls_below_nothing() -> None:
    assert less(ActorCandidate("a", "A", 0.3, "why"), 0.5, "but").score == 0.0
    assert less(ActorCandidate("a", "A", 0.3, "why"), 0.1, "but").why == "why; but"


CANDIDATES = st.builds(ActorCandidate, st.sampled_from("abc"), st.just("A"), st.floats(0, 1), st.just("why"))


@given(st.lists(CANDIDATES, max_size=8))
def test_scoring_best_first_gives_each_actor_once_under_its_best_score(candidates: list[ActorCandidate]) -> None:
    ranked = best_first(candidates)
    assert len({one.actor_id for one in ranked}) == len(ranked) == len({one.actor_id for one in candidates})
    assert [one.score for one in ranked] == sorted((one.score for one in ranked), reverse=True)


@given(st.lists(CANDIDATES, max_size=8))
def test_scoring_best_first_does_not_depend_on_the_order(candidates: list[ActorCandidate]) -> None:
    assert best_first(candidates) == best_first(reversed(candidates))


def test_scoring_common_noun_means_nobody_after_its_war() -> None:
    front = Entry("front", "Front of Clay", "rebel", ("ML",), None, date(2012, 12, 31), ("@=rebels",), "test")
    assert score(front, "rebels", "ML", date(2013, 6, 1)) < 0.6 <= score(front, "rebels", "ML", date(2012, 6, 1))
    assert score(front, "Front of Clay", "ML", date(2013, 6, 1)) >= 0.6
    assert score(front, "rebels", "ML") < 0.6 <= score(front, "Front of Clay", "ML")
