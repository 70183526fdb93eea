from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.weighing.offices import office_beside, office_in

NAME = "Teral Moss"


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Teral Moss, head of the Oro Benna District Administration", "head of the Oro Benna District Administration"),
        ("the governor of the Hill Region Teral Moss", "governor of the Hill Region"),
        ("spokesman for the Hill police", "spokesman for the Hill police"),
        ("Teral Moss, chef de l’administration du district", "chef de l’administration"),
    ],
)
def test_office_ends_before_the_name(words: str, office: str) -> None:
    assert office_in(words) == office
    assert office_in(office) == office


@pytest.mark.parametrize(
    "words",
    [
        "Teral Moss",
        "head of Teral Moss's family",
        "the mayor of Oro Benna",
        "spokesman for Teral Moss, government",
        "the council",
        "",
    ],
)
def test_office_is_none_without_a_body(words: str) -> None:
    assert office_in(words) is None


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("eight died, the head of the Hill Administration, Teral Moss, said", "head of the Hill Administration"),
        ("Teral Moss, the head of the Hill\nCouncil, said so", "head of the Hill Council"),
        ("The head of the Hill Council left. Teral Moss said so", None),
        ("Teral Moss met the head of the Hill Council", None),
    ],
)
def test_office_beside_a_name_is_in_apposition(text: str, office: str | None) -> None:
    start = text.index(NAME)
    assert office_beside(text, Span(start, start + len(NAME))) == office


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 20))
def test_office_of_any_text_is_found_or_not_without_an_error(text: str, start: int, length: int) -> None:
    first = min(start, len(text))
    span = Span(first, min(len(text), first + length))
    assert office_beside(text, span) is None or office_in(text) is not None
