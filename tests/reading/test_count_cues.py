"""Words of harm where they stand."""

from __future__ import annotations

import pytest

from counterclaim.reading.count_cues import Cue, Voice
from counterclaim.reading.count_passage import Passage
from counterclaim.reading.parse import parse


def _cues(text: str) -> list[Cue]:
    return list(Passage.of(parse(text)).cues.values())


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Rebels killed 12 people.", [Voice.ACTIVE]),
        ("Rebels have killed 12 people.", [Voice.ACTIVE]),
        ("Twelve people were killed.", [Voice.PASSIVE]),
        ("Twelve people have been brutally killed.", [Voice.PASSIVE]),
        ("Twelve people are being killed.", [Voice.PASSIVE]),
        ("Twelve people died.", [Voice.MIDDLE]),
        ("Twelve people are dead.", [Voice.STATE]),
        ("The killing of 12 people was condemned.", [Voice.NOUN]),
        ("The murder of 12 people was condemned.", [Voice.NOUN]),
        ("Twelve people killed in Jos", [Voice.PASSIVE]),
        ("20 people killed 30 others injured in Jos", [Voice.PASSIVE, Voice.PASSIVE]),
        ("Two gunmen killed 30 people in Jos", [Voice.ACTIVE]),
        ("Five men were kidnapped and killed.", [Voice.PASSIVE, Voice.PASSIVE]),
        ("Those killed were farmers.", [Voice.STATE]),
    ],
)
def test_count_cues_say_where_the_people_stand(text: str, voices: list[Voice]) -> None:
    assert [cue.voice for cue in _cues(text)] == voices


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("Twenty soldiers were killed or wounded.", True),
        ("The raid ended in killing and injuring dozens.", True),
        ("Ten people were killed or kidnapped.", True),
        ("Ten people were kidnapped and killed.", False),
        ("Ten people were killed and 12 wounded.", False),
    ],
)
def test_count_cues_know_two_harms_under_one_number(text: str, joint: bool) -> None:
    assert {cue.joint for cue in _cues(text)} == {joint}
