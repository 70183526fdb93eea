"""What somebody is accused of."""

from __future__ import annotations

import pytest

from counterclaim.reading.charges import is_trivial
from counterclaim.reading.parse import parse


@pytest.mark.parametrize(
    ("text", "trivial"),
    [
        ("The mayor accused the army of killing nine people.", False),
        ("The mayor accused the army of being behind the attack.", False),
        ("The mayor accused the army of corruption.", True),
        ("The mayor accused the rebels of using the camp as cover.", True),
        ("The mayor accused the army of being cowards.", True),
    ],
)
def test_charges_of_no_violence_are_trivial(text: str, trivial: bool) -> None:
    assert is_trivial(next(token for token in parse(text) if token.lemma_ == "accuse")) is trivial
