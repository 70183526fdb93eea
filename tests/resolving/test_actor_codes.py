"""What ACLED and UCDP call an actor on a day."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest

from counterclaim.resolving.actor_codes import Codes, coded_actor, codes_of
from counterclaim.resolving.actor_entry import first_day, last_day
from counterclaim.resolving.actors import actor_base, actor_codes
from counterclaim.vocabulary.loader import load_table, load_toml

DAY = date(2023, 6, 1)


@pytest.mark.parametrize(
    ("actor", "on", "name"),
    [
        ("ml-military", date(2012, 1, 1), "Military Forces of Mali (2002-2012)"),
        ("ml-military", date(2020, 8, 17), "Military Forces of Mali (2013-2020)"),
        ("ml-military", date(2020, 8, 18), "Military Forces of Mali (2020-2021)"),
        ("ml-military", DAY, "Military Forces of Mali (2021-)"),
        ("ml-police", DAY, "Police Forces of Mali (2021-)"),
        ("ml-gendarmerie", DAY, "Police Forces of Mali (2021-)"),
        ("ml-air-force", DAY, "Military Forces of Mali (2021-)"),
        ("ml-defence-ministry", DAY, "Government of Mali (2021-)"),
        ("sy-military", date(2024, 12, 7), "Military Forces of Syria (2000-2024)"),
        ("jnim", DAY, "JNIM: Group for Support of Islam and Muslims"),
        ("wagner-group", DAY, "Wagner Group"),
        ("rsf", DAY, "Rapid Support Forces"),
        ("arakan-army", DAY, "ULA/AA: United League of Arakan/Arakan Army"),
        ("dkba", date(2009, 1, 1), "DKBA (Buddhist): Democratic Karen Buddhist Army (1994-2010)"),
        ("dkba", DAY, "DKBA (Benevolent): Democratic Karen Benevolent Army (2010-)"),
        ("taliban", date(2020, 1, 1), "Taliban"),
    ],
)
def test_codes_acled_names_an_actor_on_a_day(actor: str, on: date, name: str) -> None:
    assert actor_codes(actor, on).acled == name


@pytest.mark.parametrize(
    ("actor", "on"),
    [
        ("sy-military", date(2025, 6, 1)),
        ("sn-military", DAY),
        ("ml-military", date(2013, 1, 1)),
        ("ml-state-media", DAY),
        ("taliban", DAY),
        ("reuters", DAY),
        ("report:1", DAY),
        ("", DAY),
        ("zebra-military", DAY),
    ],
)
def test_codes_acled_name_that_is_not_known_is_none(actor: str, on: date) -> None:
    assert actor_codes(actor, on).acled is None


@pytest.mark.parametrize(
    ("actor", "country", "inter"),
    [
        ("ml-military", "ML", 1),
        ("ml-military", None, 1),
        ("ru-military", "UA", 8),
        ("irgc", "SY", 8),
        ("jnim", "BF", 2),
        ("vdp", "BF", 3),
        ("dan-na-ambassagou", "ML", 4),
        ("sinaloa-cartel", "MX", 3),
        ("wagner-group", "ML", 8),
        ("minusma", "ML", 8),
        ("houthis", "YE", 1),
        ("taliban", "AF", 1),
        ("hrw", "SD", None),
        ("report:2", "ML", None),
    ],
)
def test_codes_acled_class_depends_on_who_and_where(actor: str, country: str | None, inter: int | None) -> None:
    assert actor_codes(actor, DAY, country=country).acled_inter == inter


@pytest.mark.parametrize(
    ("actor", "on", "name"),
    [
        ("ml-military", DAY, "Government of Mali"),
        ("ml-police", DAY, "Government of Mali"),
        ("cd-military", DAY, "Government of DR Congo (Zaire)"),
        ("mm-military", DAY, "Government of Myanmar (Burma)"),
        ("azov", DAY, "Government of Ukraine"),
        ("jnim", DAY, "JNIM"),
        ("katiba-macina", DAY, "JNIM"),
        ("adf", date(2015, 1, 1), "ADF"),
        ("adf", DAY, "IS"),
        ("iswap", DAY, "IS"),
        ("taliban", date(2020, 1, 1), "Taleban"),
        ("taliban", DAY, "Government of Afghanistan"),
        ("houthis", date(2013, 1, 1), "Ansarallah"),
        ("ml-state-media", DAY, None),
        ("reuters", DAY, None),
        ("fla", DAY, None),
        ("report:1", DAY, None),
    ],
)
def test_codes_ucdp_names_an_actor_on_a_day(actor: str, on: date, name: str | None) -> None:
    assert actor_codes(actor, on).ucdp == name


def test_codes_of_nobody_are_none() -> None:
    assert codes_of(actor_base(), "report:1", DAY) == Codes(None, None, None)


def test_codes_of_every_actor_can_be_asked() -> None:
    base = actor_base()
    assert all(isinstance(codes_of(base, entry.id, DAY), Codes) for entry in base.entries())


def test_codes_file_names_known_actors_in_known_schemes_with_a_source() -> None:
    for row in load_table("actors/codes.tsv"):
        assert actor_base().get(row["actor"]) is not None, row["actor"]
        assert row["scheme"] in ("acled", "ucdp")
        assert row["name"] == row["name"].strip() != ""
        assert row["source"] in ("acled", "ucdp", "known", "rule")


def test_codes_file_has_one_name_a_day() -> None:
    spans: dict[tuple[str, str], list[tuple[date, date]]] = {}
    for row in load_table("actors/codes.tsv"):
        days = first_day(row["from"]) or date.min, last_day(row["to"]) or date.max
        spans.setdefault((row["scheme"], row["actor"]), []).append(days)
    for name, days_of in spans.items():
        ordered = sorted(days_of)
        assert all(end < start for (_, end), (start, _) in itertools.pairwise(ordered)), name


def test_codes_regimes_follow_one_another() -> None:
    rows = load_table("actors/regimes.tsv")
    for row, following in itertools.pairwise(rows):
        if row["code"] == following["code"]:
            assert row["to"], row
            assert row["to"] <= following["from"], row
    for row in rows:
        assert actor_base().states.has(row["code"])
        assert row["source"] in ("acled", "rule")


def test_codes_of_states_without_a_known_regime_are_left_open() -> None:
    known = {row["code"] for row in load_table("actors/regimes.tsv")}
    forces = [entry.id for entry in actor_base().states.every() if entry.countries[0] not in known]
    assert forces
    assert all(actor_codes(force, DAY).acled is None for force in forces)


def test_codes_kinds_have_classes_of_acled() -> None:
    assert {kind.get("inter") for kind in load_toml("actors/kinds.toml").values()} <= {None, 1, 2, 3, 4, 8}


def test_codes_class_is_the_same_on_the_days_around() -> None:
    assert len({actor_codes("jnim", DAY + timedelta(days=day)).acled_inter for day in range(5)}) == 1


@pytest.mark.parametrize(
    ("name", "on", "actor"),
    [
        ("JNIM: Group for Support of Islam and Muslims", DAY, "jnim"),
        ("Military Forces of Iran (1989-)  Islamic Revolutionary Guard Corps", None, "irgc"),
        ("Unidentified Armed Group (Mali)", DAY, None),
        ("", DAY, None),
    ],
)
def test_coded_actor_is_whom_acled_calls_just_so(name: str, on: date | None, actor: str | None) -> None:
    assert coded_actor(name, on) == actor
