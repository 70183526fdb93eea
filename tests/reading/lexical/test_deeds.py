"""Deeds told flatly in French sentences, and by whom; all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import attributions_in

SENTENCES = [
    ("Ce sont les M23 qui ont tiré sur les maisons, témoigne un habitant.", [("accuses", "un habitant", "les M23")]),
    ("L'armée israélienne a dit avoir « éliminé » un responsable.", [("admits", "L'armée israélienne", "L'armée israélienne")]),
    ("Le ministère russe a dit pour sa part avoir visé une base.", [("admits", "Le ministère russe", "Le ministère russe")]),
    ("L'armée a assuré n'avoir « pas visé l'hôpital ».", [("denies", "L'armée", "L'armée")]),
    ("Il a tiré à l'aide d'un missile américain.", []),
    ("Un habitant a dit que leurs combattants ont tué dix civils.", []),
    ("Les miliciens « semblent avoir pris part à ces tueries », écrit l'ONG.", [("suspects", "l'ONG", "Les miliciens")]),
    ("Les FARDC ont délibérément visé les civils, a dénoncé un habitant.", [("accuses", "un habitant", "Les FARDC")]),
    ("Le gouvernement a dit que ses forces ont tué dix civils.", [("admits", "Le gouvernement", "Le gouvernement")]),
    ("Le M23 a annoncé que ses combattants ont tué dix soldats.", [("admits", "Le M23", "Le M23")]),
    ("L'armée accuse « les rebelles du M23 soutenus par Kigali » de l'attaque.", [("accuses", "L'armée", "les rebelles du M23")]),
    ("Vingt civils ont été blessés, selon un bilan communiqué lundi par les autorités.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_deeds_french_sentences(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert attributions_in(sentence, "fr") == expected


@pytest.mark.parametrize(
    ("report", "accused"),
    [
        ("Les FSR ont pris la ville. « Ils ont tiré sur tout le monde », raconte une commerçante.", "Les FSR"),
        ("La ville a été prise. « Ils ont tiré sur tout le monde », raconte une commerçante.", ""),
        ("Les FSR et l'armée s'y battent. « Ils ont tiré sur tout le monde », raconte une commerçante.", ""),
    ],
)
def test_deeds_of_them_whom_a_bystander_saw(report: str, accused: str) -> None:
    found = [target for stance, source, target in attributions_in(report, "fr") if source == "une commerçante"]
    assert found == ([accused] if accused else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Selon l'élu, les soldats ont tué dix habitants, après une embuscade des Fano.", ["les soldats"]),
        ("Selon l'élu, dix habitants ont été tués après une attaque des ADF.", ["des ADF"]),
        ("Selon l'élu, il ne fait aucun doute que ce rapt est l'œuvre des séparatistes.", ["séparatistes"]),
    ],
)
def test_deeds_and_what_they_answer(sentence: str, expected: list[str]) -> None:
    assert [target for _, _, target in attributions_in(sentence, "fr")] == expected
