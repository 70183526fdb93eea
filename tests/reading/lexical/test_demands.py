"""What is demanded, in French and Arabic sentences of invented facts."""

from __future__ import annotations

import pytest

from lexical_reading import utterances_in

FRENCH = [
    ("L'ONU a appelé à une enquête indépendante sur ce massacre.", "L'ONU|appelé à"),
    ("L'Union africaine a exhorté les deux parties à cesser les hostilités.", "L'Union africaine|exhorté"),
    ("La société civile appelle les autorités à faire la lumière sur ces tueries.", "La société civile|appelle"),
    ("Le mouvement demande que les responsables soient traduits en justice.", "Le mouvement|demande"),
    ("Human Rights Watch, qui réclame une enquête, évoque vingt morts.", "Human Rights Watch|réclame"),
    ("« Nous exigeons la vérité », a dit un habitant.", "un habitant|exigeons"),
    (
        "« Les auteurs doivent être traduits en justice », a déclaré le gouverneur.",
        "le gouverneur|doivent être traduits en justice",
    ),
    ("Les tueurs doivent répondre de leurs actes.", "|doivent répondre de"),
]
ARABIC = [
    ("دعت الأمم المتحدة إلى تحقيق مستقل في الهجوم.", "الأمم المتحدة|دعت"),
    ("طالب السكان الحكومة بفتح تحقيق.", "السكان|طالب"),
    ("وطالبت المنظمة بمحاسبة المسؤولين عن القصف.", "المنظمة|طالبت"),
    ("وحثت البعثة جميع الأطراف على وقف القتال.", "البعثة|حثت"),
    ("وناشدت اللجنة الدولية أطراف النزاع حماية المدنيين.", "اللجنة الدولية|ناشدت"),
]


@pytest.mark.parametrize(("sentence", "expected"), FRENCH)
def test_demands_french_with_their_source(sentence: str, expected: str) -> None:
    assert utterances_in(sentence, "fr") == [("demand", *expected.split("|"))]


@pytest.mark.parametrize(("sentence", "expected"), ARABIC)
def test_demands_arabic_with_their_source(sentence: str, expected: str) -> None:
    assert utterances_in(sentence, "ar") == [("demand", *expected.split("|"))]


def test_demands_that_go_on_are_of_whoever_speaks() -> None:
    found = utterances_in("La mission déplore la mort de trois civils, appelant toutes les parties à la retenue.", "fr")
    assert ("demand", "la mission", "appelant") in [(kind, source.lower(), cue) for kind, source, cue in found]
    found = utterances_in("ندد الاتحاد الأفريقي بالمجزرة، داعيا إلى ضبط النفس.", "ar")
    assert ("demand", "الاتحاد الأفريقي", "داعيا") in found


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Le maire n'a pas appelé à une enquête.", "fr"),
        ("La demande d'enquête a été déposée lundi.", "fr"),
        ("Qui doit être jugé ?", "fr"),
        ("Le ministre appelle les parents à scolariser leurs enfants.", "fr"),
        ("لم تطالب الحكومة بتحقيق.", "ar"),
        ("دعا رئيس الوزراء إلى اجتماع لبحث الأسعار.", "ar"),
    ],
)
def test_demands_none_where_nothing_is_demanded(sentence: str, language: str) -> None:
    assert utterances_in(sentence, language) == []
