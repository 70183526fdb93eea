"""What parties answer in French sentences: denials, admissions, disputes and silences; all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import attributions_in

SENTENCES = [
    ("L'attaque a été revendiquée dans la nuit par le M23.", ("admits", "le M23", "le M23")),
    ("L'attentat, revendiqué dimanche par Boko Haram, a fait 20 morts.", ("admits", "Boko Haram", "Boko Haram")),
    ("L'armée a reconnu avoir tué des civils.", ("admits", "L'armée", "L'armée")),
    ("L'armée israélienne a reconnu une frappe près de l'école.", ("admits", "L'armée israélienne", "L'armée israélienne")),
    ("Le M23 accuse l'armée, une version rejetée lundi par Kinshasa.", ("denies", "Kinshasa", "Kinshasa")),
    ("Des accusations démenties par le Rwanda.", ("denies", "le Rwanda", "le Rwanda")),
    ("Un bilan contesté par l'armée.", ("disputes", "l'armée", "")),
    ("Le Rwanda, qui, dès le lendemain, a nié toute implication.", ("denies", "Le Rwanda", "Le Rwanda")),
    ("« Il est absurde d'imputer cela à l'armée rwandaise », a réagi Kigali.", ("denies", "Kigali", "l'armée rwandaise")),
    ("Un habitant réfute la présence de combattants dans l'école.", ("disputes", "Un habitant", "")),
    ("Des sources tribales ont attribué l'explosion à un dépôt de munitions.", ("disputes", "Des sources tribales", "")),
    ("L'attaque vise l'armée, laquelle n'a pas réagi.", ("declines", "l'armée", "l'armée")),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_responses_french_sentences(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in attributions_in(sentence, "fr")


@pytest.mark.parametrize(
    "sentence",
    [
        "L'état-major a reconnu « une embuscade ».",
        "Le gouvernement a reconnu une attaque contre son convoi.",
        "L'état-major a reconnu un assaut sur sa base.",
    ],
)
def test_responses_who_was_attacked_admits_nothing(sentence: str) -> None:
    assert "admits" not in [stance for stance, _, _ in attributions_in(sentence, "fr")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ونفت حركات أزوادية أي صلة لها بما جرى.", ("denies", "حركات أزوادية", "حركات أزوادية")),
        ("نفت غرفة عمليات محلية ضلوعها في القصف.", ("denies", "غرفة عمليات محلية", "غرفة عمليات محلية")),
        ("ونفت القيادة المركزية الأمريكية سقوط ضحايا مدنيين.", ("disputes", "القيادة المركزية الأمريكية", "")),
        (
            "ونفت وزارة الدفاع الروسية استهداف المدنيين، وعزت سقوط ضحايا إلى صواريخ أوكرانية.",
            ("denies", "وزارة الدفاع الروسية", "وزارة الدفاع الروسية"),
        ),
    ],
)
def test_responses_arabic_sentences(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in attributions_in(sentence, "ar")
