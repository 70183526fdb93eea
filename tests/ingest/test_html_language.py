"""Languages as pages declare them."""

from __future__ import annotations

import pytest

from counterclaim.ingest.html_language import language_code, language_said


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


ENGLISH = "Nine people were killed in the attack on the market, the council said, and it was not known who had done it."
FRENCH = "Neuf personnes ont été tuées dans l'attaque du marché, selon le conseil, et les auteurs ne sont pas connus."


@pytest.mark.parametrize(
    ("declared", "text", "said"),
    [("en", ENGLISH, "en"), ("fr-FR", FRENCH, "fr"), ("en-US", FRENCH, None), ("fr", "Neuf morts.", "fr"), (None, FRENCH, None)],
)
def test_language_of_a_template_is_not_believed_against_the_text(declared: str | None, text: str, said: str | None) -> None:
    assert language_said(declared, text) == said
