"""Contested numbers and accounts."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.reading.disputes import find_disputes
from counterclaim.reading.parse import parse


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def _found(text: str) -> list[tuple[str | None, str | None]]:
    return [(_words(each.source, text), _words(each.target, text)) for each in find_disputes(parse(text))]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Kyiv disputed the Russian ministry's figures.", "Kyiv", "the Russian ministry"),
        ("The governor disputed the army's account of the incident.", "The governor", "the army"),
        ("The junta called the monitor's findings “a fictitious narrative”.", "The junta", "the monitor"),
        ("The government rejected the death toll given by Amnesty.", "The government", "Amnesty"),
        ("The Israeli military contested the ministry's figures.", "The Israeli military", "the ministry"),
    ],
)
def test_disputes_name_whose_account_it_is(text: str, source: str, target: str) -> None:
    assert _found(text) == [(source, target)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The army said those killed were fighters.", "The army"),
        ("The ministry called the toll exaggerated.", "The ministry"),
        ("The army insisted that only militants had been killed.", "The army"),
        ("A military source said there were no civilian casualties.", "A military source"),
        ("The coalition said no civilians had been harmed.", "The coalition"),
        ("The group said that three hostages had been killed in the raid, which the army dismissed as a lie.", "the army"),
    ],
)
def test_disputes_of_numbers_and_of_the_dead_may_name_nobody(text: str, source: str) -> None:
    assert _found(text) == [(source, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Residents said those killed were farmers.",
        "The hospital said there were no civilian casualties.",
        "The army did not dispute the toll.",
        "The two sides contested the election.",
        "The monitor said the dead were fighters.",
    ],
)
def test_disputes_are_not_read_into(text: str) -> None:
    assert _found(text) == []


def test_disputes_of_casualty_figures_name_who_issued_them() -> None:
    text = "The military disputed the casualty figures issued by the media office."
    assert _found(text) == [("The military", "the media office")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Officials had said two people were killed, but the mayor said that was incorrect.", "the mayor"),
        ("The agency reported nine dead, but the ministry said this was wrong.", "the ministry"),
    ],
)
def test_disputes_of_what_was_told_just_before(text: str, source: str) -> None:
    assert (source, None) in _found(text)


def test_disputes_are_not_about_what_tells_of_no_dead() -> None:
    assert _found("Officials said the road was open, but the mayor said that was incorrect.") == []
