"""The country that a report is about, told from those of its parties."""

from __future__ import annotations

import pytest

from counterclaim.resolving.gazetteer import open_gazetteer
from counterclaim.resolving.places import find_places
from counterclaim.resolving.report_country import country_of

ABROAD = (
    (
        "UA",
        "A Russian missile struck a house in Kryvyi Rih, killing four. Russia's defence ministry spoke of a warehouse.",
    ),
    ("UA", "Russian shelling of Kherson killed two women on Monday, the governor said. Russian forces did not comment."),
    ("SY", "Turkish drones killed three people in Qamishli on Monday, a monitor said. Turkey says it targets militants."),
    ("CD", "Rwandan troops and rebels killed dozens of people near Rutshuru, residents said. Rwanda denies it."),
    ("YE", "A Saudi-led air strike hit a prison in Saada, killing 70 people. Saudi Arabia denied that it was the target."),
    (
        "SO",
        "A U.S. drone strike killed two civilians in Jilib on Tuesday, relatives said. The U.S. military denied it.",
    ),
    ("ET", "Eritrean soldiers shot dead hundreds of civilians in Axum, witnesses said. Eritrea rejected the accusation."),
    ("AF", "Pakistani jets struck villages in Khost, killing 46 people. Pakistan's foreign ministry declined to comment."),
    ("IQ", "Iranian missiles hit Erbil on Monday, killing four. Iran's Revolutionary Guards said they had struck a base."),
    ("SY", "Russian warplanes bombed a camp near Idlib, killing eight, rescuers said."),
)
AT_HOME = (
    ("ML", "BAOBAB NEWS\nMali : des civils exécutés\n\nDes combattants d'un groupe soutenu par la Russie ont tué 12 civils."),
    ("ML", "The Malian army killed five people in an unnamed village, residents said. France condemned the attack."),
    ("SV", "The Salvadoran army accused the guerrillas. Salvadoran soldiers were silent, and so was Mexico."),
    ("SY", "Syrian civilians fled. Russia and Turkey blamed each other."),
)


@pytest.mark.parametrize(("country", "text"), ABROAD)
def test_report_country_is_where_it_happened_and_not_whose_forces_did_it(country: str, text: str) -> None:
    assert country_of(find_places(text, open_gazetteer()), text) == country


@pytest.mark.parametrize(("country", "text"), AT_HOME)
def test_report_country_is_that_of_the_forces_where_nothing_else_says_where(country: str, text: str) -> None:
    assert country_of(find_places(text, open_gazetteer()), text) == country


def test_report_country_is_not_that_of_the_people_most_spoken_of() -> None:
    text = (
        "A bomb killed six people at a bus station in Hyderabad in India on Friday. In Hyderabad, India, police spoke. "
        + "Pakistani students mourned with Pakistani families, and Pakistani lawyers and Pakistani writers condemned it. " * 4
    )
    assert country_of(find_places(text, open_gazetteer()), text) == "IN"


def test_report_country_of_nothing_is_none() -> None:
    assert country_of(()) is None


IN_FRENCH_AND_ARABIC = (
    ("CD", "L'armée rwandaise a bombardé Rutshuru, tuant douze civils, selon des habitants. Le Rwanda dément.", "fr"),
    ("SY", "Des drones turcs ont tué trois personnes à Qamichli lundi. La Turquie dit viser des terroristes.", "fr"),
    ("BF", "Des hommes venus du Mali ont attaqué Djibo, dans le nord du Burkina Faso. Le Mali a condamné l'attaque.", "fr"),
    ("RW", "Des civils ont été tués dans l'est du Rwanda, a affirmé à Nairobi un religieux évacué du pays.", "fr"),
    ("BF", "Burkina Faso. Douze villageois exécutés\n\nDouze civils ont été tués dans les villages de Soro et Nondin.", "fr"),
    ("NE", "قتل 12 جنديا في هجوم قرب أيورو غربي النيجر. وقدم المسلحون من مالي.", "ar"),
    ("CD", "قتل مسلحون 16 قرويا في بيني شرقي الكونغو. وتنفي رواندا دعم المتمردين.", "ar"),
    ("LB", "قتل شخصان في غارة إسرائيلية على سيارة في مدينة النبطية. وقالت إسرائيل إنها استهدفت عنصرا.", "ar"),
)


@pytest.mark.parametrize(("country", "text", "language"), IN_FRENCH_AND_ARABIC)
def test_report_country_of_cross_border_reports_in_other_languages(country: str, text: str, language: str) -> None:
    assert country_of(find_places(text, open_gazetteer(), language=language), text) == country
