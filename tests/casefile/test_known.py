from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import raids
from counterclaim.casefile.known import StoredLinks, chunks, edge_of, edge_row, links_among
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import account_keys, links
from counterclaim.linking.candidates import COMMON
from counterclaim.linking.change import indexed
from counterclaim.linking.edge import Edge, Term
from counterclaim.linking.link import link
from counterclaim.linking.memory import Memory
from counterclaim.model.incident import AccountKey
from raids import Raid

A1, A2, NOBODY = AccountKey("a1", "a1"), AccountKey("a2", "a1"), AccountKey("nobody", "a1")


@pytest.fixture(scope="module")
def memory() -> Memory:
    """The same raids, linked without a casefile."""
    cards = raids.made_cards(*raids.SEVERAL)
    return Memory(cards, link(cards).edges)


def by_pair(edges: Iterable[Edge]) -> dict[tuple[AccountKey, AccountKey], Edge]:
    return {(edge.one, edge.other): edge for edge in edges}


def crowd(casefile: Casefile, key: str, number: int) -> None:
    with casefile.writing() as connection:
        connection.execute(account_keys.insert(), [{"key": key, "account": f"crowd{at}/a1"} for at in range(number)])


ACCOUNTS = st.sets(st.sampled_from([AccountKey(raid.name, "a1") for raid in raids.SEVERAL] + [NOBODY]))
KEYS = st.sets(st.sampled_from(sorted({"nothing", *(key for card in raids.made_cards(*raids.SEVERAL) for key in indexed(card))})))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=ACCOUNTS, words=KEYS)
def test_known_answers_as_memory_does(raided: Casefile, memory: Memory, wanted: set[AccountKey], words: set[str]) -> None:
    with raided.reading() as connection:
        stored = StoredLinks(connection)
        assert stored.cards(wanted) == memory.cards(wanted)
        assert stored.members(words) == memory.members(words)
        assert stored.crowded(words) == memory.crowded(words)
        assert stored.crowded(words) == memory.crowded(words)  # what it remembers
        assert by_pair(stored.edges(wanted)) == by_pair(memory.edges(wanted))
        assert stored.pairs(wanted) == memory.pairs(wanted) == by_pair(memory.edges(wanted)).keys()


def test_known_gives_each_edge_once(raided: Casefile) -> None:
    with raided.reading() as connection:
        edges = list(StoredLinks(connection).edges([A1, A2]))
    assert len(edges) == len(by_pair(edges))
    assert (A1, A2) in by_pair(edges)


def test_known_of_nobody_is_nothing(raided: Casefile) -> None:
    with raided.reading() as connection:
        stored = StoredLinks(connection)
        assert stored.cards([NOBODY]) == {}
        assert stored.members([]) == stored.members(["nothing"]) == {}
        assert stored.crowded(["nothing"]) == frozenset()
        assert list(stored.edges([NOBODY])) == []


def test_known_holds_back_what_is_not_linked_yet(raided: Casefile) -> None:
    raids.received(raided, Raid("late"))
    with raided.reading() as connection:
        assert StoredLinks(connection).cards([AccountKey("late", "a1"), A1]).keys() == {A1}


@pytest.mark.parametrize(("number", "crowded"), [(COMMON, False), (COMMON + 1, True)])
def test_known_takes_a_key_of_words_for_crowded_sooner_than_one_of_a_day(empty: Casefile, number: int, crowded: bool) -> None:
    for key in ("wmarket", "d738947cell"):
        crowd(empty, key, number)
    with empty.reading() as connection:
        stored = StoredLinks(connection)
        assert stored.crowded(["wmarket", "d738947cell"]) == (frozenset({"wmarket"}) if crowded else frozenset())


def test_known_links_say_why_the_strongest_first(raided: Casefile) -> None:
    with raided.reading() as connection:
        found = links_among(connection, [A1, A2, AccountKey("a3", "a1")])
        assert links_among(connection, [A1]) == ()
    assert len(found) == 3
    assert [link.weight for link in found] == sorted((link.weight for link in found), reverse=True)
    assert any("day" in sentence for sentence in found[0].sentences)


def test_known_edge_is_the_same_after_a_way_through_the_table(empty: Casefile) -> None:
    edge = Edge(AccountKey("a/b", "a1"), AccountKey("é\n", "a2"), 1.25, (Term("date", "same", 4.5), Term("place", "far", -3.25)))
    with empty.writing() as connection:
        connection.execute(links.insert().values(edge_row(edge)))
        assert edge_of(connection.execute(links.select()).one()) == edge


@pytest.mark.parametrize("number", [0, 1, 5_000, 5_001, 12_000])
def test_known_asks_for_no_more_at_once_than_a_query_takes(number: int) -> None:
    parts = list(chunks(map(str, range(number))))
    assert [value for part in parts for value in part] == [str(at) for at in range(number)]
    assert all(1 <= len(part) <= 5_000 for part in parts)
