from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.linking.citations import citations
from counterclaim.model.repetition import Owing


def cited(text: str) -> list[tuple[str, str, str]]:
    """Newsroom, how it is owed, and by which words."""
    return [(citation.outlet, citation.owing.value, citation.span.of(text)) for citation in citations(text)]


@pytest.mark.parametrize(
    ("text", "outlet", "owing", "words"),
    [
        ("A trader told AFP that four trucks came.", "AFP", "told", "told AFP"),
        ("“We ran,” a nurse told the Reuters news agency.", "Reuters", "told", "told the Reuters news agency"),
        ("Speaking to Anadolu Agency, the mayor asked for calm.", "Anadolu", "told", "Speaking to Anadolu Agency"),
        ("In an interview with Al Jazeera he denied it.", "Al Jazeera", "told", "interview with Al Jazeera"),
        ("An AFP photographer saw burnt stalls.", "AFP", "told", "AFP photographer saw"),
        ("A Reuters reporter in Kassum counted four bodies.", "Reuters", "told", "Reuters reporter in Kassum counted"),
        ("Reuters could not verify the toll.", "Reuters", "told", "Reuters could not"),
        ("A resident said by phone to Reuters that it burnt.", "Reuters", "told", "by phone to Reuters"),
        ("Fourteen died, a tally by AFP shows.", "AFP", "cited", "tally by AFP"),
        ("According to Reuters, the army left at noon.", "Reuters", "cited", "According to Reuters"),
        ("Fourteen died, according to the state-run SANA news agency.", "SANA", "cited", "according to the state-run SANA"),
        ("SANA quoted a source as saying so.", "SANA", "cited", "SANA quoted"),
        ("The AFP news agency reported 14 dead.", "AFP", "cited", "AFP news agency reported"),
        ("The state news agency SANA said nothing.", "SANA", "cited", "SANA said"),
        ("A nurse told al-Mayadeen so.", "Al Mayadeen", "told", "told al-Mayadeen"),
        ("Fourteen died, state television said.", "state television", "cited", "state television said"),
        ("The Sudanese state TV broadcast pictures.", "state television", "cited", "state TV broadcast"),
        ("Selon l'AFP, quatorze marchands sont morts.", "AFP", "cited", "Selon l'AFP"),
        ("D’après Reuters, l’armée est partie.", "Reuters", "cited", "D’après Reuters"),
        ("Un marchand a déclaré à l’AFP que quatre camions étaient venus.", "AFP", "told", "déclaré à l’AFP"),
        ("Une infirmière a confié sous anonymat à RFI qu'elle avait fui.", "Radio France Internationale", "told", None),
        ("Le maire, joint au téléphone par l'AFP, appelle au calme.", "AFP", "told", "joint au téléphone par l'AFP"),
        ("« Nous avons fui », raconte à l'AFP un marchand.", "AFP", "told", "raconte à l'AFP"),
        ("Le bilan est de 14 morts, a appris l'AFP de source médicale.", "AFP", "told", "appris l'AFP"),
        ("Reuters n’a pas pu vérifier le bilan.", "Reuters", "told", "Reuters n’a pas pu"),
        ("Quatorze morts, a rapporté Reuters.", "Reuters", "cited", None),
        ("L'AFP a constaté des étals brûlés.", "AFP", "cited", "AFP a constaté"),
        ("قال تاجر لوكالة فرانس برس إن أربع شاحنات جاءت", "AFP", "told", "لوكالة فرانس برس"),
        ("وقال مصدر لرويترز إن الجيش انسحب", "Reuters", "told", "لرويترز"),
        ("نقلت وكالة رويترز عن شهود أن السوق احترق", "Reuters", "cited", "نقلت وكالة رويترز"),
        ("حسب ما نقلته رويترز احترق السوق", "Reuters", "cited", None),
        ("وأفاد مراسل فرانس برس بأن النار اشتعلت", "AFP", "told", "مراسل فرانس برس"),
        ("وفقا لوكالة الأناضول قتل أربعة عشر تاجرا", "Anadolu", None, None),
        ("بحسب قناة الجزيرة قتل أربعة عشر تاجرا", "Al Jazeera", "cited", "بحسب قناة الجزيرة"),
    ],
)
def test_citations_say_who_is_cited_and_by_which_words(text: str, outlet: str, owing: str | None, words: str | None) -> None:
    ((found, how, span),) = cited(text)
    assert found == outlet
    assert owing in (None, how)
    assert words in (None, span)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Fourteen traders were killed.",
        "The Syrian Observatory for Human Rights said that fourteen died.",
        "Burnt stalls at Oro Benna. (AFP)",
        "A picture by AFP of the market.",
        "Follow us on Facebook; Reuters is a trademark.",
        "The building of the state television was shelled.",
        "He told the map maker of a trend.",
        "قال رجل عن الجزيرة إنها بعيدة",
    ],
)
def test_citations_leave_out_claimants_pictures_and_mere_mentions(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("The inquiry goes on. (With Reuters and AFP)", ["Reuters", "AFP"]),
        ("(AFP/Reuters) Fourteen traders were killed.", ["AFP", "Reuters"]),
        ("L'enquête continue (avec AFP)", ["AFP"]),
        ("L'enquête continue.\n\nAvec AFP\n", ["AFP"]),
        ("The inquiry goes on.\nSources: AP, AFP", ["AP", "AFP"]),
        ("AFP, Reuters\nFourteen traders were killed.", ["AFP", "Reuters"]),
        ("استمر التحقيق (رويترز، أ ف ب)", ["Reuters", "AFP"]),
        ("It goes on. [With AP, Reuters and agencies]", ["AP", "Reuters"]),
    ],
)
def test_citations_take_credits_of_several_newsrooms(text: str, outlets: list[str]) -> None:
    found = list(citations(text))
    assert [citation.outlet for citation in found] == outlets
    assert {citation.owing for citation in found} == {Owing.CREDIT}


def test_citations_come_in_the_order_of_the_text_after_the_credits() -> None:
    text = "A nurse told AFP so. SANA said nothing. (With Reuters and AP)"
    assert [outlet for outlet, _, _ in cited(text)] == ["Reuters", "AP", "AFP", "SANA"]


@given(st.text())
def test_citations_stand_in_the_text(text: str) -> None:
    assert all(0 <= citation.span.start < citation.span.end <= len(text) for citation in citations(text))


HOSTILE = ["told AFP ", "told the ", "((((", "(AFP/AP)\n", "AFP ", "told " + "the " * 30]


@pytest.mark.slow
@pytest.mark.parametrize("words", HOSTILE)
def test_citations_of_a_hostile_text_end(words: str) -> None:
    started = time.perf_counter()
    list(citations(words * 20_000))
    assert time.perf_counter() - started < 30
