from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

import raids
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.recorded import holding
from counterclaim.casefile.rulings import merge, part
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import account_keys, accounts, incidents, links
from counterclaim.linking import candidates, common_words
from counterclaim.linking.change import indexed
from counterclaim.linking.identity import incident_id
from counterclaim.linking.link import link
from counterclaim.model.incident import AccountKey
from raids import Raid


def groups(casefile: Casefile) -> set[frozenset[AccountKey]]:
    with casefile.reading() as connection:
        return {frozenset(one.accounts) for one in list_incidents(connection, Selection())}


def edges(casefile: Casefile) -> dict[tuple[str, str], float]:
    with casefile.reading() as connection:
        return {(row.one, row.other): row.weight for row in connection.execute(links.select())}


def test_linkage_brings_the_reports_of_each_raid_together(raided: Casefile) -> None:
    told = {frozenset(key.report for key in group) for group in groups(raided)}
    assert told == {frozenset({"a1", "a2", "a3"}), frozenset({"b1", "b2"}), frozenset({"c1", "c2"})}


def test_linkage_gives_what_linking_all_at_once_gives(raided: Casefile) -> None:
    found = link(raids.made_cards(*raids.SEVERAL))
    assert groups(raided) == set(found.incidents)
    assert edges(raided) == {(str(edge.one), str(edge.other)): pytest.approx(edge.weight) for edge in found.edges}


def test_linkage_keeps_the_keys_of_every_account(raided: Casefile) -> None:
    wanted = {(key, str(card.key)) for card in raids.cards(raided) for key in indexed(card)}
    with raided.reading() as connection:
        assert {(row.key, row.account) for row in connection.execute(account_keys.select())} == wanted


def test_linkage_names_each_incident_by_its_least_account(raided: Casefile) -> None:
    with raided.reading() as connection:
        named = {row.key: row.incident for row in connection.execute(select(accounts.c.key, accounts.c.incident))}
    for group in groups(raided):
        assert {named[str(key)] for key in group} == {incident_id(group)}


def test_linkage_of_nothing_new_is_nothing(raided: Casefile, empty: Casefile) -> None:
    assert list(link_accounts(raided)) == []
    assert list(link_accounts(empty)) == []


@pytest.mark.slow
def test_linkage_gives_how_many_were_done(raided: Casefile) -> None:
    raids.received(raided, Raid("late"), Raid("other", town="Kassum", day=30, side="rebels"))
    assert sum(link_accounts(raided)) == 2
    with raided.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(accounts).where(accounts.c.linked.is_(False))) == 0
    assert {"a1", "a2", "a3", "late"} in [{key.report for key in group} for group in groups(raided)]


def test_linkage_makes_again_what_a_decision_let_go_of(raided: Casefile) -> None:
    before = edges(raided)
    merge(raided, ["b1", "c1"], by="A. Reviewer")
    assert sum(link_accounts(raided)) == 4
    assert {"b1", "b2", "c1", "c2"} in [{key.report for key in group} for group in groups(raided)]
    assert edges(raided) == before


def test_linkage_leaves_alone_what_is_written_of_incidents_that_stay(raided: Casefile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that a new report makes common have links of other incidents weighed again, which have the same accounts after it."""
    for module in (candidates, common_words):
        monkeypatch.setattr(module, "MOST", len(raids.SEVERAL))
    before, stood = edges(raided), groups(raided)
    with raided.writing() as connection:
        connection.execute(update(incidents).values(grade="untouched"))
    raids.received(raided, Raid("late"))
    list(link_accounts(raided))
    other = {group: "untouched" for group in stood if AccountKey("a1", "a1") not in group}
    assert len(other) == 2 and any(
        edges(raided)[pair] != weight for pair, weight in before.items() if pair[0].startswith(("b", "c"))
    )
    with raided.reading() as connection:
        grades = {row.id: row.grade for row in connection.execute(select(incidents.c.id, incidents.c.grade))}
    assert {group: grades[incident_id(group)] for group in other} == other
    assert grades[incident_id({AccountKey("a1", "a1")})] != "untouched"


def test_linkage_makes_again_an_incident_that_only_loses_an_account(raided: Casefile) -> None:
    part(raided, "c2/a1", ["c1/a1"], by="A. Reviewer")
    list(link_accounts(raided))
    with raided.reading() as connection:
        told = {row.id: row.reports for row in connection.execute(select(incidents.c.id, incidents.c.reports))}
    assert told[incident_id({AccountKey("c1", "a1")})] == 1 == told[incident_id({AccountKey("c2", "a1")})]


@pytest.mark.slow
@settings(max_examples=3, deadline=None)
@given(st.randoms(use_true_random=False))
def test_linkage_bit_by_bit_is_as_all_at_once(tmp_path_factory: pytest.TempPathFactory, chance: random.Random) -> None:
    """In whatever order reports and decisions come, the incidents are those of linking all of them at once."""
    told = list(raids.SEVERAL)
    chance.shuffle(told)
    with Casefile.open(tmp_path_factory.mktemp("bits") / "case.db", create=True) as casefile:
        raids.received(casefile, *told[:4])
        list(link_accounts(casefile))
        one, other = (f"{raid.name}/a1" for raid in chance.sample(told[:4], 2))
        if chance.random() < 0.5:
            merge(casefile, [one, other], by="A. Reviewer")
        else:
            part(casefile, one, [other], by="A. Reviewer")
        raids.received(casefile, *told[4:])
        list(link_accounts(casefile))
        with casefile.reading() as connection:
            decisions = holding(connection)
        assert groups(casefile) == set(link(raids.made_cards(*told), decisions).incidents)
