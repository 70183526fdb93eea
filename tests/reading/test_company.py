"""Those in whose company a party did it."""

from __future__ import annotations

from counterclaim.reading.company import company_of
from counterclaim.reading.parse import parse


def test_company_of_brings_in_who_took_part() -> None:
    doc = parse("Malian soldiers accompanied by Wagner mercenaries killed 12 men.")
    assert [party.tokens.text for party in company_of(doc[1])] == ["Wagner mercenaries"]
