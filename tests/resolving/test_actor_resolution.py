"""What some words were resolved to."""

from __future__ import annotations

from counterclaim.model.actor import ActorCandidate
from counterclaim.resolving.actor_resolution import MARGIN, THRESHOLD, unknown


def test_resolution_of_nobody_keeps_its_candidates_and_its_reason() -> None:
    candidate = ActorCandidate("a", "A", 0.5, "near")
    found = unknown("too far", (candidate,))
    assert (found.actor_id, found.name, found.kind, found.score) == (None, None, None, 0.0)
    assert found.candidates == (candidate,)
    assert found.why == "too far"


def test_resolution_margin_is_small_beside_the_threshold() -> None:
    assert 0 < MARGIN < THRESHOLD < 1
