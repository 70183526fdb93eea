from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

import records
from counterclaim.casefile.record import Link
from counterclaim.export.redaction import WITHHELD, hashed, redacted, shown
from counterclaim.model.incident import AccountKey
from named_records import told


def test_redaction_leaves_no_private_name_in_anything_of_the_record() -> None:
    found = redacted(told(), pepper="p")
    for name in ("Awa", "Benn,", "Benn blamed", "Mossun", "mossun"):
        assert name not in repr(found)
    assert found.record.claims[1].quote == f"{WITHHELD} blamed the army for the death of {WITHHELD}"
    assert found.record.reports[0].title == f"{WITHHELD} among nine dead"
    assert found.record.reports[0].url is None
    assert found.record.decisions[0].reason == f"{WITHHELD} called us again"


def test_redaction_keeps_officials_places_and_parties() -> None:
    record = redacted(told()).record
    assert record.claims[2].quote == "Colonel Adda Karr denied it"
    assert "Oro Benna" in record.claims[0].quote
    assert record.incident.attribution[0].denied_by == ("Colonel Adda Karr",)


def test_redaction_keeps_spans_where_they_were() -> None:
    plain, masked = told(), redacted(told()).record
    assert len(masked.reports[0].text) == len(plain.reports[0].text)
    for claim in masked.claims:
        assert shown(masked.reports[0].text, claim.claim.quote) == claim.quote


def test_redaction_lists_what_was_masked_by_hash_and_reason() -> None:
    found = redacted(told(), pepper="p").masked
    assert {one.name for one in found} == {hashed("Teral Mossun", "p"), hashed("Awa Benn", "p")}
    assert {one.why for one in found} == {"a victim", "a resident"}
    assert sum(one.times for one in found) == 4


def test_redaction_does_not_change_the_record_that_it_is_given() -> None:
    record = told()
    redacted(record)
    assert record == told()


def test_redaction_done_twice_finds_nothing_more() -> None:
    once = redacted(told())
    twice = redacted(once.record)
    assert twice.record == once.record
    assert twice.masked == ()


def test_redaction_of_a_record_without_private_names_is_the_record() -> None:
    record = records.record()
    assert redacted(record).record is record


@given(st.text(min_size=1), st.text())
def test_redaction_hashes_depend_on_the_key(name: str, pepper: str) -> None:
    assert hashed(name, pepper) == hashed(name, pepper)
    assert hashed(name, pepper) != hashed(name, pepper + "x")


def test_redaction_masks_why_accounts_are_one() -> None:
    link = Link(AccountKey("a", "a1"), AccountKey("b", "a1"), 3.0, ("a rare word in common: Mossun (+2.0)",))
    assert redacted(replace(told(), links=(link,))).record.links[0].sentences == (f"a rare word in common: {WITHHELD} (+2.0)",)
