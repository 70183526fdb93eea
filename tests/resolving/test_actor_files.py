"""The actors' files of the vocabulary."""

from __future__ import annotations

from collections import Counter

import pytest

from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import Entry, Tie
from counterclaim.resolving.actor_files import actor_files, load_entries, load_relations
from counterclaim.vocabulary.loader import load_table

ENTRIES = list(load_entries())
BASE = ActorBase.load()


def test_files_are_all_but_relations_and_state_names() -> None:
    names = actor_files()
    assert names == sorted(names)
    assert {"africa_west.tsv", "middle_east.tsv", "organisations.tsv"} <= set(names)
    assert not {"relations.tsv", "state_names.tsv"} & set(names)


@pytest.mark.parametrize("name", actor_files())
def test_files_every_actor_has_a_source(name: str) -> None:
    assert {row["source"] for row in load_table(f"actors/{name}")} <= {"unsc", "acled", "ucdp", "own", "press"}


def test_files_every_id_stands_once() -> None:
    assert [actor for actor, times in Counter(entry.id for entry in ENTRIES).items() if times > 1] == []


def test_files_no_listed_id_hides_a_state_s_force() -> None:
    assert [entry.id for entry in ENTRIES if BASE.states.entry(entry.id)] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_files_entry_is_sound(entry: Entry) -> None:
    assert entry.id == entry.id.lower()
    assert all(BASE.states.has(country) or country in ("EH", "NC") for country in entry.countries)
    assert entry.start is None or entry.end is None or entry.start <= entry.end


def test_files_relations_join_known_actors() -> None:
    relations = list(load_relations())
    assert relations
    assert [tie for tie in relations if BASE.get(tie.subject) is None or BASE.get(tie.object) is None] == []


def test_files_renamings_have_their_day() -> None:
    assert [tie.subject for tie in load_relations() if tie.tie is Tie.RENAMED and tie.start is None] == []
