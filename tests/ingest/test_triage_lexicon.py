"""Words and their kinds."""

from __future__ import annotations

import re

import pytest

from counterclaim.ingest.triage_lexicon import KINDS, LANGUAGES, Kinds, plain
from counterclaim.vocabulary.loader import load_toml


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("killed", "killing"),
        ("massacred", "killing"),
        ("skill", None),
        ("tuesday", None),
        ("tués", "killing"),
        ("égorgée", "killing"),
        ("enlevés", "abduction"),
        ("قتل", "killing"),
        ("وقتل", "killing"),
        ("والقتلى", "killing"),
        ("بالقصف", "attack"),
        ("مُسلَّحون", "armed"),
        ("إصابة", "wounding"),
        ("اصابه", "wounding"),
        ("match", "elsewhere"),
        ("bread", None),
    ],
)
def test_lexicon_knows_a_word_in_its_forms(word: str, kind: str | None) -> None:
    assert KINDS[word] == kind


def test_lexicon_writes_arabic_in_one_form() -> None:
    assert plain("قُتِلَ") == plain("قتل")
    assert plain("هجمة") == plain("هجمه")
    assert plain("أُطلق") == plain("اطلق")
    assert plain("killed") == "killed"


def test_lexicon_has_the_same_kinds_in_every_language_each_with_a_weight() -> None:
    weights = load_toml("triage.toml")["weights"]
    for language in LANGUAGES:
        kinds = {kind for kind, entry in load_toml(f"{language}/triage.toml").items() if isinstance(entry, dict)}
        assert kinds == set(weights)


@pytest.mark.parametrize("language", LANGUAGES)
def test_lexicon_words_are_single_words_and_stand_once(language: str) -> None:
    entries = [entry["words"] for entry in load_toml(f"{language}/triage.toml").values() if isinstance(entry, dict)]
    words = [word for entry in entries for word in entry]
    assert all(re.fullmatch(r"[^\W\d_]+\*?", word) for word in words)
    assert sorted(words) == sorted(set(words))


def test_lexicon_forgets_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.ingest.triage_lexicon._MOST_REMEMBERED", 3)
    kinds = Kinds()
    for word in ("killed", "bread", "bombs", "roads", "killed"):
        assert kinds[word] == KINDS[word]
    assert len(kinds) <= 3
