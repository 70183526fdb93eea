"""Who passed on what somebody says, in French and Arabic; all facts are invented."""

from __future__ import annotations

import pytest

from counterclaim.reading.lexical.languages import text_of
from counterclaim.reading.lexical.voices import Voices


def passed_on_by(sentence: str, language: str) -> str:
    text = text_of(sentence, language)
    (voice,) = Voices(text).all
    return text.of(*voice.via) if voice.via is not None else ""


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("Un élu a déclaré à l'AFP que 20 personnes étaient mortes.", "AFP"),
        ("20 personnes sont mortes, a indiqué mardi à Radio Okapi un élu.", "Radio Okapi"),
        ("20 personnes sont mortes, rapporte l'agence APS citant le ministère de l'Intérieur.", "l'agence APS"),
        ("Un élu a déclaré à Bamako que 20 personnes étaient mortes.", "Bamako"),
        ("Un élu a déclaré que 20 personnes étaient mortes.", ""),
    ],
)
def test_via_french(sentence: str, via: str) -> None:
    assert passed_on_by(sentence, "fr") == via


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("قال مصدر طبي لوكالة فرانس برس إن 12 شخصا قتلوا.", "وكالة فرانس برس"),
        ("نقلت وكالة سانا عن مصدر عسكري قوله إن 12 شخصا قتلوا.", "وكالة سانا"),
        ("قال مصدر طبي إن 12 شخصا قتلوا.", ""),
        ("قتل 12 شخصا، على ما أفاد مسؤولون محليون وكالة فرانس برس.", "وكالة فرانس برس"),
    ],
)
def test_via_arabic(sentence: str, via: str) -> None:
    assert passed_on_by(sentence, "ar") == via
