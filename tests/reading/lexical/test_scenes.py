"""Which of the places of a French report is where it happened, by the words beside them; all facts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.report import Report
from counterclaim.reader import read_report

SITES = [
    (
        "Nigeria : des insurgés attaquent\n\n"
        "Des insurgés ont attaqué dimanche Kukawa, à 180 km de Maiduguri, tuant huit habitants, "
        "a-t-on appris à Maiduguri auprès de miliciens.",
        "Kukawa",
    ),
    (
        "Un bus attaqué au Cameroun\n\nSept passagers d'un bus parti de Bamenda ont été tués lundi à Ndop par des hommes armés.",
        "Ndop",
    ),
    (
        "Frappe sur un camp à Gaza\n\n"
        "Douze Palestiniens ont été tués jeudi dans une frappe sur une maison du camp de réfugiés de "
        "Nousseirat, dans le centre de la bande de Gaza, ont indiqué les secours.",
        "Nousseirat",
    ),
    (
        "Heurts au Tchad\n\n"
        "Neuf personnes sont mortes jeudi dans des affrontements entre police et manifestants à N'Djamena et dans "
        "plusieurs villes du Tchad. À Moundou, le procureur a dénombré trois morts.",
        "N'Djamena",
    ),
    (
        "Afflux de blessés à Nyala\n\n"
        "Khartoum / Paris, le 17 août 2023 – Les équipes de Médecins sans frontières à l'hôpital de Nyala, "
        "dans le Darfour-Sud, ont soigné 66 blessés. Des obus sont tombés sur la ville.",
        "Nyala",
    ),
    (
        "Un village attaqué au Cameroun\n\n"
        "Neuf civils ont été tués mardi dans l'attaque d'un village de la région du Nord-Ouest du "
        "Cameroun. Cette attaque a fait aussi des blessés.",
        "Nord-Ouest",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SITES)
def test_scenes_french_sites(text: str, expected: str) -> None:
    place = next(account.place for account in read_report(Report.of(text, published=date(2024, 3, 20))).accounts if account.focus)
    assert place is not None and place.span.of(text) == expected


def test_scenes_what_is_counted_since_a_year_is_not_of_the_incident() -> None:
    news = "Neuf civils ont été tués lundi à Bria dans une attaque."
    text = f"{news}\n\nPlus de 6 000 personnes ont été tuées depuis 2016, selon une ONG."
    ledger = read_report(Report.of(text))
    focus = {account.id for account in ledger.accounts if account.focus}
    assert {claim.count.low: claim.account in focus for claim in ledger.claims if claim.count} == {9: True, 6001: False}
