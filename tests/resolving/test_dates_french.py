"""find_dates in French."""

from __future__ import annotations

import pytest

from counterclaim.resolving.dates import dateline_date, find_dates
from dating import PUBLISHED, days, only, times


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("jeudi", "2025-01-02"),
        ("jeudi dernier", "2025-01-02"),
        ("dimanche dernier", "2024-12-29"),
        ("vendredi prochain", "2025-01-10"),
        ("jeudi soir", "2025-01-02"),
        ("hier", "2025-01-04"),
        ("hier soir", "2025-01-04"),
        ("avant-hier", "2025-01-03"),
        ("ce matin", "2025-01-05"),
        ("la nuit de mardi à mercredi", "2024-12-31..2025-01-01"),
        ("3 janvier", "2025-01-03"),
        ("1er janvier 2025", "2025-01-01"),
        ("vendredi 3 janvier 2025", "2025-01-03"),
        ("la semaine dernière", "2024-12-23..2024-12-29"),
        ("le mois dernier", "2024-12-01..2024-12-31"),
        ("l'an dernier", "2024-01-01..2024-12-31"),
        ("début mars", "2024-03-01..2024-03-10"),
        ("fin décembre", "2024-12-21..2024-12-31"),
        ("mai 2024", "2024-05-01..2024-05-31"),
        ("il y a trois mois", "2024-10-01..2024-10-31"),
        ("il y a deux jours", "2025-01-03"),
        ("ces trois derniers jours", "2025-01-02..2025-01-05"),
        ("les 24 dernières heures", "2025-01-04..2025-01-05"),
        ("depuis lundi", "2024-12-30..2025-01-05"),
        ("entre le 3 et le 5 mai", "2024-05-03..2024-05-05"),
        ("les années 1990", "1990-01-01..1999-12-31"),
    ],
)
def test_dates_french(words: str, expected: str) -> None:
    assert times(f"Des hommes armés ont attaqué le village, {words}, selon un élu.", language="fr") == {words: expected}


def test_dates_french_the_day_before_counts_from_the_day_told_of() -> None:
    text = "Le marché a brûlé mardi. La veille, des tirs avaient retenti."
    assert times(text, language="fr") == {"mardi": "2024-12-31", "La veille": "2024-12-30"}


def test_dates_french_dateline() -> None:
    text = "BAMAKO, 5 janvier 2025 (AFP) – Neuf civils ont été tués jeudi."
    assert [mention.dateline for mention in find_dates(text, published=PUBLISHED, language="fr")] == [True, False]
    mention = dateline_date(text, language="fr")
    assert mention is not None
    assert days(mention) == "2025-01-05"


@pytest.mark.parametrize("words", ["pendant le ramadan", "le jour de la Tabaski", "à Noël"])
def test_dates_french_feasts_are_not_guessed(words: str) -> None:
    mentions = find_dates(f"Le convoi a été attaqué {words}.", published=PUBLISHED, language="fr")
    assert [mention.range for mention in mentions] == [None]


def test_dates_french_stretch_from_an_event() -> None:
    mention = only("Des milliers de civils ont fui depuis le coup d'État.", language="fr")
    assert mention.range is None
    assert mention.historic
