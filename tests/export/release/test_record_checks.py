from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.casefile.record import Record
from counterclaim.export.release.places import place_rule
from counterclaim.export.release.prepared import prepared
from counterclaim.export.release.record_checks import look
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.report import Report
from incident_records import told
from releases import PEPPER, counts, placed, says


def checks(record: Record, *, words: int = 30, places: str = "") -> list[str]:
    """The checks that find something in an incident as it is prepared."""
    yardstick = place_rule("")
    assert yardstick is not None
    found = prepared(record, place_rule(places), quote_words=words, pepper=PEPPER)
    return [one.check for one in look(found, quote_words=words, yardstick=yardstick)]


def witness(quote: str, kind: ClaimantKind = ClaimantKind.WITNESS) -> Record:
    return told([counts("a witness", 9, kind=kind, quote=quote)])


def test_record_checks_find_nothing_in_what_is_as_it_should_be() -> None:
    claims = [counts("un", 9, 9), says("un", Stance.ACCUSES, "jnim"), says("ngo", Stance.DENIES, "jnim")]
    assert checks(told(claims)) == []


@pytest.mark.parametrize(
    "quote",
    [
        "I am the only survivor of my family",
        "said a 43-year-old",
        "said a man aged 43",
        "the head nurse counted nine",
        "whose son was taken",
        "elle est la seule survivante",
        "dit une femme âgée de 43 ans",
        "قال إمام مسجد القرية",
    ],
)
def test_record_checks_find_words_that_single_out_who_speaks(quote: str) -> None:
    assert checks(witness(quote)) == ["sources-at-risk"]
    assert checks(witness(quote, ClaimantKind.OFFICIAL)) == []


def test_record_checks_pass_what_many_could_have_said() -> None:
    assert checks(witness("we counted nine bodies by the road")) == []


def test_record_checks_find_places_that_are_given_exactly() -> None:
    hospital = placed("At Niono they shelled a hospital.", "a hospital")
    assert checks(hospital) == []
    assert checks(hospital, places="keep") == ["exact-places"]
    assert checks(placed("At Niono they struck a market.", "a market"), places="keep") == []


def test_record_checks_pass_contradictions_from_which_the_place_is_taken() -> None:
    record = placed("At Niono they burned a house.", "a house")
    record = replace(record, incident=replace(record.incident, contradictions=("one says Niono, one Segu",)))
    assert checks(record) == []


def test_record_checks_find_a_contested_party_whom_nobody_contests() -> None:
    record = told([says("un", Stance.ACCUSES, "jnim"), says("ngo", Stance.DENIES, "jnim")])
    (each,) = record.incident.attribution
    assert each.status is Status.CONTESTED
    alone = replace(record.incident, attribution=(replace(each, denied_by=()),))
    assert checks(replace(record, incident=alone)) == ["contested-as-fact"]


def test_record_checks_pass_a_party_that_is_contested_by_accusing_another() -> None:
    assert checks(told([says("un", Stance.ACCUSES, "jnim"), says("ngo", Stance.ACCUSES, "ml-military")])) == []


def test_record_checks_find_a_report_most_of_which_is_given_away() -> None:
    text = "Nine were killed there on that day. " * 30
    report = replace(Report.of(text, id="wire-undated"), publisher="Paper")
    claims: list[SourcedClaim] = [counts("un", 9, quote=text)]
    record = replace(told(claims), reports=(report,))
    assert checks(record, words=300) == ["report-texts"]
    assert checks(record, words=30) == []


def test_record_checks_find_claims_that_are_too_long() -> None:
    found = prepared(witness("one two three four five"), None, quote_words=9, pepper="")
    yardstick = place_rule("")
    assert yardstick is not None
    assert [one.check for one in look(found, quote_words=4, yardstick=yardstick)] == ["report-texts"]


@pytest.mark.parametrize("url", ["http://10.0.0.1/report", "https://paper.example/?token=x", "https://a:b@paper.example"])
def test_record_checks_find_addresses_that_are_nobodys_business(url: str) -> None:
    record = told([counts("un", 9)])
    assert checks(replace(record, reports=tuple(replace(one, url=url) for one in record.reports))) == ["addresses"]


def test_record_checks_find_reports_that_are_called_by_a_path() -> None:
    assert checks(told([counts("un", 9, report="/home/somebody/interview")])) == ["addresses"]


def test_record_checks_repeat_nothing_of_what_they_found() -> None:
    yardstick = place_rule("")
    assert yardstick is not None
    found = prepared(witness("I am the only survivor of Teral"), None, quote_words=30, pepper="")
    (one,) = look(found, quote_words=30, yardstick=yardstick)
    assert "survivor" not in one.says and "Teral" not in one.says
