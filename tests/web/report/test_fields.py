from __future__ import annotations

import pytest

import factory
from counterclaim.errors import BadDecision
from counterclaim.web.report.fields import begun, changed, said, values, words_of, written

LEDGER = factory.market()
COUNT = next(claim for claim in LEDGER.claims if claim.count is not None)
ACCUSATION = next(claim for claim in LEDGER.claims if claim.stance == "accuses")


def test_fields_that_come_back_as_they_were_change_nothing() -> None:
    for claim in LEDGER.claims:
        assert changed(values(claim), claim) == []


def test_fields_that_differ_are_the_change() -> None:
    assert changed({**values(COUNT), "count.low": " 15 ", "cue.span": "3-9"}, COUNT) == [("cue.span", "3-9"), ("count.low", "15")]


def test_fields_of_another_kind_of_claim_are_passed_over() -> None:
    assert changed({**values(COUNT), "stance": "denies"}, COUNT) == []
    assert changed({**values(ACCUSATION), "count.low": "3", "stance": "denies"}, ACCUSATION) == [("stance", "denies")]


def test_fields_need_the_words_that_say_it() -> None:
    with pytest.raises(BadDecision, match="select them"):
        changed({**values(COUNT), "quote.span": ""}, COUNT)


def test_fields_of_a_new_claim_are_those_of_its_kind() -> None:
    form = begun("5-9", "a1") | {"kind": "attribution", "stance": "denies", "count.low": "3"}
    assert dict(said(form)) == {"kind": "attribution", "quote.span": "5-9", "claimant.kind": "report", "stance": "denies"}


def test_fields_of_no_kind_are_refused() -> None:
    with pytest.raises(BadDecision, match="a claim is one of"):
        said({"kind": "rumour"})


def test_fields_show_the_words_that_they_stand_for() -> None:
    found = words_of({"quote.span": written(factory.at("counted 17 bodies")), "cue.span": "9-5"}, LEDGER.report)
    assert (found["quote.span"], found["cue.span"], found["target.span"]) == ("counted 17 bodies", "", "")
