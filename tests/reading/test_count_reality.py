"""Facts, and what is no fact."""

from __future__ import annotations

import pytest

from counterclaim.reading.count_passage import Passage
from counterclaim.reading.parse import parse


def _real(text: str) -> list[bool]:
    return [cue.real for cue in Passage.of(parse(text)).cues.values()]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels killed 12 people.",
        "Twelve people may have been killed.",
        "The rebels are believed to have killed 12 people.",
        "On 5 May rebels killed 12 people.",
        "The bomb not only killed 12 people.",
        "If confirmed, the bomb killed 12 people.",
        "The army, which denied an attack, killed 12 people.",
        "The militia is accused of killing 12 people.",
    ],
)
def test_count_reality_keeps_what_is_told_as_fact(text: str) -> None:
    assert _real(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The assault could kill thousands.",
        "The rebels will kill 12 people.",
        "The rebels did not kill 12 people.",
        "The rebels left without killing the 12 people.",
        "If the rebels kill 12 people the talks end.",
        "The rebels threatened to kill 12 people.",
        "The rebels had a plan of killing 12 people.",
        "The traitors had to be killed.",
        "The army denied killing 12 people.",
        "The army denied that its men had killed 12 people.",
    ],
)
def test_count_reality_leaves_out_the_rest(text: str) -> None:
    assert _real(text) == [False]
