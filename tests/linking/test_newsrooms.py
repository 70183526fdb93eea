from __future__ import annotations

import pytest

from counterclaim.linking.newsrooms import is_agency, newsroom_of, newsrooms_in, publisher_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("agence france-presse", "AFP"),
        (" Reuters ", "Reuters"),
        ("رويترز", "Reuters"),
        ("فرانس برس", "AFP"),
        ("BBC News", "BBC"),
        ("بي بي سي", "BBC"),
        ("The New Arab", "Al-Araby Al-Jadeed"),
        ("al-Manar", "Al Manar"),
        ("Sana", "SANA"),
        ("reuters.com", "Reuters"),
        ("https://www.sana.sy/en/", "SANA"),
        ("state television", "state television"),
        ("télévision nationale", "state television"),
    ],
)
def test_newsrooms_have_one_usual_name(words: str, name: str) -> None:
    assert newsroom_of(words) == name


@pytest.mark.parametrize(
    "words", ["", "the army", "Syrian Observatory for Human Rights", "trend", "map", "العربية", "الجزيرة", "example.org"]
)
def test_newsrooms_are_not_whoever_speaks(words: str) -> None:
    assert newsroom_of(words) is None


@pytest.mark.parametrize(
    ("words", "name"), [("Agence France-Presse", "AFP"), ("Teral Herald", "Teral Herald"), ("  ", None), ("", None), (None, None)]
)
def test_newsrooms_publisher_keeps_its_own_name_where_it_is_not_known(words: str | None, name: str | None) -> None:
    assert publisher_of(words) == name


@pytest.mark.parametrize(
    ("name", "agency"), [("AFP", True), ("SANA", True), ("Al Jazeera", False), ("Teral Herald", False), (None, False)]
)
def test_newsrooms_tell_agencies(name: str | None, agency: bool) -> None:
    assert is_agency(name) is agency


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("told AFP on Monday", ["AFP"]),
        ("Reuters' and SANAs reporters", ["Reuters", "SANA"]),
        ("قال مصدر لرويترز", ["رويترز"]),
        ("قال مصدر لوكالة فرانس برس ولقناة الجزيرة", ["وكالة فرانس برس", "قناة الجزيرة"]),
        ("The New York Times reported", ["The New York Times"]),
        ("REUTERSFOUNDATION and xAFP", []),
        ("write to news@reuters.com or @AFP", []),
        ("wait for the next trend on the map", []),
    ],
)
def test_newsrooms_are_found_in_a_text(text: str, names: list[str]) -> None:
    assert [named.span.of(text) for named in newsrooms_in(text)] == names


def test_newsrooms_in_a_text_have_their_usual_name_and_end_after_what_is_written_onto_it() -> None:
    text = "Agence France-Presse's reporter and state television"
    first, second = newsrooms_in(text)
    assert (first.outlet, text[first.end :].split()[0], first.unnamed) == ("AFP", "reporter", False)
    assert (second.outlet, second.end, second.unnamed) == ("state television", len(text), True)
