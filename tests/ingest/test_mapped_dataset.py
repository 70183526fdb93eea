"""Data sets of anybody's, their columns named by the user."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.document import Document, Entry, Refused
from counterclaim.ingest.documents import documents
from counterclaim.ingest.source import Source
from counterclaim.model.claim import ClaimKind
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from made_rows import table

MAPPING = (
    "dataset=Oro Monitor,id=No,date=Day,place=Village,country=Land,latitude=Lat,longitude=Lon,event_type=Kind,perpetrator=Who,"
    "killed=Dead,injured=Hurt,killed_low=Least,killed_high=Most,date_form=%d/%m/%Y"
)
ROW = {"No": "m1", "Day": "05/03/2024", "Village": "Oro Benna", "Land": "Mali", "Lat": "14.35", "Lon": "-3.9",
       "Kind": "Airstrike", "Who": "Hill Front", "Dead": "12", "Hurt": "3", "Least": "", "Most": "",
       "Note": "kept in the text"}  # fmt: skip


def read(**values: str) -> Entry:
    (entry,) = documents(Source.of_bytes(table([ROW | values]), name="m.csv"), mapping=MAPPING)
    return entry


def made(**values: str) -> Document:
    entry = read(**values)
    assert isinstance(entry, Document), entry
    assert entry.ledger is not None
    return entry


def counts(document: Document) -> list[Count]:
    assert document.ledger is not None
    return [claim.count for claim in document.ledger.claims if claim.count is not None]


def test_mapped_row_is_a_report_by_its_data_set() -> None:
    document = made()
    assert document.ledger is not None
    (account,) = document.ledger.accounts
    assert (document.report.id, document.report.publisher, account.event_type) == ("m1", "Oro Monitor", "airstrike")
    assert "Note: kept in the text" in document.report.text
    assert account.date is not None
    assert account.date.range == DateRange(date(2024, 3, 5), date(2024, 3, 5), 1)
    assert account.place is not None
    assert account.place.place is not None
    assert (account.place.place.country, account.place.place.latitude) == ("ML", 14.35)
    assert [(count.kind, count.low) for count in counts(document)] == [(Harm.KILLED, 12), (Harm.INJURED, 3)]


def test_mapped_perpetrator_is_accused_unless_unknown() -> None:
    def accused(who: str) -> list[str]:
        document = made(Who=who)
        assert document.ledger is not None
        targets = [claim.target for claim in document.ledger.claims if claim.kind is ClaimKind.ATTRIBUTION]
        return [target.span.of(document.report.text) for target in targets if target]

    assert accused("Hill Front") == ["Hill Front"]
    for unknown in ("", "Unknown", "unidentified gunmen", "Inconnus", "مجهول"):
        assert accused(unknown) == []


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        ("3", "7", Count(Harm.KILLED, Group.PEOPLE, 3, 7, Qualifier.RANGE)),
        ("3", "3", Count(Harm.KILLED, Group.PEOPLE, 3, 3, Qualifier.EXACT)),
        ("3", "", Count(Harm.KILLED, Group.PEOPLE, 3, None, Qualifier.AT_LEAST)),
        ("", "7", Count(Harm.KILLED, Group.PEOPLE, None, 7, Qualifier.AT_MOST)),
    ],
)
def test_mapped_bounds_are_one_count(least: str, most: str, expected: Count) -> None:
    assert counts(made(Dead="", Hurt="", Least=least, Most=most)) == [expected]


@pytest.mark.parametrize(
    ("dead", "expected"),
    [
        ("1,200", [Count(Harm.KILLED, Group.PEOPLE, 1200, 1200, Qualifier.EXACT)]),
        ("5-7", [Count(Harm.KILLED, Group.PEOPLE, 5, 7, Qualifier.RANGE)]),
        ("at least 12", [Count(Harm.KILLED, Group.PEOPLE, 12, None, Qualifier.AT_LEAST)]),
        ("unknown", []),
    ],
)
def test_mapped_number_has_the_bounds_that_its_cell_gives(dead: str, expected: list[Count]) -> None:
    assert counts(made(Dead=dead, Hurt="")) == expected


def test_mapped_month_is_all_its_days() -> None:
    (entry,) = documents(Source.of_bytes(b"Dead,Month\n3,March 2024\n", name="m.csv"), mapping="killed=Dead,date=Month")
    assert isinstance(entry, Document) and entry.ledger is not None
    when = entry.ledger.accounts[0].date
    assert when is not None and when.range == DateRange(date(2024, 3, 1), date(2024, 3, 31), 4)


def test_mapped_zero_claims_nothing() -> None:
    assert counts(made(Dead="0", Hurt="0", Least="0", Most="0")) == []


@pytest.mark.parametrize(("column", "value"), [("Dead", "many"), ("Dead", "-1"), ("Lat", "200"), ("Least", "9")])
def test_mapped_row_with_a_value_that_is_none_is_refused(column: str, value: str) -> None:
    assert isinstance(read(**{"Most": "7", column: value}), Refused)


def test_mapped_day_that_cannot_be_read_leaves_the_date_open_and_says_why() -> None:
    document = made(Day="early March")
    assert document.ledger is not None
    when = document.ledger.accounts[0].date
    assert when is not None
    assert when.range is None
    assert "early March" in (when.why or "")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("", "other"), ("shelling", "shelling"), ("Armed clash", "clash"), ("Grenade", "explosion"), ("Flood", "other")],
)
def test_mapped_kind_of_event_is_ours_or_acleds(kind: str, expected: str) -> None:
    document = made(Kind=kind)
    assert document.ledger is not None
    assert document.ledger.accounts[0].event_type == expected
    assert bool(document.notes) is (expected == "other")


def test_mapped_set_is_called_by_its_publisher_where_it_has_no_name() -> None:
    source = Source.of_bytes(b"Dead,Who\n3,Hill Front\n", name="m.csv")
    (entry,) = documents(source, mapping="killed=Dead", publisher="The Council")
    assert isinstance(entry, Document)
    assert entry.report.publisher == "The Council"


@given(st.dictionaries(st.sampled_from(sorted(ROW)), st.text(max_size=9), max_size=6))
def test_mapped_row_of_any_values_points_to_its_own_words(values: dict[str, str]) -> None:
    cleaned = {key: value.encode("utf-8", "replace").decode() for key, value in values.items()}
    for entry in documents(Source.of_bytes(table([ROW | cleaned]), name="m.csv"), mapping=MAPPING):
        if isinstance(entry, Document) and entry.ledger is not None:
            for claim in entry.ledger.claims:
                assert claim.quote.of(entry.report.text).partition(": ")[0] in ROW
