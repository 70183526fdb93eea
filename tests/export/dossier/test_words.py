from __future__ import annotations

from datetime import UTC, date, datetime
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.catalogue import translations
from counterclaim.export.dossier.words import clipped, direction, filters

ENGLISH = filters("en", NullTranslations())
FRENCH = filters("fr", translations("counterclaim.export", "fr"))


def test_words_write_days_in_both_languages() -> None:
    assert ENGLISH["day"](date(2025, 2, 1)) == "1 February 2025"
    assert FRENCH["day"](date(2025, 2, 1)) == "1er février 2025"
    assert FRENCH["day"](date(2025, 8, 2)) == "2 août 2025"
    assert ENGLISH["day"](None) == ""
    assert ENGLISH["moment"](datetime(2025, 2, 1, 9, 5, tzinfo=UTC)) == "1 February 2025, 09:05 UTC"


def test_words_set_thousands_apart() -> None:
    assert ENGLISH["number"](12345) == "12,345"
    assert FRENCH["number"](12345) == "12\u202f345"


@pytest.mark.parametrize(
    ("bounds", "said"), [((8, 9), "8–9"), ((8, 8), "8"), ((8, None), "at least 8"), ((None, 9), "up to 9"), ((None, None), "?")]
)
def test_words_write_a_range_as_far_as_it_is_bounded(bounds: tuple[int | None, int | None], said: str) -> None:
    assert ENGLISH["reach"](*bounds) == said


def test_words_run_as_their_first_letter_does() -> None:
    assert direction("12 قتلى") == "rtl"
    assert direction("«Nine» قتلى") == "ltr"
    assert direction("12 %") == "ltr"


@given(st.text())
def test_words_obey_no_sign_of_a_report(text: str) -> None:
    assert not set(ENGLISH["words"](text)) & set("\u202e\u2066\x00\x1b\n")
    assert len(clipped(text, 20)) <= 20
