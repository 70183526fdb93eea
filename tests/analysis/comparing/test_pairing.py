from __future__ import annotations

from datetime import date

from counterclaim.analysis.comparing.pairing import pairs
from counterclaim.analysis.comparing.side import Side, entry_of
from counterclaim.linking.card import Card, Site
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey, Incident

DAY = DateRange(date(2024, 3, 5), date(2024, 3, 5), 1)
TOWN = Site("orobenna", "ML", "Mopti", 14.35, -3.9, 5.0, 1, "geonames:1")


def card(report: str, *, described: tuple[str, ...] = (), site: Site = TOWN, days: DateRange = DAY) -> Card:
    return Card(AccountKey(report, "a1"), event_type="attack", date=days, site=site, parties=("state:ml",), described=described)


def side(*cards: Card, reports: dict[AccountKey, str] | None = None) -> Side:
    entries = {one.key.report: entry_of(Incident(one.key.report, (), "attack", one.date, None), [one]) for one in cards}
    return Side("side", entries, {one.key.report: (one,) for one in cards}, reports or {})


def test_pairing_weighs_entries_of_two_sides_and_never_of_one() -> None:
    found = pairs(side(card("a"), card("b")), side(card("A")), floor=-4)
    assert {(one.ours, one.theirs) for one in found} == {("a", "A"), ("b", "A")}
    assert all(one.weight > 0 and not one.barred for one in found)


def test_pairing_says_what_linking_would_keep_apart() -> None:
    far = Site("sambo", "ML", "Mopti", 14.35, -3.2, 5.0, 1, "geonames:2")
    words = ("farmer", "market", "motorcycle")
    (found,) = pairs(side(card("a", described=words)), side(card("A", described=words, site=far)), floor=-20)
    assert "km lie between two known towns" in found.barred


def test_pairing_knows_a_document_that_both_hold() -> None:
    one, other = card("a"), card("A")
    (found,) = pairs(side(one, reports={one.key: "hash"}), side(other, reports={other.key: "hash"}), floor=0)
    assert found.held
    assert "the same document" in found.reasons[0]


def test_pairing_tells_no_words_for_victims_which_may_be_names() -> None:
    words = ("doumaz", "gharid", "tanour")
    (found,) = pairs(side(card("a", described=words)), side(card("A", described=words)), floor=0)
    told = " ".join(found.reasons)
    assert "things described alike" in told
    assert "doumaz" not in told


def test_pairing_of_nothing_is_nothing() -> None:
    assert pairs(side(), side(), floor=0) == []
