from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import httpx
import pytest
from babel.messages.catalog import Message

from counterclaim.web.language import LANGUAGES, SOURCE, translations

OTHERS = [language for language in LANGUAGES if language != SOURCE]
# The folders of code whose templates have catalogues, by what the command calls them.
PACKAGES = pytest.mark.parametrize("package", ["WEB", "EXPORT", "ANALYSIS"])
NAMED = re.compile(r"%\((\w+)\)s|\{(\w+)\}")


@pytest.fixture(scope="module")
def catalogues() -> ModuleType:
    path = Path(__file__).parents[2] / "scripts" / "write_catalogue.py"
    spec = importlib.util.spec_from_file_location("write_catalogue", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def forms(words: str | tuple[str, ...] | list[str]) -> list[str]:
    return [words] if isinstance(words, str) else list(words)


@pytest.mark.slow
@PACKAGES
@pytest.mark.parametrize("language", OTHERS)
def test_language_every_sentence_of_the_pages_is_translated(catalogues: ModuleType, language: str, package: str) -> None:
    """'python scripts/write_catalogue.py' brings new sentences into the catalogue; they are translated there."""
    messages: list[Message] = [message for message in catalogues.updated(language, getattr(catalogues, package)) if message.id]
    assert len(messages) > 150
    assert [message.id for message in messages if not catalogues.is_said(message)] == []


@pytest.mark.slow
@PACKAGES
@pytest.mark.parametrize("language", OTHERS)
def test_language_a_translation_holds_what_its_sentence_holds(catalogues: ModuleType, language: str, package: str) -> None:
    for message in catalogues.updated(language, getattr(catalogues, package)):
        if message.id:
            wanted = set(NAMED.findall(forms(message.id)[-1]))
            assert set(NAMED.findall(forms(message.string)[-1])) == wanted, message.id


@pytest.mark.slow
@PACKAGES
@pytest.mark.parametrize("language", OTHERS)
def test_language_a_catalogue_is_as_its_command_writes_it(catalogues: ModuleType, language: str, package: str) -> None:
    folder = getattr(catalogues, package)
    assert catalogues.written(catalogues.updated(language, folder)) == catalogues.place(language, folder).read_bytes()


@pytest.mark.parametrize("package", ["WEB", "EXPORT"])
def test_language_french_signs_stay_on_the_line_of_their_words(catalogues: ModuleType, package: str) -> None:
    """French sets a space before : ; ? ! and within « », at which a line must not break."""
    alone = [words for one in catalogues.kept("fr", getattr(catalogues, package)) if one.id for words in forms(one.string)]
    assert [words for words in alone if re.search(r" [:;?!»](\W|$)|« ", words)] == []


def test_language_pages_come_in_french(client: httpx.Client) -> None:
    client.cookies.set("counterclaim_language", "fr")
    page = client.get("/incidents").text
    assert 'lang="fr"' in page and "Qui l’aurait fait" in page and "Who is said to have done it" not in page


def test_language_one_and_many_are_told_apart() -> None:
    french = translations("fr")
    assert french.ngettext("%(n)s report", "%(n)s reports", 1) == "%(n)s rapport"
    assert french.ngettext("%(n)s report", "%(n)s reports", 2) == "%(n)s rapports"
    assert french.ngettext("%(n)s report", "%(n)s reports", 0) == "%(n)s rapport"


def test_language_the_source_needs_no_catalogue() -> None:
    assert translations(SOURCE).gettext("Queue") == "Queue"
