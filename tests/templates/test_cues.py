from __future__ import annotations

import pytest
from benchmarks.templates.cues import cues_of

from counterclaim.reading.parse import parse


@pytest.mark.parametrize(
    ("said", "cue"),
    [
        ("The front claimed responsibility for the attack.", "admits"),
        ("The army blamed the front.", "accuses"),
        ("The attackers are presumed to be rebels.", "suspects"),
        ("It may have been the front.", "possible"),
        ("A police spokesman spoke.", "authorities"),
    ],
)
def test_cues_words_speak_for_how_surely_it_is_said(said: str, cue: str) -> None:
    (sentence,) = parse(said).sents
    assert cue in cues_of(sentence)


def test_cues_a_bare_deed_has_none_of_doubt() -> None:
    (sentence,) = parse("Rebels killed two farmers.").sents
    assert cues_of(sentence).isdisjoint({"admits", "accuses", "suspects", "possible"})
