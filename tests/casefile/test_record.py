from __future__ import annotations

import pytest

import records
from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.record import Record
from counterclaim.casefile.rulings import judge
from counterclaim.casefile.store import Casefile


@pytest.fixture
def found(raided: Casefile) -> Record:
    with raided.reading() as connection:
        return find_incident(connection, "a1")


def test_record_holds_the_claims_of_its_reports_alone(found: Record) -> None:
    names = {report.id for report in found.reports}
    assert {claim.report for claim in found.claims} == names == {key.report for key in found.incident.accounts}


def test_record_names_the_line_of_each_report(found: Record) -> None:
    assert [name for name, _ in found.lines] == [report.id for report in found.reports]
    assert len({line for _, line in found.lines}) == found.incident.lines


def test_record_links_the_accounts_of_the_incident_with_each_other(found: Record) -> None:
    ends = {end for link in found.links for end in (link.one, link.other)}
    assert ends == set(found.incident.accounts)
    assert all(link.one < link.other and link.sentences for link in found.links)


def test_record_holds_the_decisions_on_any_of_it(raided: Casefile) -> None:
    decision = judge(raided, "accept", ["a2/c1"], by="A. Reviewer")
    judge(raided, "accept", ["b1/c1"], by="A. Reviewer")
    list(link_accounts(raided))
    with raided.reading() as connection:
        assert find_incident(connection, "a1").decisions == (decision,)


def test_record_is_a_value() -> None:
    assert records.record() == records.record()
    assert len({records.record(), records.record(), records.record(decided=True)}) == 2
