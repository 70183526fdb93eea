from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import cases
from counterclaim.casefile.gist import gist_of
from counterclaim.casefile.gists import lacking, make_gists, stored_gists
from counterclaim.casefile.records import records
from counterclaim.casefile.rulings import judge
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.export.redaction import WITHHELD, masked
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Harm
from counterclaim.model.gist import Gist

ALL = Selection()


@pytest.fixture
def raid(tmp_path: Path) -> Iterator[Casefile]:
    yield from cases.raid_case(tmp_path)


def gists(casefile: Casefile, selection: Selection = ALL) -> list[Gist]:
    with casefile.reading() as connection:
        return list(stored_gists(connection, selection, masked))


def test_gists_are_what_the_records_come_to(raid: Casefile) -> None:
    with raid.reading() as connection:
        made = [gist_of(record) for record in records(connection, ALL)]
    assert gists(raid) == made
    assert sum(make_gists(raid, masked)) == len(made) == 2
    assert gists(raid) == made


@pytest.mark.slow
def test_gists_are_made_once(raid: Casefile) -> None:
    with raid.reading() as connection:
        assert lacking(connection) == 2
    assert list(make_gists(raid, masked)) == [2]
    assert list(make_gists(raid, masked)) == []


@pytest.mark.slow
def test_gists_hold_the_figures_of_every_rule_and_who_says_what(raid: Casefile) -> None:
    one = next(found for found in gists(raid) if found.lines == 1 and len(found.sources) == 2)
    assert {estimate.rule for _, estimate in one.counts} == {"hull/1", "ucdp/1", "acled/1", "airwars/1", "ibc/1 provisional"}
    assert one.estimate(Harm.KILLED, "ucdp/1") is not None and one.estimate(Harm.INJURED, "ucdp/1") is None
    assert {(said.voice.kind, said.stance) for said in one.said} >= {(ClaimantKind.OFFICIAL, Stance.ACCUSES)}
    assert [number.low for number in one.numbers] == [9, 9]
    assert (one.country, one.checked, one.claims > 2) == ("ML", 0, True)


@pytest.mark.slow
def test_gists_follow_what_people_decide(raid: Casefile) -> None:
    sum(make_gists(raid, masked))
    (one,) = (found for found in gists(raid) if found.country == "SO")
    with raid.reading() as connection:
        (record,) = (found for found in records(connection, Selection(country="SO")))
    judge(raid, "accept", [record.claims[0].key], by="A. Coder")
    bring_up_to_date(raid)
    (now,) = gists(raid, Selection(country="SO"))
    assert (one.checked, now.checked, now.claims) == (0, 1, one.claims)
    with raid.reading() as connection:
        assert lacking(connection) == 1
    assert sum(make_gists(raid, masked)) == 1


@pytest.mark.slow
def test_gists_are_those_that_are_asked_for(raid: Casefile) -> None:
    assert [one.country for one in gists(raid, Selection(country="SO"))] == ["SO"]
    assert gists(raid, Selection(killed=100)) == []


@pytest.mark.slow
def test_gists_name_nobody_who_is_masked_in_exports(tmp_path: Path) -> None:
    killed = "Nine people were killed in Kidal, Mali, on Saturday. Ibrahim Tellan, a farmer, was killed too, the mayor said."
    blamed = "At least nine people were killed in Kidal, Mali, on Saturday. The army accused Ibrahim Tellan of the attack."
    path = cases.lines(tmp_path / "two.jsonl", [cases.row("one", killed), cases.row("two", blamed)])
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        cases.gathered(casefile, path)
        with casefile.reading() as connection:
            (record,) = records(connection, ALL)
        assert "Ibrahim Tellan" in {one.party for one in record.incident.attribution}
        (one,) = gists(casefile)
        assert "Tellan" not in repr(one)
        assert WITHHELD in {party.name for party in one.parties}
        assert sum(make_gists(casefile, masked)) == 1
        assert gists(casefile) == [one]
