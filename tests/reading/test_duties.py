"""What an office answers for."""

from __future__ import annotations

import pytest

from counterclaim.reading.duties import is_duty
from counterclaim.reading.parse import parse


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        ("The army is responsible for guarding the border.", True),
        ("The army took responsibility for distributing aid.", True),
        ("The army is responsible for the killings.", False),
        ("The army took responsibility for the strike.", False),
    ],
)
def test_duties_are_no_deeds(text: str, duty: bool) -> None:
    word = next(token for token in parse(text) if token.lower_.startswith("responsib"))
    assert is_duty(word) is duty
