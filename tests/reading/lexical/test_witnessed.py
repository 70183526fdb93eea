"""What bystanders saw a party do, in French sentences of invented facts."""

from __future__ import annotations

import pytest

from lexical_reading import check_attribution


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("« Les terroristes allaient de maison en maison », témoigne un habitant.", "accuses|un habitant|terroristes"),
        ("« Les soldats ont séparé les hommes », raconte une rescapée.", "accuses|une rescapée|soldats"),
        ("« Ce sont les rebelles qui minent cette route », déplore un transporteur.", "accuses|un transporteur|rebelles"),
        ("« Les secours sont entrés dans la maison », raconte une rescapée.", ""),
        ("« Les soldats sont arrivés pour nous aider », raconte une rescapée.", ""),
        ("« Les soldats ont séparé les hommes », assure le gouverneur.", ""),
    ],
)
def test_witnessed_by_bystanders_alone(sentence: str, expected: str) -> None:
    check_attribution(sentence, "fr", expected)
