"""Numbers in sentences that count nobody who was harmed, and what is kept beside them; all were written for these tests."""

from __future__ import annotations

import pytest

from counted import counts, mentions


@pytest.mark.parametrize(
    "text",
    [
        "No one was hurt in the attack.",
        "No civilians were killed.",
        "The bombing caused 40 casualties.",
        "Twenty soldiers were killed or wounded in the ambush.",
        "The raid ended in killing and injuring dozens.",
        "At least ten people were killed or kidnapped.",
        "An assault on the city could kill thousands of civilians.",
        "The rebels threatened to kill 10 hostages.",
        "The army foiled a plot to kill two ministers.",
        "If the militia kills five hostages the talks will end.",
        "The president said 400 terrorists would be killed.",
        "The army denied killing 12 civilians in Moura.",
        "The military denied that its jets had killed 33 villagers.",
        "The soldiers did not kill the 12 farmers.",
        "An attack on a convoy of 30 trucks was blamed on 50 gunmen.",
        "The 12-member crew was abducted.",
        "Eight-year-old Amina was killed.",
        "Musa Keita, 21, was killed.",
        "Gunmen stole $5 million and killed 12 cows.",
        "The rockets killed no one on 21 August 2013.",
        "Fighters killed the village chief.",
        "He was a teacher of 30 pupils.",
        "The group freed 12 hostages.",
        "A passenger who escaped spoke to reporters.",
        "Rebels in 40 vehicles attacked the town.",
        "A man said he saw the dead.",
        "",
    ],
)
def test_counts_leaves_out_what_is_no_count(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Many people might have been killed; 90 may have been wounded.", ["injured people 90"]),
        ("On 5 May rebels killed 12 farmers.", ["killed other 12"]),
        ("If confirmed, the strike killed 12 people.", ["killed people 12"]),
        ("The bomb not only killed 12 people but hurt 30.", ["killed people 12", "injured people 30"]),
        ("The militia is accused of killing 12 villagers.", ["killed people 12"]),
        ("The gas was used to kill 1,300 people.", ["killed people 1300"]),
    ],
)
def test_counts_keeps_what_is_told_as_past(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


def test_counts_takes_a_definite_phrase_for_a_repeat() -> None:
    assert counts("Two men were killed in Kidal. The two men were killed at dawn.") == ["killed people 2"]
    assert counts("The two men were killed at dawn.") == ["killed people 2"]
    assert counts("Two men were arrested. The two men were killed at dawn.") == ["arrested people 2", "killed people 2"]


def test_counts_leave_out_several_speakers_after_a_list_of_victims() -> None:
    text = "The strike killed 26 people and injured at least 30 others, two residents and a health worker told the radio."
    assert counts(text) == ["killed people 26", "injured people >=30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The strike killed at least 33 people and wounded more than 70, an aid worker and the Arakan Army said on Thursday.",
            ["killed people >=33", "injured people >=71"],
        ),
        ("A doctor, who was not authorised to speak, said a 12-year-old girl had been killed.", ["killed children 1"]),
        ("Twelve people who were praying in a church, some of them children, were killed.", ["killed people 12"]),
    ],
)
def test_counts_leave_out_who_says_it(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


def test_counts_leave_out_a_speaker_s_own_trade() -> None:
    text = "The army shelled the market, killing at least 12 civilians, Mariam Odede, a doctor at the hospital, said."
    assert [mention.count.low for mention in mentions(text)] == [12]


@pytest.mark.parametrize(
    "text",
    [
        "At least four people were killed, two of them children, an official at the hospital said.",
        "At least four people were killed, including two children, a doctor at the clinic told reporters.",
    ],
)
def test_counts_of_parts_leave_out_who_speaks(text: str) -> None:
    assert [each.count.low for each in mentions(text)] == [4, 2]
