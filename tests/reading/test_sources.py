"""Speakers found where the parse hangs them elsewhere."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.sources import source_of


def _speaker(text: str, verb: str = "said") -> str | None:
    """The speaker's words of the last verb of reporting that reads so."""
    doc = parse(text)
    token = [token for token in doc if token.text == verb][-1]
    found = source_of(token)
    return None if found is None else doc[found[0].start : found[0].end].text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nine people were killed, the army said.", "the army"),
        ("A drone hit a shelter in Fashir, the capital of Darfur, a local doctors' network said.", "a local doctors' network"),
        (
            "Gunmen raided Delma, killing nine people and two oxen, a community leader, Ali Nur, has said.",
            "a community leader, Ali Nur",
        ),
        ("But a local elder, Hassan Nur, said the dead included four herders.", "a local elder, Hassan Nur"),
        ("At least five leaders were killed at the weekend, the ombudsman's office said on Monday.", "the ombudsman's office"),
        (
            "Gunmen on motorbikes killed at least 13 villagers on Wednesday in a raid on Oro-Dara, a village near Mopti in "
            "central Mali, the mayor of the commune said.",
            "the mayor of the commune",
        ),
        (
            "Fighters on horses killed nine herders on Friday in an attack on Kassum, a hamlet near Goma in eastern Congo, the "
            "governor of the province said.",
            "the governor of the province",
        ),
        ("The mayor of the commune said nine people had died.", "The mayor of the commune"),
    ],
)
def test_sources_are_those_beside_the_verb_where_the_subject_is_another_sentences(text: str, speaker: str) -> None:
    assert _speaker(text) == speaker


def test_sources_of_what_follows_stand_behind_it() -> None:
    assert _speaker("“Nine people died,” said the ministry.") == "the ministry"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Shells hit the town of Orto said the health ministry.", "the health ministry"),
        ("Nine people were killed on Monday activists said.", "activists"),
        ("A strike killed at least 80 people, the agency in the enclave said.", "the agency in the enclave"),
    ],
)
def test_sources_are_found_where_commas_were_lost(text: str, source: str) -> None:
    doc = parse(text)
    found = source_of(next(token for token in doc if token.lower_ == "said"))
    assert found is not None and doc[found[0].start : found[0].end].text == source
