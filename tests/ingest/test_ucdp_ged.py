"""What UCDP GED's columns claim."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document
from counterclaim.ingest.documents import documents
from counterclaim.ingest.source import Source
from counterclaim.ingest.ucdp_ged import coded, recognises
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.vocabulary.loader import load_toml
from made_rows import table, ucdp


def killed(low: int, high: int, group: Group) -> Count:
    return Count(Harm.KILLED, group, low, high, Qualifier.EXACT if low == high else Qualifier.RANGE)


def test_ucdp_has_its_49_columns_in_the_order_of_the_file() -> None:
    columns = load_toml("datasets/ucdp_ged.toml")["columns"]
    assert len(columns) == len(set(columns)) == 49
    assert columns[columns.index("best") :][:3] == ["best", "high", "low"]
    assert recognises(frozenset(columns))
    assert not recognises(frozenset(columns) - {"best"})


def test_ucdp_row_is_a_report_by_ucdp_whose_claims_point_to_its_words() -> None:
    (made,) = documents(Source.of_bytes(table([ucdp()]), name="ged.csv"))
    assert isinstance(made, Document)
    assert made.ledger is not None
    report, (account,) = made.report, made.ledger.accounts
    assert (report.id, report.publisher, report.published) == ("UCDP-501", "UCDP GED", None)
    assert account.event_type == "attack"
    assert account.date is not None
    assert account.date.range == DateRange(date(2024, 3, 5), date(2024, 3, 6), 2)
    assert account.date.span.of(report.text).startswith("2024-03-05")
    assert account.place is not None
    assert account.place.place is not None
    assert (account.place.place.country, account.place.place.precision) == ("ML", 2)
    best, around, accused = made.ledger.claims
    assert [claim.quote.of(report.text) for claim in (best, around)] == ["best: 12", "high: 17\nlow: 9"]
    assert [claim.count for claim in (best, around)] == [killed(12, 12, Group.CIVILIANS), killed(9, 17, Group.CIVILIANS)]
    assert accused.target is not None
    assert accused.target.span.of(report.text) == "Government of Mali"


def test_ucdp_parts_of_the_best_estimate_are_counts_of_their_own() -> None:
    event = coded(
        ucdp(
            type_of_violence="1", side_b="JNIM", deaths_a="3", deaths_b="4", deaths_civilians="5", best="14", low="14", high="20"
        )
    )
    assert [count for _, count in event.counts] == [
        killed(14, 14, Group.PEOPLE),
        killed(14, 20, Group.PEOPLE),
        killed(3, 3, Group.SOLDIERS),
        killed(4, 4, Group.MILITANTS),
        killed(5, 5, Group.CIVILIANS),
    ]


def test_ucdp_event_between_sides_accuses_nobody() -> None:
    for violence in ("1", "2"):
        event = coded(ucdp(type_of_violence=violence))
        assert (event.event_type, event.accused, event.victims) == ("clash", (), ())


@pytest.mark.parametrize("side", ["Unknown", "Unidentified Armed Group (Mali)", "  "])
def test_ucdp_unknown_perpetrator_is_no_party(side: str) -> None:
    assert coded(ucdp(side_a=side)).accused == ()


def test_ucdp_without_dead_claims_no_count() -> None:
    assert coded(ucdp(best="0", low="0", high="0", deaths_civilians="0")).counts == ()


def test_ucdp_low_of_zero_is_a_low() -> None:
    event = coded(ucdp(best="0", low="0", high="5", deaths_civilians="0"))
    assert [(count.low, count.high) for _, count in event.counts] == [(0, 0), (0, 5)]


def test_ucdp_without_a_range_claims_one_number() -> None:
    event = coded(ucdp(best="12", low="12", high="12", deaths_civilians="12"))
    assert event.counts == ((("best", "high", "low"), killed(12, 12, Group.CIVILIANS)),)


@pytest.mark.parametrize(
    ("name", "code"),
    [("DR Congo (Zaire)", "CD"), ("Yemen (North Yemen)", "YE"), ("Myanmar (Burma)", "MM"), ("Russia (Soviet Union)", "RU"),
     ("Bosnia-Herzegovina", "BA"), ("Cambodia (Kampuchea)", "KH"), ("Ivory Coast", "CI"), ("Nowhere", None)],
)  # fmt: skip
def test_ucdp_countries_have_their_codes(name: str, code: str | None) -> None:
    place = coded(ucdp(country=name)).place
    assert place is not None
    assert place[1].country == code


def test_ucdp_total_of_several_events_says_so() -> None:
    assert "event_clarity 2" in coded(ucdp(event_clarity="2")).notes[0]


@pytest.mark.parametrize(
    ("column", "value"),
    [("type_of_violence", "4"), ("where_prec", "8"), ("date_prec", "6"), ("best", "18"), ("low", "13"), ("high", ""),
     ("date_end", "2024-03-01"),
     ("latitude", "-91"), ("deaths_civilians", "x")],
)  # fmt: skip
def test_ucdp_row_with_a_value_that_it_cannot_have_is_refused(column: str, value: str) -> None:
    with pytest.raises(UnreadableInput):
        coded(ucdp(**{column: value}))


def test_ucdp_place_falls_back_to_the_country() -> None:
    place = coded(ucdp(where_coordinates="", where_prec="6")).place
    assert place is not None
    assert (place[0], place[1].precision) == ("country", 6)
    assert coded(ucdp(where_coordinates="", country="")).place is None
