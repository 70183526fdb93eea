from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counterclaim.errors import ExportError
from counterclaim.export.release.settings import licence, settings, version_key

TODAY = date(2026, 5, 4)
GIVEN = {"version": "1.0", "creators": ("Example Recorders",)}


def of(path: Path, text: str, **given: object) -> object:
    path.write_text(text, "utf-8")
    return settings(path, given, today=TODAY)


def test_settings_are_those_given_and_else_the_usual() -> None:
    made = settings(None, GIVEN, today=TODAY)
    assert (made.released, made.publisher, made.licence, made.quote_words) == (TODAY, "Example Recorders", "CC-BY-4.0", 30)
    assert made.doi == ""


def test_settings_of_a_file_give_way_to_options(tmp_path: Path) -> None:
    text = 'version = "1.0"\ncreators = ["A", "B"]\nreleased = 2025-02-01\ntitle = "One"\nquote_words = 12\nlanguages = ["fr"]'
    made = of(tmp_path / "s.toml", text, title="Other", quote_words=0, publisher=None, creators=())
    assert (made.title, made.quote_words, made.creators, made.released) == ("Other", 0, ("A", "B"), date(2025, 2, 1))  # type: ignore[attr-defined]


def test_settings_make_a_doi_of_name_and_version() -> None:
    made = settings(None, GIVEN | {"doi_prefix": "10.1234", "name": "mali"}, today=TODAY)
    assert made.doi == "10.1234/mali-1.0"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"version": "1"}, "write it as 1.0"),
        ({"version": "01.0"}, "write it as 1.0"),
        ({"version": ""}, "--version"),
        ({"creators": ()}, "--creator"),
        ({"licence": "mine"}, "CC-BY-4.0"),
        ({"doi_prefix": "doi:10.1"}, "10.1234"),
        ({"name": "../up"}, "small letters"),
        ({"languages": ("de",)}, "en, fr"),
        ({"quote_words": 101}, "0 to 100"),
        ({"url": "javascript:alert(1)"}, "web address"),
    ],
)
def test_settings_say_what_is_wrong(given: dict[str, object], said: str) -> None:
    with pytest.raises(ExportError, match=said):
        settings(None, GIVEN | given, today=TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version = 1.0", "'version' in the settings is not text"),
        ('creators = "One"', "a list of texts"),
        ("quote_words = true", "a number"),
        ('released = "soon"', "a day"),
        ('colour = "red"', "the settings have no 'colour'"),
        ("version", "no TOML"),
    ],
)
def test_settings_of_a_file_say_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ExportError, match=said):
        of(tmp_path / "s.toml", text, **GIVEN)


def test_settings_that_are_not_there_are_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be read"):
        settings(tmp_path / "none.toml", GIVEN, today=TODAY)


def test_settings_order_versions_as_numbers() -> None:
    assert version_key("1.9") < version_key("1.10") < version_key("2.0") == version_key("2.0.0") < version_key("2.0.1")
    assert version_key("x") == ()


def test_settings_know_the_address_of_a_licence() -> None:
    assert licence("CC0-1.0")["url"].startswith("https://creativecommons.org/")
