"""Claims that people add: weighed, searched, corrected and taken back like those that were read."""

from __future__ import annotations

from typing import Any

import pytest

from counterclaim.casefile.binding import bound
from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.record import Record
from counterclaim.casefile.report_record import find_report
from counterclaim.casefile.rulings import add, amend, judge, move_to, take_back
from counterclaim.casefile.search import search
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import BadDecision, UnknownName
from counterclaim.model.decision import Decision

A = "A. Coder"
GROUP = "the Azawad Liberation Front"


def text(casefile: Casefile, name: str) -> str:
    with casefile.reading() as connection:
        return find_report(connection, name).report.text


def span(casefile: Casefile, name: str, words: str) -> str:
    start = text(casefile, name).index(words)
    return f"{start}-{start + len(words)}"


def seven(casefile: Casefile, **more: Any) -> Decision:
    """Somebody adds that seven were killed, in the words of attack-1."""
    said = [("kind", "count"), ("quote.span", span(casefile, "attack-1", "gunmen opened fire")), ("claimant.kind", "report")]
    return add(casefile, "attack-1", [*said, ("count.low", "7"), ("count.high", "7")], account="a1", by=A, **more)


def incident(casefile: Casefile, name: str = "attack-1") -> Record:
    bring_up_to_date(casefile)
    with casefile.reading() as connection:
        return find_incident(connection, name, rule="hull")


def test_adding_gives_the_claim_a_key_of_its_own(mali: Casefile) -> None:
    assert seven(mali).about == ("attack-1/p1", "attack-1/a1")
    assert seven(mali).about[0] == "attack-1/p2"


def test_adding_never_gives_a_key_again(mali: Casefile) -> None:
    take_back(mali, seven(mali).id, by=A)
    assert seven(mali).about[0] == "attack-1/p2"


def test_adding_weighs_in_the_incident(mali: Casefile) -> None:
    before = dict(incident(mali).incident.counts)["killed"]
    seven(mali)
    after = dict(incident(mali).incident.counts)["killed"]
    assert (before.low, after.low) == (8, 7) and "attack-1/p1" in after.claims


def test_adding_undone_weighs_no_more(mali: Casefile) -> None:
    before = incident(mali).incident
    decision = seven(mali)
    incident(mali)
    take_back(mali, decision.id, by=A)
    assert incident(mali).incident == before


def test_adding_is_found_by_search_until_it_is_taken_back(mali: Casefile) -> None:
    def found() -> list[str]:
        with mali.reading() as connection:
            return [hit.key for hit in search(connection, "gunmen opened fire") if hit.kind == "claim"]

    decision = seven(mali)
    assert "attack-1/p1" in found()
    take_back(mali, decision.id, by=A)
    assert "attack-1/p1" not in found()


def test_adding_knows_whom_the_words_name_as_the_reader_does(mali: Casefile) -> None:
    said = [("kind", "attribution"), ("stance", "denies"), ("quote.span", span(mali, "attack-1", "He did not say"))]
    said += [("target.span", span(mali, "attack-1", "The Malian army")), ("claimant.kind", "official")]
    decision = add(mali, "attack-1", said, account="a1", by=A)
    with mali.reading() as connection:
        read = find_report(connection, "attack-2").ledger
    assert read is not None
    (army,) = {claim.target.actor for claim in read.claims if claim.target and "army" in claim.target.span.of(read.report.text)}
    assert dict(decision.change)["target.actor"] == army
    (standing,) = (one for one in incident(mali).incident.attribution if one.actor == army)
    assert "attack-1/p1" in standing.claims and standing.status == "contested"


def test_adding_is_corrected_and_rejected_like_any_claim(mali: Casefile) -> None:
    seven(mali)
    amend(mali, "attack-1/p1", [("count.low", "3"), ("count.high", "3")], by=A)
    assert dict(incident(mali).incident.counts)["killed"].low == 3
    judge(mali, "reject", ["attack-1/p1"], by="B. Reviewer")
    assert dict(incident(mali).incident.counts)["killed"].low == 8


def test_adding_to_no_account_weighs_nowhere(mali: Casefile) -> None:
    said = [("kind", "count"), ("quote.span", "0-5"), ("count.low", "700")]
    before = incident(mali).incident
    add(mali, "attack-1", said, by=A)
    assert incident(mali).incident == before


def test_adding_takes_words_of_any_script_by_their_characters(mali: Casefile) -> None:
    words = text(mali, "attack-2")
    said = [("kind", "circumstance"), ("quote.span", f"{len(words) - 9}-{len(words)}")]
    add(mali, "attack-2", said, account="a1", by=A)
    with mali.reading() as connection:
        ledger = find_report(connection, "attack-2").ledger
    assert ledger is not None and ledger.claims[-1].quote.of(words) == words[-9:]


@pytest.mark.parametrize("account", ["a9", "c1"])
def test_adding_to_an_account_that_is_not_there_is_refused(mali: Casefile, account: str) -> None:
    with pytest.raises(UnknownName):
        add(mali, "attack-1", [("kind", "demand"), ("quote.span", "0-5")], account=account, by=A)


def test_adding_to_a_report_that_is_not_there_is_refused(mali: Casefile) -> None:
    with pytest.raises(UnknownName, match="has no report"):
        add(mali, "attack-9", [("kind", "demand"), ("quote.span", "0-5")], by=A)


def test_adding_what_is_no_claim_keeps_nothing(mali: Casefile) -> None:
    with pytest.raises(BadDecision):
        add(mali, "attack-1", [("kind", "count"), ("quote.span", "5-2")], account="a1", by=A)
    with mali.reading() as connection:
        assert bound(connection).decisions == ()


@pytest.mark.parametrize("key", ["attack-1/p1", "attack-1/p7"])
def test_adding_is_needed_before_anything_is_decided_on_it(mali: Casefile, key: str) -> None:
    take_back(mali, seven(mali).id, by=A)
    with pytest.raises(UnknownName, match="people added"):
        judge(mali, "accept", [key], by=A)


def test_adding_then_moved_and_rejected_leaves_the_account_that_it_was_moved_to(mali: Casefile) -> None:
    """A claim weighs where it was moved to, so that is made anew as well when it is rejected."""
    before = incident(mali).incident
    move_to(mali, "attack-1/c1", "attack-1/a1", by=A)
    judge(mali, "reject", ["attack-1/c1"], by=A)
    assert incident(mali).incident != before
