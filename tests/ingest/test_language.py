"""The language of a report, and the message where nothing reads it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from counterclaim.errors import UnreadLanguage
from counterclaim.ingest.language import UNDETERMINED, check_readable, language_of, read_as
from counterclaim.vocabulary.loader import load_toml

ENGLISH = "At least nine people were killed in an attack on a bus in the north of the country, the police said on Monday."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        ("Nine people were killed, a relative said.", "en"),
        ("Peshmerga shoot dead six suicide bombers west of Kirkuk", "en"),
        ("Au moins neuf civils ont été tués dans une attaque, selon les autorités du pays.", "fr"),
        ("AU MOINS NEUF CIVILS ONT ÉTÉ TUÉS DANS UNE ATTAQUE, SELON LES AUTORITÉS DU PAYS.", "fr"),
        ("Al menos nueve personas murieron en un ataque en el norte del país, según la policía.", "es"),
        ("Bei einem Angriff im Norden des Landes wurden mindestens neun Menschen getötet.", "de"),
        ("Bei einem Angriff auf einen Markt sind am Dienstag 14 Menschen getötet worden, wie ein Beamter sagte.", "de"),
        ("Almeno nove persone sono state uccise nel nord del paese, ha detto la polizia della regione.", "it"),
        ("Pelo menos nove pessoas foram mortas em um ataque na região norte do país, segundo os moradores.", "pt"),
        ("Watu tisa waliuawa katika shambulio la basi kaskazini ya nchi, polisi ya eneo hilo ilisema.", "sw"),
        ("قتل تسعة مدنيين على الأقل في هجوم شمال البلاد، بحسب السلطات", "ar"),
        ("По меньшей мере девять человек погибли в результате атаки.", "ru"),
    ],
)
def test_language_is_recognised(text: str, language: str) -> None:
    assert language_of(text) == language


def test_language_of_no_word_of_grammar_is_two() -> None:
    words = [word for listed in load_toml("languages.toml").values() for word in listed.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("text", ["", "12", "Nine dead", "BAMAKO", "…"])
def test_language_of_a_word_or_two_is_left_open(text: str) -> None:
    assert language_of(text) == UNDETERMINED


def test_language_of_english_loads_no_model() -> None:
    code = "import sys, counterclaim.ingest.language as l; l.language_of(sys.argv[1]); print('py3langid' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code, ENGLISH], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US", UNDETERMINED])
def test_language_that_is_read_or_open_passes(language: str) -> None:
    check_readable(language, ("en",))


def test_language_that_is_not_read_says_which_are() -> None:
    with pytest.raises(UnreadLanguage, match=r"in 'de'.*read are: en") as caught:
        check_readable("de", ("en",))
    assert (caught.value.language, caught.value.readable) == ("de", ("en",))


@pytest.mark.parametrize(("language", "read"), [("en", "en"), ("en-GB", "en"), ("FR", "fr"), (UNDETERMINED, "en")])
def test_language_of_a_readable_report_is_read_as_one_that_is_known(language: str, read: str) -> None:
    assert read_as(language, ("en", "fr")) == read
