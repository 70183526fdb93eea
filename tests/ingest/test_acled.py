"""What ACLED's columns claim."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.errors import BadDate, LeftOut, UnreadableInput
from counterclaim.ingest.acled import coded, recognises
from counterclaim.ingest.document import Document
from counterclaim.ingest.documents import documents
from counterclaim.ingest.source import Source
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.vocabulary.loader import load_toml
from made_rows import acled, table


def document(**values: str) -> Document:
    (entry,) = documents(Source.of_bytes(table([acled(**values)]), name="acled.csv"))
    assert isinstance(entry, Document), entry
    return entry


def counts(**values: str) -> list[Count]:
    return [count for _, count in coded(acled(**values)).counts]


def test_acled_has_its_31_columns() -> None:
    columns = load_toml("datasets/acled.toml")["columns"]
    assert len(columns) == len(set(columns)) == 31
    assert recognises(frozenset(columns))
    assert not recognises(frozenset(columns) - {"sub_event_type"})


def test_acled_row_is_a_report_by_acled_whose_claims_point_to_its_words() -> None:
    made = document()
    assert made.ledger is not None
    report, (account,) = made.report, made.ledger.accounts
    assert (report.id, report.publisher, report.published, report.language) == ("TER101", "ACLED", date(2024, 3, 9), "en")
    assert "fatalities: 12\n" in report.text
    assert (account.focus, account.event_type) == (True, "attack")
    assert account.date is not None
    assert account.date.span.of(report.text) == "2024-03-05"
    assert account.place is not None
    assert account.place.span.of(report.text) == "Oro Benna"
    assert [span.of(report.text) for span in account.victims] == ["Civilians"]
    killed, accused = made.ledger.claims
    assert (killed.kind, killed.quote.of(report.text)) == (ClaimKind.COUNT, "fatalities: 12")
    assert killed.count == Count(Harm.KILLED, Group.CIVILIANS, 12, 12, Qualifier.EXACT)
    assert (accused.stance, accused.quote.of(report.text)) == (Stance.ACCUSES, "actor1: Military Forces of Mali (2021-)")
    assert accused.target is not None
    assert accused.target.span.of(report.text) == "Military Forces of Mali"
    for claim in made.ledger.claims:
        assert claim.claimant.kind is ClaimantKind.ORGANISATION
        assert claim.claimant.span is not None
        assert claim.claimant.span.of(report.text) == "ACLED"


def test_acled_place_has_its_coordinates_country_and_precision() -> None:
    place = coded(acled()).place
    assert place is not None
    assert (place[1].name, place[1].country, place[1].admin1) == ("Oro Benna", "ML", "Mopti")
    assert (place[1].latitude, place[1].longitude, place[1].precision) == (14.35, -3.9, 1)


@pytest.mark.parametrize(("geo", "ucdp"), [("1", 1), ("2", 2), ("3", 4)])
def test_acled_geo_precision_becomes_ucdps(geo: str, ucdp: int) -> None:
    place = coded(acled(geo_precision=geo)).place
    assert place is not None
    assert place[1].precision == ucdp


@pytest.mark.parametrize(
    ("precision", "expected"),
    [
        ("1", DateRange(date(2024, 3, 5), date(2024, 3, 5), 1)),
        ("2", DateRange(date(2024, 3, 2), date(2024, 3, 8), 3)),
        ("3", DateRange(date(2024, 3, 1), date(2024, 3, 31), 4)),
    ],
)
def test_acled_time_precision_widens_the_day(precision: str, expected: DateRange) -> None:
    when = coded(acled(time_precision=precision)).when
    assert when is not None
    assert when[1] == expected


@pytest.mark.parametrize(
    ("event", "sub", "kind"),
    [
        ("Violence against civilians", "Attack", "attack"),
        ("Violence against civilians", "Abduction/forced disappearance", "abduction"),
        ("Violence against civilians", "Sexual violence", "sexual_violence"),
        ("Explosions/Remote violence", "Air/drone strike", "airstrike"),
        ("Explosions/Remote violence", "Grenade", "explosion"),
        ("Explosions/Remote violence", "Remote explosive/landmine/IED", "explosion"),
        ("Explosions/Remote violence", "A new kind", "explosion"),
        ("Battles", "Government regains territory", "clash"),
        ("Riots", "Violent demonstration", "mob_violence"),
        ("Protests", "Excessive force against protesters", "force_against_protesters"),
        ("Protests", "Peaceful protest", "other"),
        ("Strategic developments", "Arrests", "arrest"),
        ("Strategic developments", "Looting/property destruction", "arson"),
    ],
)
def test_acled_events_have_a_kind(event: str, sub: str, kind: str) -> None:
    assert coded(acled(event_type=event, sub_event_type=sub)).event_type == kind


def test_acled_event_of_no_known_kind_says_so() -> None:
    event = coded(acled(event_type="Weather", sub_event_type="Flood"))
    assert event.event_type == "other"
    assert "no kind of event known" in event.notes[0]


def test_acled_zero_fatalities_claim_nothing() -> None:
    assert counts(fatalities="0") == counts(fatalities="") == []


def test_acled_dead_of_a_battle_are_people() -> None:
    battle = {"event_type": "Battles", "sub_event_type": "Armed clash", "civilian_targeting": "", "actor2": "Hill Front"}
    assert counts(**battle)[0].group is Group.PEOPLE
    assert coded(acled(**battle)).accused == ()


@pytest.mark.parametrize("actor", ["Unidentified Armed Group (Mali)", "Unidentified Military Forces", "Rioters (Mali)", ""])
def test_acled_accuses_nobody_who_is_no_party(actor: str) -> None:
    assert coded(acled(actor1=actor)).accused == ()


def test_acled_strike_aimed_at_civilians_accuses_the_side_that_is_not_them() -> None:
    strike = {"event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike"}
    assert coded(acled(**strike)).accused == ("actor1",)
    turned = {"actor1": "Civilians (Mali)", "actor2": "Military Forces of Mali (2021-)"}
    assert coded(acled(**strike, **turned)).accused == ("actor2",)
    assert coded(acled(**strike, civilian_targeting="")).accused == ()


def test_acled_event_that_it_deleted_is_left_out() -> None:
    with pytest.raises(LeftOut, match="deleted its event TER101"):
        coded(acled() | {"deleted_timestamp": "1720000000"})


def test_acled_list_of_deleted_events_is_known() -> None:
    (entry,) = documents(Source.of_bytes(b"event_id_cnty,deleted_timestamp\nTER101,1720000000\n", name="deleted.csv"))
    assert not isinstance(entry, Document)
    assert (entry.fault, "TER101" in entry.reason) == (False, True)


@pytest.mark.parametrize(
    ("column", "value", "error"),
    [
        ("event_date", "5 March", BadDate),
        ("fatalities", "-3", UnreadableInput),
        ("fatalities", "many", UnreadableInput),
        ("latitude", "91", UnreadableInput),
        ("longitude", "west", UnreadableInput),
        ("time_precision", "4", UnreadableInput),
        ("geo_precision", "0", UnreadableInput),
        ("timestamp", "999999999999999", UnreadableInput),
    ],
)
def test_acled_row_with_a_value_that_it_cannot_have_is_refused(column: str, value: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        coded(acled(**{column: value}))


def test_acled_row_without_a_place_or_coordinates_is_kept() -> None:
    assert coded(acled(location="")).place is None
    bare = coded(acled(latitude="", longitude="")).place
    assert bare is not None
    assert bare[1].latitude is None
