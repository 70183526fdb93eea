"""Accusations in so many words, in the turns of French newsrooms; all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import attributions_in

SENTENCES = [
    ("L'assaut est attribué à Boko Haram par N'Djamena.", [("N'Djamena", "Boko Haram")]),
    ("Kinshasa et Washington ont accusé l'armée rwandaise et le M23.", [
        ("Kinshasa", "l'armée rwandaise"), ("Kinshasa", "le M23"), ("Washington", "l'armée rwandaise"), ("Washington", "le M23"),
    ]),
    ("Le gouverneur a mis en cause « l'armée rwandaise et ses supplétifs ».", [
        ("Le gouverneur", "l'armée rwandaise"), ("Le gouverneur", "ses supplétifs"),
    ]),
    ("Le collectif, de son côté, pointe la responsabilité de l'armée.", [("Le collectif", "l'armée")]),
    ("Ankara met l'attaque sur le compte d'« organisations terroristes ».", [("Ankara", "organisations terroristes")]),
    ("Le Premier ministre a tout de suite incriminé les forces turques.", [("Le Premier ministre", "les forces turques")]),
    ("Le PKK, qui dément, y voit un tir délibéré de l'armée turque.", [("Le PKK", "l'armée turque")]),
    ("Le FLA dénonce « un nouveau crime » de l'armée malienne.", [("Le FLA", "l'armée malienne")]),
    ("Dans l'entourage de la présidence, on montre du doigt les rebelles.", [("la présidence", "les rebelles")]),
    ("Les rebelles en ont rendu responsables les mercenaires de Wagner.", [("Les rebelles", "les mercenaires de Wagner")]),
    ("L'ONG a accusé vendredi des miliciens alliés à l'armée d'avoir tué des civils.", [("L'ONG", "des miliciens alliés")]),
    ("L'ONG en tient pour responsables des miliciens anti-balaka.", [("L'ONG", "des miliciens anti-balaka")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_accusations_french_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = [(source, target) for stance, source, target in attributions_in(sentence, "fr") if stance == "accuses"]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            'واتهمت وزارة الداخلية السورية، في بيان لها، "مجموعات خارجة عن القانون" بتنفيذ الهجوم.',
            ("accuses", "وزارة الداخلية السورية", "مجموعات خارجة عن القانون"),
        ),
        ('ونفى الجيش ذلك، وألقى باللائمة على "مهربي الوقود".', ("accuses", "الجيش", "مهربي الوقود")),
    ],
)
def test_accusations_arabic_names_that_accusers_give(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in attributions_in(sentence, "ar")


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Les habitants mettent l'armée en cause.", "l'armée"),
        ("Les habitants montrent l'armée du doigt.", "l'armée"),
        ("Les habitants rendent l'armée responsable du massacre.", "l'armée"),
        ("Les habitants s'en prennent à l'armée.", "l'armée"),
        ("Pour les habitants, l'armée est coupable.", "l'armée"),
        ("L'armée met le village sous couvre-feu.", ""),
        ("La pluie rend la route impraticable.", ""),
    ],
)
def test_accusations_around_the_accused(sentence: str, target: str) -> None:
    found = [accused for stance, _, accused in attributions_in(sentence, "fr") if stance == "accuses"]
    assert found == ([target] if target else [])
