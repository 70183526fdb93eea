from __future__ import annotations

import records
from counterclaim.export.incident.said import said_of


def test_said_has_every_claim_with_the_address_of_its_words() -> None:
    record = records.record()
    said = said_of(record, address=lambda key: f"words/{key}")
    assert set(said) == {claim.key for claim in record.claims}
    assert said["market.txt/c1"].address == "words/market.txt/c1"
    assert said_of(record)["market.txt/c1"].address == "#market.txt/c1"


def test_said_quotes_the_reports_words() -> None:
    record = records.record()
    quotes = {claim.key: claim.quote for claim in record.claims}
    assert any(one.quote == quotes[key] for key, one in said_of(record).items())


def test_said_is_unchecked_until_a_person_checks_it() -> None:
    assert all(not one.checks for one in said_of(records.record()).values())
