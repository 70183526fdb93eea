"""How an incident is taken, in French and Arabic sentences of invented facts."""

from __future__ import annotations

import pytest

from lexical_reading import utterances_in

FRENCH = [
    ("La France condamne avec la plus grande fermeté cet attentat.", "La France|condamne"),
    ("Le président a présenté ses condoléances aux familles des victimes.", "Le président|présenté"),
    ("Paris s'est dit horrifié par cette tuerie.", "Paris|s'est dit horrifié"),
    ("Le Premier ministre a qualifié l'attaque d'acte lâche et barbare.", "Le Premier ministre|qualifié"),
    ("Le maire a salué le courage des secouristes.", "Le maire|salué"),
    ("Le gouvernement a décrété un deuil national de trois jours.", "Le gouvernement|décrété"),
    ("« Nous condamnons ce massacre », a dit l'évêque.", "l'évêque|condamnons"),
]
ARABIC = [
    ("أدانت منظمة العفو الدولية القصف.", "منظمة العفو الدولية|أدانت"),
    ("استنكرت وزارة الخارجية بشدة استهداف المدنيين.", "وزارة الخارجية|استنكرت"),
    ("قدم الرئيس التعازي لأسر الضحايا.", "الرئيس|قدم"),
    ("وصف الوزير الهجوم بأنه جريمة حرب.", "الوزير|وصف"),
    ("ورحبت البعثة بالهدنة.", "البعثة|رحبت"),
]


@pytest.mark.parametrize(("sentence", "expected"), FRENCH)
def test_reactions_french_with_their_source(sentence: str, expected: str) -> None:
    assert utterances_in(sentence, "fr") == [("reaction", *expected.split("|"))]


@pytest.mark.parametrize(("sentence", "expected"), ARABIC)
def test_reactions_arabic_with_their_source(sentence: str, expected: str) -> None:
    assert utterances_in(sentence, "ar") == [("reaction", *expected.split("|"))]


def test_reactions_and_demands_of_one_sentence_are_two_claims() -> None:
    found = utterances_in("Amnesty International a condamné l'attaque et réclamé la libération des otages.", "fr")
    assert sorted(found) == [
        ("demand", "Amnesty International", "réclamé"),
        ("reaction", "Amnesty International", "condamné"),
    ]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Le tribunal a condamné l'homme à six ans de prison.", "fr"),
        ("La ligue n'a pas condamné les tueries.", "fr"),
        ("L'évêque a dénoncé la hausse des prix.", "fr"),
        ("Le maire a remercié les électeurs.", "fr"),
        ("رحب الوزير بضيوفه.", "ar"),
        ("لم تدن الحكومة الهجوم.", "ar"),
    ],
)
def test_reactions_none_where_nothing_is_taken(sentence: str, language: str) -> None:
    assert utterances_in(sentence, language) == []
