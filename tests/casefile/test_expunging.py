from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

import raids
from counterclaim.casefile.custody import bundled, verify, verify_bundle
from counterclaim.casefile.expunging import Ground, expunge, tombstone_of
from counterclaim.casefile.holdings import State, holdings
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.journal import entries
from counterclaim.casefile.kept import kept_report
from counterclaim.casefile.receiving import Fate
from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.rulings import judge, merge
from counterclaim.casefile.search import search
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import decisions, readings, reports
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import CasefileError, UnknownName
from counterclaim.model.decision import DecisionKind
from raids import Raid
from servers import PostgresServer

GROUND = Ground("Court of Teral, 24/0123", "ordered on appeal of the family", "A. Reviewer")
SECRET = Raid("s1", town="Kassum", day=9, killed=41, more="Zacharias Obinwane was taken to Mbekwila.")
WORDS = ("Zacharias", "Obinwane", "Mbekwila", "zacharias", "obinwane", "mbekwila")


@pytest.fixture
def holding(raided: Casefile) -> Casefile:
    """A casefile with a report that the law wants to be gone."""
    raids.received(raided, SECRET)
    bring_up_to_date(raided)
    return raided


def sha256_of(casefile: Casefile, name: str) -> str:
    with casefile.reading() as connection:
        return str(connection.scalar(select(reports.c.sha256).where(reports.c.name == name)))


def found(casefile: Casefile, words: str) -> list[str]:
    with casefile.reading() as connection:
        return [hit.key for hit in search(connection, words)]


def files_of(casefile: Casefile, server: PostgresServer | None) -> list[bytes]:
    """All that lies on the disk of a casefile."""
    if isinstance(casefile.address, Path):
        around = [casefile.address, *casefile.address.parent.glob("case.db-*"), *casefile.address.parent.glob("**/*")]
        return [path.read_bytes() for path in around if path.is_file()]
    assert server is not None
    server.say("CHECKPOINT")
    oid = server.say(f"SELECT oid FROM pg_database WHERE datname = '{casefile.address.name}'")[0][0]
    return [path.read_bytes() for path in (server.data / "base" / str(oid)).rglob("*") if path.is_file()]


def test_expunging_destroys_the_report(holding: Casefile, database: str, request: pytest.FixtureRequest) -> None:
    server = request.getfixturevalue("postgres") if database == "server" else None
    sha256 = sha256_of(holding, "s1")
    assert "s1" in found(holding, "Obinwane") and any(b"Obinwane" in one for one in files_of(holding, server))
    stone = expunge(holding, "s1", GROUND)
    assert (stone.report, stone.sha256, stone.ground) == ("s1", sha256, GROUND)
    assert sha256 not in holding.originals
    assert found(holding, "Obinwane") == found(holding, "zach*") == []
    with holding.reading() as connection:
        assert (
            connection.scalar(
                select(readings.c.id).join(reports, reports.c.id == readings.c.report).where(reports.c.name == "s1")
            )
            is None
        )
        row = connection.execute(select(reports).where(reports.c.name == "s1")).one()
    assert (row.text, row.title, row.publisher, row.url, row.published, row.state) == ("", None, None, None, None, "expunged")
    for content in files_of(holding, server):
        assert not [word for word in WORDS if word.encode() in content]


@pytest.mark.slow
def test_expunging_leaves_the_chain_whole(holding: Casefile, tmp_path: Path) -> None:
    expunge(holding, "s1", GROUND)
    assert verify(holding).whole
    with holding.reading() as connection:
        told = [entry for entry in entries(connection) if entry.action == "expunged"]
        assert tombstone_of(connection, "s1").ground == GROUND
    assert [entry.subject for entry in told] == ["s1"]
    assert told[0].facts()["reference"] == GROUND.reference and GROUND.reason not in told[0].details
    bundled(holding, tmp_path / "bag")
    assert verify_bundle(tmp_path / "bag").whole
    assert not any("Obinwane" in path.read_text("utf-8", "replace") for path in (tmp_path / "bag").rglob("*") if path.is_file())


@pytest.mark.slow
def test_expunging_weighs_incidents_anew(holding: Casefile) -> None:
    def killed(casefile: Casefile) -> list[tuple[int, int | None]]:
        with casefile.reading() as connection:
            listed = list(list_incidents(connection, Selection()))
        return sorted((len(one.accounts), dict(one.counts)["killed"].high) for one in listed)

    before = killed(holding)
    expunge(holding, "s1", GROUND)
    after = killed(holding)
    assert before != after and sum(number for number, _ in after) == 7


@pytest.mark.slow
def test_expunging_is_shown_among_the_reports(holding: Casefile) -> None:
    expunge(holding, "s1", GROUND)
    with holding.reading() as connection:
        assert [one.name for one in holdings(connection, State.EXPUNGED)] == ["s1"]
        with pytest.raises(UnknownName, match="expunged"):
            kept_report(connection, "s1")


@pytest.mark.slow
def test_expunging_takes_the_same_bytes_in_no_more(holding: Casefile) -> None:
    sha256 = sha256_of(holding, "s1")
    expunge(holding, "s1", GROUND)
    [told] = raids.received(holding, SECRET)
    assert told.fate is Fate.REFUSED and "expunged" in told.reason
    assert sha256 not in holding.originals and verify(holding).whole


@pytest.mark.slow
def test_expunging_takes_what_was_decided_on_it_alone(holding: Casefile) -> None:
    judge(holding, DecisionKind.REJECT, ["s1/c1"], by="A. Coder", reason="Obinwane says otherwise")
    judge(holding, DecisionKind.ACCEPT, ["a1/c1"], by="A. Coder")
    merge(holding, ["s1/a1", "a1/a1"], by="A. Coder", reason="both name Obinwane")
    expunge(holding, "s1", GROUND)
    with holding.reading() as connection:
        kept = recorded(connection)
        assert [one.kind for one in kept] == [DecisionKind.ACCEPT, DecisionKind.SAME]
        assert "Obinwane" not in "".join(connection.scalars(select(decisions.c.reason)))
    assert verify(holding).whole


@pytest.mark.slow
def test_expunging_goes_on_where_it_was_stopped(holding: Casefile) -> None:
    sha256 = sha256_of(holding, "s1")
    content = holding.originals.get(sha256)
    expunge(holding, "s1", GROUND)
    holding.originals.put(content)
    assert "expunge it again" in verify(holding).summary
    expunge(holding, "s1", GROUND)
    assert sha256 not in holding.originals and verify(holding).whole


@pytest.mark.slow
def test_expunging_by_hand_is_found(holding: Casefile) -> None:
    """A text that somebody wiped is no report that was expunged."""
    with holding.writing() as connection:
        connection.execute(reports.update().where(reports.c.name == "s1").values(text="", state="expunged"))
    assert "s1" in verify(holding).summary


@pytest.mark.slow
@pytest.mark.parametrize("ground", [Ground("", "why", "who"), Ground("x" * 301, "why", "who"), Ground("24/1", "why", " ")])
def test_expunging_needs_a_ground(holding: Casefile, ground: Ground) -> None:
    with pytest.raises(CasefileError, match="reference"):
        expunge(holding, "s1", ground)
    assert "s1" in found(holding, "Obinwane")


@pytest.mark.slow
def test_expunging_of_what_is_not_there_says_so(holding: Casefile) -> None:
    with pytest.raises(UnknownName, match="nobody"):
        expunge(holding, "nobody", GROUND)
