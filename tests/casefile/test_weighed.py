from __future__ import annotations

from datetime import UTC, datetime

import pytest

import raids
from counterclaim.casefile.address import Server
from counterclaim.casefile.copying import find_copies
from counterclaim.casefile.material import material
from counterclaim.casefile.record import Record
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.weighed import recounted, weighed
from counterclaim.linking.identity import incident_id
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.incident import AccountKey
from raids import Raid
from wire_stories import WIRE

MEMBERS = [AccountKey(name, "a1") for name in ("a3", "a1", "a2")]


def decision(kind: DecisionKind, *about: str) -> Decision:
    return Decision("d1", kind, about, "A. Reviewer", datetime(2024, 4, 1, tzinfo=UTC))


def of(casefile: Casefile, *decisions: Decision, rule: str = "ucdp", part_of: str | None = None) -> Record:
    with casefile.reading() as connection:
        return weighed(connection, MEMBERS, decisions, rule=rule, part_of=part_of)


def test_weighed_is_named_by_its_least_account_in_whatever_order(raided: Casefile) -> None:
    with raided.reading() as connection:
        found = {weighed(connection, members, ()).incident for members in (MEMBERS, MEMBERS[::-1], sorted(MEMBERS))}
    (incident,) = found
    assert incident.id == incident_id(MEMBERS)
    assert incident.accounts == tuple(sorted(MEMBERS))


def test_weighed_holds_the_claims_and_reports_of_its_accounts(raided: Casefile) -> None:
    record = of(raided)
    assert {claim.key for claim in record.claims} == {f"{name}/{id}" for name in ("a1", "a2", "a3") for id in ("c1", "c2")}
    assert {report.id for report in record.reports} == {"a1", "a2", "a3"}
    assert dict(record.incident.counts)["killed"].high == 15


def test_weighed_figures_rest_on_claims_that_it_holds(raided: Casefile) -> None:
    record = of(raided)
    resting = {key for _, estimate in record.incident.counts for key in estimate.claims}
    resting |= {key for party in record.incident.attribution for key in party.claims}
    assert resting
    assert resting <= {claim.key for claim in record.claims}


@pytest.mark.parametrize("rule", ["ucdp", "acled", "airwars", "ibc", "hull"])
def test_weighed_follows_the_rule(raided: Casefile, rule: str) -> None:
    assert {estimate.rule for _, estimate in of(raided, rule=rule).incident.counts} == {f"{rule}/1"}


@pytest.mark.parametrize("rule", ["ucdp", "acled", "airwars", "ibc", "hull"])
@pytest.mark.parametrize("decisions", [(), (DecisionKind.REJECT, "a2/c1")], ids=["as read", "decided"])
def test_weighed_recounted_is_the_same_incident_as_weighed_under_the_rule(
    raided: Casefile, rule: str, decisions: tuple[DecisionKind, str] | tuple[()]
) -> None:
    held = [decision(*decisions)] if decisions else []
    shown = of(raided, *held, part_of="i1").incident
    with raided.reading() as connection:
        again = recounted(material(connection, (key.report for key in MEMBERS)), shown, held, rule=rule)
    assert again == of(raided, *held, rule=rule, part_of="i1").incident


def test_weighed_leaves_out_what_a_person_rejected(raided: Casefile) -> None:
    rejected = of(raided, decision(DecisionKind.REJECT, "a2/c1"))
    assert "a2/c1" not in {claim.key for claim in rejected.claims}
    assert dict(rejected.incident.counts)["killed"].high == 14
    assert [one.id for one in rejected.decisions] == ["d1"]


def test_weighed_passes_over_decisions_on_others(raided: Casefile) -> None:
    assert of(raided, decision(DecisionKind.REJECT, "b1/c1")) == of(raided)
    assert of(raided, decision(DecisionKind.REJECT, "nothing/c1")) == of(raided)


def test_weighed_says_what_it_is_a_part_of(raided: Casefile) -> None:
    assert of(raided, part_of="i000000000000").incident.part_of == "i000000000000"


def test_weighed_counts_reports_that_repeat_each_other_as_one_line(empty: Casefile) -> None:
    raids.received(empty, Raid("a1", more=WIRE), Raid("a2", more=WIRE), Raid("a3", killed=15, side="rebels"))
    apart = of(empty)
    list(find_copies(empty))
    together = of(empty)
    assert together.incident.lines < apart.incident.lines
    assert dict(together.lines)["a1"] == dict(together.lines)["a2"]
    assert {(one.one, one.other) for one in together.repeats} == {("a1", "report:a2"), ("a2", "report:a1")}
    assert all(one.sentence.startswith(one.one) for one in together.repeats)


def test_weighed_stores_nothing(raided: Casefile) -> None:
    if isinstance(raided.address, Server):
        pytest.skip("a server refuses to write in a transaction that reads")
    with raided.reading() as connection:
        before = connection.exec_driver_sql("PRAGMA data_version").scalar()
        weighed(connection, MEMBERS, ())
        assert connection.exec_driver_sql("PRAGMA data_version").scalar() == before
        assert connection.exec_driver_sql("SELECT total_changes()").scalar() == 0
