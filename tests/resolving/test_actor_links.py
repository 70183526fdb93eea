"""The actors of one report's claimants and targets."""

from __future__ import annotations

from datetime import date

import pytest

from actor_bases import base
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.resolving.actor_links import link_in

BASE = base()


def links(text: str, *phrases: str, country: str | None = "ML", on: date | None = None) -> list[str | None]:
    """The actors of phrases, each at its first place behind the one before."""
    spans, at = [], 0
    for phrase in phrases:
        start = text.index(phrase, at)
        spans.append(Span(start, start + len(phrase)))
        at = start + len(phrase)
    found = link_in(BASE, Report.of(text), text, spans, country=country, on=on)
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
    assert list(first.values()) == ["report:1", "report:2"]
