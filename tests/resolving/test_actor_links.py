"""The actors of one report's claimants and targets."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest

from actor_bases import base
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.resolving.actor_links import Links, link_in

BASE = base()


def links(text: str, *phrases: str, country: str | None = "ML", on: date | None = None) -> list[str | None]:
    """The actors of phrases, each at its first place behind the one before."""
    spans, at = [], 0
    for phrase in phrases:
        start = text.index(phrase, at)
        spans.append(Span(start, start + len(phrase)))
        at = start + len(phrase)
    found = link_in(BASE, Report.of(text), text, spans, country=country, on=on).actors
    return [found.get(span) for span in spans]


def test_links_wordings_of_one_party_share_its_id() -> None:
    text = "HLF came. The Hill Liberation Front left. Hillmen stayed."
    assert links(text, "HLF", "The Hill Liberation Front", "Hillmen") == ["hill-front"] * 3


def test_links_leave_phrases_that_name_nobody_out() -> None:
    assert links("Residents saw three zebras.", "Residents", "three zebras") == [None, None]


def test_links_report_s_own_acronym_goes_before_the_known_one() -> None:
    text = "The Herders Land Federation (HLF) denied it. HLF is small."
    assert links(text, "The Herders Land Federation", "HLF") == ["report:1", "report:1"]


def test_links_acronym_explained_by_a_known_name_is_that_actor() -> None:
    text = "The Hill Liberation Front (HILF) came. HILF left."
    assert links(text, "HILF", "HILF") == ["hill-front", "hill-front"]


def test_links_pointer_is_the_last_party_of_its_kind() -> None:
    text = "HLF came. Malian soldiers fled. The group laughed."
    assert links(text, "HLF", "Malian soldiers", "The group") == ["hill-front", "ml-military", "hill-front"]


def test_links_pointer_without_a_party_before_is_nobody() -> None:
    assert links("The group laughed. HLF came.", "The group", "HLF") == [None, "hill-front"]


@pytest.mark.parametrize(
    ("text", "country", "actor"),
    [
        ("The army came.", "ML", "ml-military"),
        ("Sudanese soldiers left. The army came.", "LB", "sd-military"),
        ("Lebanese soldiers met Sudanese soldiers. The army came.", "LB", "lb-military"),
        ("The army came.", None, None),
        ("Israeli soldiers left. The army came.", None, "il-military"),
    ],
)
def test_links_the_army_is_the_country_s_or_the_one_named(text: str, country: str | None, actor: str | None) -> None:
    assert links(text, "The army", country=country) == [actor]


def test_links_the_day_decides_between_names_of_one_group() -> None:
    text = "The River People's Army came."
    assert links(text, "The River People's Army", country="SD", on=date(2005, 1, 1)) == ["river-army"]
    assert links(text, "The River People's Army", country="SD", on=date(2015, 1, 1)) == ["river-union"]


def test_links_two_parties_are_nobody() -> None:
    assert links("HLF and Dune Watch spoke.", "HLF and Dune Watch") == [None]


def test_links_line_breaks_inside_a_phrase_do_not_matter() -> None:
    assert links("The Hill\nLiberation Front came.", "The Hill\nLiberation Front") == ["hill-front"]


def test_links_do_not_depend_on_the_order_of_the_phrases() -> None:
    text = "The Red Brigade Front met the Blue Valley Army."
    spans = [Span(0, 21), Span(text.index("the Blue"), len(text) - 1)]
    first = link_in(BASE, Report.of(text), text, spans, country="ML", on=None)
    assert first == link_in(BASE, Report.of(text), text, reversed(spans), country="ML", on=None)
    assert list(first.actors.values()) == ["report:1", "report:2"]


def considered(text: str, *phrases: str, country: str | None = None) -> Links:
    """Everything that linking phrases gives."""
    spans = [Span(text.index(phrase), text.index(phrase) + len(phrase)) for phrase in phrases]
    return link_in(BASE, Report.of(text), text, spans, country=country, on=None)


def test_links_homonym_is_linked_to_nobody_and_keeps_its_candidates() -> None:
    text = "QPA came. Then QPA left."
    spans = [Span(0, 3), Span(15, 18)]
    found = link_in(BASE, Report.of(text), text, spans, country=None, on=None)
    assert found.actors == {}
    (words,) = found.unlinked(text)
    assert words.mentions == tuple(spans)
    assert {candidate.actor_id for candidate in words.candidates} == {"river-army", "delta-army"}
    assert "alike" in words.why


def test_links_several_parties_are_told_with_each() -> None:
    (words,) = considered("HLF and Dune Watch came.", "HLF and Dune Watch", country="ML").unlinked("HLF and Dune Watch came.")
    assert {candidate.actor_id for candidate in words.candidates} == {"hill-front", "dune-watch"}


def test_links_actor_keeps_whom_its_words_might_mean_too() -> None:
    found = considered("QPA came.", "QPA", country="SD")
    assert list(found.actors.values()) == ["river-army"]
    rivals = found.rivals("river-army")
    assert [candidate.actor_id for candidate in rivals] == ["delta-army"]
    assert 0 <= rivals[0].score <= 1
    assert rivals[0].why


def test_links_near_name_is_a_group_of_the_report_and_tells_the_near_one() -> None:
    found = considered("The Hill Liberation Front Zebra Brigade came.", "The Hill Liberation Front Zebra Brigade", country="ML")
    assert list(found.actors.values()) == ["report:1"]
    assert [candidate.actor_id for candidate in found.rivals("report:1")] == ["hill-front"]
    assert found.unlinked("") == ()


def test_links_person_with_a_word_of_a_name_is_told_nowhere() -> None:
    text = "Hillmen Zaydun, a baker, came."
    found = considered(text, "Hillmen Zaydun", country="ML")
    assert found.actors == {}
    assert found.unlinked(text) == ()


@pytest.mark.parametrize(
    ("text", "phrases", "country", "actors"),
    [
        (
            "Le Front de libération des collines (FLC) a nié. Selon le FLC, rien ne s'est passé. Le groupe a ri.",
            ("Le Front de libération des collines", "le FLC", "Le groupe"),
            "ML",
            ["report:1", "report:1", "report:1"],
        ),
        ("Le HLF est venu. Le groupe est parti.", ("Le HLF", "Le groupe"), "ML", ["hill-front", "hill-front"]),
        (
            "L'armée malienne est venue. L'armée est partie.",
            ("L'armée malienne", "L'armée"),
            "ML",
            ["ml-military", "ml-military"],
        ),
        ("La junte a nié. Le régime aussi.", ("La junte", "Le régime"), "ML", ["ml-government", "ml-government"]),
        ("des soldats et des habitants", ("des habitants",), "ML", [None]),
        ("جاءت حركة فجر التلال ثم غادرت حركة فجر التلال", ("حركة فجر التلال", "حركة فجر التلال"), "ML", ["report:1", "report:1"]),
        ("جاءت HLF ثم غادرت الجماعة", ("HLF", "الجماعة"), "ML", ["hill-front", "hill-front"]),
        ("جاء الجيش", ("الجيش",), "SD", ["sd-military"]),
        ("جاءت حركة مسلحة", ("حركة مسلحة",), "SD", [None]),
        ("قتل 14 مدنيا بقصف إسرائيلي", ("إسرائيلي",), "PS", ["il-military"]),
        ("قتل 14 مدنيا وقصف إسرائيلي دمر منزلا", ("إسرائيلي",), "PS", ["il-military"]),
        ("The junta denied it.", ("The junta",), "BF", ["bf-government"]),
    ],
)
def test_links_hold_in_french_and_arabic(text: str, phrases: tuple[str, ...], country: str, actors: list[str | None]) -> None:
    assert links(text, *phrases, country=country) == actors


def test_links_of_a_report_with_hundreds_of_names_stay_quick() -> None:
    names = [f"the Hill{number} Liberation Front of Zone {number}" for number in range(600)]
    text = ". ".join(names) + ". HLF came."
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    start = perf_counter()
    found = link_in(BASE, Report.of(text), text, spans, country="ML", on=None)
    assert len(set(found.actors.values())) == len(names)
    assert perf_counter() - start < 5


@pytest.mark.parametrize(
    "words", ["", " ", "\x00\x01", "\u202eHLF\u202c", ".*[a-z]+(?:", "x" * 10_000, "HLF " * 2_500, "(" * 1_000, "الـ" * 100]
)
def test_links_take_any_words(words: str) -> None:
    text = f"{words} came."
    found = link_in(BASE, Report.of(text), text, [Span(0, len(words))], country="ML", on=None)
    assert set(found.actors.values()) <= {"hill-front", "report:1"}


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("Malian air strikes killed nine.", "Malian", "ml-military"),
        ("Nine died in Malian shelling.", "Malian", "ml-military"),
        ("A Malian Bayraktar drone struck the market.", "Malian", "ml-military"),
        ("Malian Grad BM-21 rockets struck the market.", "Malian", "ml-military"),
        ("Malian Health Minister Oumar Keita visited the wounded.", "Malian", None),
        ("A Malian said that he fled.", "Malian", None),
        ("They spoke to a Malian.", "Malian", None),
        ("Mali strikes hit the town.", "Mali", "ml-government"),
    ],
)
def test_links_bare_demonym_before_a_deed_is_the_country_s_forces(text: str, phrase: str, actor: str | None) -> None:
    assert links(text, phrase) == [actor]


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("Des frappes russes ont tué trois civils.", "russes", "ru-military"),
        ("La police russe a démenti.", "russe", "ru-police"),
        ("أسفر القصف الروسي عن مقتل ثلاثة.", "الروسي", "ru-military"),
        ("Les touristes russes sont partis.", "russes", None),
    ],
)
def test_links_bare_demonym_after_a_deed_is_of_the_force_that_does_it(text: str, phrase: str, actor: str | None) -> None:
    assert links(text, phrase) == [actor]


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("BEIRUT (Reuters) - Three died.", "BEIRUT", None),
        ("BEIRUT — Three died.", "BEIRUT", None),
        ("Nairobi, Kenya (AP) — Three died.", "Nairobi", None),
        ("Beirut — a party to the talks — denied it.", "Beirut", "lb-government"),
        ("Three died. Beirut denied it.", "Beirut", "lb-government"),
        ("HLF (hunters) denied it.", "HLF", "hill-front"),
    ],
)
def test_links_place_of_a_dateline_is_no_party(text: str, phrase: str, actor: str | None) -> None:
    assert links(text, phrase) == [actor]


def test_links_the_rebels_are_the_only_ones_that_the_report_names() -> None:
    assert links("HLF came. The rebels denied it.", "HLF", "The rebels") == ["hill-front"] * 2
    text = "HLF came. The River People's Army left. The rebels denied it."
    assert links(text, "HLF", "The River People's Army", "The rebels")[-1] is None


def test_links_the_army_is_not_that_of_the_dateline() -> None:
    assert links("NAIROBI — Soldiers came. The army left.", "The army", country=None) == [None]
