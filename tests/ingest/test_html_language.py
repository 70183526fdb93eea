"""Languages as pages declare them."""

from __future__ import annotations

import pytest

from counterclaim.ingest.html_language import language_code


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("fr-FR", "fr"),
        ("EN_us", "en"),
        ("ar", "ar"),
        ("", None),
        (None, None),
        ("{{ lang }}", None),
        ("english", None),
        ("x", None),
    ],
)
def test_language_is_its_code_or_nothing(declared: str | None, code: str | None) -> None:
    assert language_code(declared) == code
