"""Times of day that name the clock they are read from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolving.date_zones import first_zone


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The shell fell around 1400 GMT on Thursday.", "en", "1400 GMT"),
        ("The shell fell at 9:30 pm local time.", "en", "9:30 pm local time"),
        ("Published 14:05 UTC. Updated 15:10 UTC.", "en", "14:05 UTC"),
        ("L'obus est tombé vers 22h30 GMT.", "fr", "22h30 GMT"),
        ("L'obus est tombé à 14H00 heure locale.", "fr", "14H00 heure locale"),
        ("سقطت القذيفة عند 14:30 بتوقيت غرينتش.", "ar", "14:30 بتوقيت غرينتش"),
        ("The shell fell at dawn on Thursday.", "en", None),
        ("The shell fell at 1400 hours.", "en", None),
        ("Some 1400 local fighters came.", "en", None),
        ("Resolution 12.300 GMT", "en", None),
        ("", "en", None),
    ],
)
def test_date_zones_first(text: str, language: str, words: str | None) -> None:
    zoned = first_zone(text, language)
    assert (zoned.of(text) if zoned else None) == words


@given(st.text(), st.sampled_from(["en", "fr", "ar"]))
def test_date_zones_never_fail(text: str, language: str) -> None:
    zoned = first_zone(text, language)
    assert zoned is None or zoned.of(text)
