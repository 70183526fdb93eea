from __future__ import annotations

import pytest

from counterclaim.linking.comparing_kinds import kinds, near, rare
from counterclaim.vocabulary.loader import load_toml
from linked import card


def test_comparing_kinds_names_both() -> None:
    assert kinds().detail(card("a", kind="drone_strike"), card("b", kind="shelling")) == "drone strike and shelling"
    assert kinds().detail(card("a", kind="clash"), card("b", kind="clash")) == "clash"


@pytest.mark.parametrize("kind", ["attack", "other"])
def test_comparing_kinds_that_say_no_means_are_in_no_group(kind: str) -> None:
    assert near(kind) == ()
    assert not rare(kind)


def test_comparing_kinds_speaks_of_known_kinds_alone() -> None:
    known = set(load_toml("event_types.toml"))
    data = load_toml("linking/event_kinds.toml")
    assert {kind for group in data["near"].values() for kind in group} <= known
    assert {*data["rare"], *data["open"]} <= known


def test_comparing_kinds_every_kind_with_means_is_in_a_group() -> None:
    kinds_of_events = set(load_toml("event_types.toml")) - set(load_toml("linking/event_kinds.toml")["open"])
    assert all(near(kind) for kind in kinds_of_events)
