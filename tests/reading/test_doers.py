"""Flat statements that a party did it."""

from __future__ import annotations

import pytest

from counterclaim.reading.doers import find_doers
from counterclaim.reading.parse import parse


def _doers(text: str) -> list[tuple[str, str]]:
    found = [(each.stance.value, each.target.of(text)) for each in find_doers(parse(text)) if each.target is not None]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Russian missiles struck an apartment block in Dnipro, killing 40 people.", "Russian"),
        ("Boko Haram gunmen killed 20 farmers in Borno state on Saturday.", "Boko Haram gunmen"),
        ("Myanmar's junta bombed a monastery in Sagaing, killing 19 civilians.", "Myanmar's junta"),
        ("Junta troops torched 200 houses in Kin village, residents said.", "Junta troops"),
        ("ELN guerrillas kidnapped three engineers in Arauca.", "ELN guerrillas"),
        ("Ukrainian drones hit an oil depot in Belgorod, killing one worker.", "Ukrainian"),
        ("Bandits abducted 87 people from Kajuru in Kaduna state.", "Bandits"),
        ("Security forces shot dead three demonstrators in Lagos.", "Security forces"),
        ("Houthi missiles killed three sailors aboard the ship.", "Houthi"),
        ("Police fired live rounds and tear gas at the crowd.", "Police"),
        ("Witnesses said that soldiers had gone from house to house, shooting men.", "soldiers"),
        ("RSF Kills 18 in Raid on Displaced Families", "RSF"),
        ("A helicopter gunship from the Nigerian air force bombed the village.", "the Nigerian air force"),
    ],
)
def test_doers_are_subjects_of_violent_verbs(text: str, doer: str) -> None:
    assert _doers(text) == [("accuses", doer)]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("At least 30 people were killed by RSF fighters in the village of Wad al-Noura.", "RSF fighters"),
        ("The camp was hit by shells fired by the Sudanese army.", "the Sudanese army"),
        ("Six people died in an attack carried out by the M23 rebels near Goma.", "the M23 rebels"),
        ("Twelve civilians were killed in a drone strike by the Ethiopian army in Amhara.", "the Ethiopian army"),
        ("Four protesters were shot dead by police in Nairobi.", "police"),
        ("A crime perpetrated by the junta.", "the junta"),
        ("Kidnapped last Tuesday by a Colombian guerrilla group, he came home.", "a Colombian guerrilla group"),
    ],
)
def test_doers_follow_by(text: str, doer: str) -> None:
    assert _doers(text) == [("accuses", doer)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The attack was carried out by members of the Allied Democratic Force.", ("accuses", "the Allied Democratic Force")),
        ("Four soldiers were killed by suspected members of the Dawlah Islamiya.", ("suspects", "the Dawlah Islamiya")),
    ],
)
def test_doers_are_whatever_their_members_belong_to(text: str, found: tuple[str, str]) -> None:
    assert _doers(text) == [found]


def test_doers_are_not_where_a_weapon_came_from() -> None:
    assert _doers("A rocket from Lebanon killed twelve at a football pitch.") == []


def test_doers_include_those_who_took_part() -> None:
    text = "Malian soldiers accompanied by Wagner mercenaries executed 12 men in Diafarabe."
    assert _doers(text) == [("accuses", "Malian soldiers"), ("accuses", "Wagner mercenaries")]


def test_doers_joined_by_and_are_two() -> None:
    text = "The army and Wagner bombed the market of Tinzaouaten."
    assert _doers(text) == [("accuses", "The army"), ("accuses", "Wagner")]


def test_doers_joined_by_or_are_suspects() -> None:
    assert _doers("Russian or Syrian warplanes bombed the market.") == [("suspects", "Russian"), ("suspects", "Syrian")]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Suspected jihadists killed 17 people in the village of Bamba.", "jihadists"),
        ("The strike is believed to have been carried out by Turkish drones.", "Turkish"),
        ("The bombs were probably dropped by government aircraft.", "government"),
        ("The army may have killed the villagers, the monitor said.", "The army"),
        ("Amhara militiamen are believed to have killed the farmers.", "Amhara militiamen"),
    ],
)
def test_doers_that_are_hedged_are_suspects(text: str, doer: str) -> None:
    assert _doers(text) == [("suspects", doer)]


@pytest.mark.parametrize(
    "text",
    [
        "The army did not attack the village.",
        "If the army shelled the school, its officers must answer for it.",
        "Amnesty called for an investigation into whether the army killed the villagers.",
        "Did the army kill the villagers?",
        "The rebels threatened to shell the capital.",
        "The rebels could attack the town at any time.",
        "He said the army would attack the rebels if they refused to leave.",
        "The governor denied that the army had bombed the village.",
        "The government urged the army to stop attacks on civilians.",
    ],
)
def test_doers_are_not_read_into_what_did_not_happen(text: str) -> None:
    assert _doers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed ten people in a village in Benue state.",
        "A suicide bomber killed 12 worshippers in Maiduguri.",
        "Unidentified attackers opened fire on a bus in Haiti.",
        "Unknown rebels attacked the bus.",
        "Floods killed 30 people in Niger.",
        "Monday's explosion killed 30 people.",
    ],
)
def test_doers_that_are_no_party_accuse_nobody(text: str) -> None:
    assert _doers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army advanced towards the town and the rebels withdrew.",
        "The president struck a deal with the rebels on Friday.",
        "The rebels seized the town of Bunagana and hoisted their flag.",
        "Clashes erupted between rebels and government troops near Goma.",
        "Fighting between the army and the RSF killed 20 civilians.",
        "Soldiers were killed when their vehicle hit a mine near Gao.",
        "The army launched a campaign to recruit drivers.",
    ],
)
def test_doers_of_politics_and_battle_accuse_nobody(text: str) -> None:
    assert _doers(text) == []


def test_doers_blamed_for_it_are_left_to_the_words_of_blame() -> None:
    assert _doers("Residents accused the army of burning the village.") == []


def test_doers_do_not_tell_habits_as_deeds() -> None:
    assert _doers("The region is terrorised by bandits, who raid villages for ransom.") == []


def test_doers_are_suspects_where_their_members_are() -> None:
    text = "Suspected members of the Allied Democratic Forces killed 18 civilians."
    assert _doers(text) == [("suspects", "the Allied Democratic Forces")]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Tamari Liberation Front shelled the market of Delma on Monday.", "The Tamari Liberation Front"),
        ("Fighters of the Tamari Liberation Front attacked the village.", "the Tamari Liberation Front"),
        ("Government forces stormed the hospital.", "Government forces"),
        ("Rebels blew up a public bus.", "Rebels"),
        ("The army inflicted heavy casualties on the villagers.", "The army"),
    ],
)
def test_doers_are_parties_that_no_list_knows(text: str, party: str) -> None:
    (found,) = find_doers(parse(text))
    assert found.target is not None and found.target.of(text) == party


@pytest.mark.parametrize(
    "text", ["Rebels regularly fire rockets into the city.", "The volunteers have often been targeted by government jets."]
)
def test_doers_of_what_is_done_at_all_times_are_none(text: str) -> None:
    assert list(find_doers(parse(text))) == []


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Soldiers surrounded the village. They killed nine farmers.", [("accuses", "Soldiers")]),
        (
            "Soldiers and allied militiamen entered Delma at dawn. Over two days they executed nine men.",
            [("accuses", "Soldiers"), ("accuses", "allied militiamen")],
        ),
        ("Gunmen stormed the village. They killed nine farmers.", []),
        ("Soldiers fired warning shots.", []),
        ("Soldiers visited the village. They killed nine goats.", []),
        ("Soldiers surrounded the village.\n\nThey killed nine farmers.", []),
    ],
)
def test_doers_that_came_in_the_sentence_before(text: str, doers: list[tuple[str, str]]) -> None:
    assert [row for row in _doers(text) if row[1] != "them"] == doers


def test_doers_of_whom_it_is_unclear_which_did_it_are_suspected() -> None:
    text = "It was unclear whether the strikes were carried out by government or Russian warplanes, the monitor said."
    assert _doers(text) == [("suspects", "government"), ("suspects", "Russian")]
