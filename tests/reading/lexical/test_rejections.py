"""What French sentences deny and contest, told apart; all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import attributions_in

REJECTED = [
    ("Un conseiller municipal dément toute présence du Hezbollah sur place.", "disputes|Un conseiller municipal|"),
    ("Le gouvernement rwandais dément la présence de soldats rwandais.", "denies|Le gouvernement rwandais|rwandais"),
    ("La junte qualifie de « rumeurs » le bilan avancé par la KIA.", "disputes|La junte|la KIA"),
    ("Des habitants accusent l'armée. « Faux », répond l'armée.", "denies|l'armée|l'armée"),
    ("L'ONU accuse l'armée malienne. Les autorités maliennes ont dénoncé un rapport « biaisé ».", "denies|Les autorités|"),
    ("Des ONG accusent l'armée. L'armée évoque « un malheureux accident ».", "disputes|L'armée|"),
    ("Selon l'ambassade, les instructeurs « ne participent pas aux combats ».", "denies|l'ambassade|"),
    ("La police assure que ses hommes n'ont fait usage que de gaz lacrymogène.", "denies|La police|"),
    ("Une version que le commandant rejette avec vigueur.", "disputes|le commandant|"),
    ("Contestée par les proches, cette version ne convainc pas.", "disputes|les proches|"),
    ("Des habitants accusent l'armée rwandaise. Kigali dément toute présence militaire à Goma.", "denies|Kigali|Kigali"),
    ("Des habitants accusent la milice. Interrogé, le ministre n'a voulu ni confirmer ni infirmer.", "declines|le ministre|"),
    ("Une ONG accuse les mercenaires d'avoir tiré. L'entreprise a réfuté ces accusations.", "denies|L'entreprise|"),
    ("Des habitants accusent l'armée. L'armée indique que les faits sont « en cours d'examen ».", "declines|L'armée|"),
    ("Des élus accusent le M23. Le M23 oppose un démenti catégorique.", "denies|Le M23|Le M23"),
    ("Des élus accusent le M23. Le M23 rejette en bloc.", "denies|Le M23|Le M23"),
    ("Des élus accusent le M23, ce que nie le M23. Ce que dément le M23.", "denies|le M23|le M23"),
    ("Un notable ne croit pas à la version de l'armée.", "disputes|Un notable|l'armée"),
    ("L'armée livre une version différente.", "disputes|L'armée|"),
    ("L'armée a présenté ses excuses.", "admits|L'armée|L'armée"),
    ("Des élus accusent le M23. Son chef nie toute implication.", "denies|M23|M23"),
]


@pytest.mark.parametrize(("report", "expected"), REJECTED)
def test_rejections_last_of_a_report(report: str, expected: str) -> None:
    stance, source, target = expected.split("|")
    found = attributions_in(report, "fr")[-1]
    assert found[0] == stance and source in found[1] and target in found[2]


@pytest.mark.parametrize(
    "sentence",
    [
        "« Nous n'avons pas encore établi le nombre réel de morts », a déclaré la police.",
        "Aucun groupe n'a pour l'heure revendiqué l'attaque.",
        "Les assaillants ont agi en représailles à une attaque de la milice.",
        "Une ONG avait avancé un bilan beaucoup plus lourd.",
        "L'armée affirme avoir abattu trois drones des FSR.",
    ],
)
def test_rejections_nothing_is_answered(sentence: str) -> None:
    assert attributions_in(sentence, "fr") == []
