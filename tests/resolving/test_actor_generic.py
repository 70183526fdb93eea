"""Words that name nobody in particular."""

from __future__ import annotations

import pytest

from actor_bases import base
from counterclaim.resolving.actor_generic import is_generic
from counterclaim.resolving.actors import generic

BASE = base()


@pytest.mark.parametrize(
    "words",
    [
        "gunmen",
        "Gunmen",
        "unknown gunmen",
        "armed men",
        "armed men on motorcycles",
        "unidentified assailants",
        "suspected jihadists",
        "a local militia leader",
        "two masked men",
        "villagers",
        "both sides",
        "rebels",
        "des hommes armés non identifiés",
        "des individus armés à moto",
        "les deux camps",
        "un chef de milice locale",
        "مسلحون مجهولون",
        "رجال مسلحون",
        "شهود عيان",
        "الطرفان",
        "",
        "   ",
        "()",
    ],
)
def test_generic_words_name_nobody(words: str) -> None:
    assert generic(words)


@pytest.mark.parametrize(
    "words",
    [
        "JNIM",
        "Syrian troops",
        "the army",
        "Moscow",
        "the Black Falcon Battalions",
        "Zaydun",
        "le Front du Gourma",
        "الجيش السوداني",
        "كتيبة صقور الهلال",
        "HLF fighters",
    ],
)
def test_generic_is_no_name_country_or_force(words: str) -> None:
    assert not generic(words)


def test_generic_men_of_somebody_s_are_nobody_themselves() -> None:
    assert is_generic(BASE, "HLF-backed gunmen")
    assert not is_generic(BASE, "HLF gunmen")


@pytest.mark.parametrize("words", ["\x00", "\u202e\u200f", "x" * 10_000, "(" * 500, ".*[a-z]+(", "gunmen\x00"])
def test_generic_takes_any_words(words: str) -> None:
    assert generic(words) in (True, False)
