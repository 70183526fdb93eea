from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.reading.event_types import EventMention, find_events, type_of
from counterclaim.reading.parse import parse
from counterclaim.vocabulary.loader import load_toml

TYPES = [
    "attack", "execution", "airstrike", "drone_strike", "shelling", "explosion", "suicide_bombing", "chemical_attack",
    "abduction", "sexual_violence", "arson", "mob_violence", "force_against_protesters", "clash", "arrest", "other",
]  # fmt: skip
MUC4 = {"ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY", "FORCED WORK STOPPAGE", ""}


def kinds(text: str) -> set[str]:
    return {event.event_type for event in find_events(parse(text)) if not event.generic}


def kind(text: str) -> str:
    return type_of(find_events(parse(text)))


def mention(event_type: str, *, generic: bool = False, at: int = 0, weight: float = 1.0, title: bool = False) -> EventMention:
    return EventMention(at, Span(at, at + 1), event_type, generic, weight, title)


def test_event_types_are_those_of_the_design() -> None:
    assert list(load_toml("event_types.toml")) == TYPES


@pytest.mark.parametrize("event_type", TYPES)
def test_event_types_carry_the_codes_of_every_scheme(event_type: str) -> None:
    codes = load_toml("event_types.toml")[event_type]
    assert codes["acled"]["event_type"]
    assert codes["acled"]["sub_event_type"]
    assert codes["muc4"] in MUC4
    assert codes["plover"].keys() == {"event", "mode"}
    assert codes["ucdp"]


def test_event_types_of_the_trigger_words_are_types() -> None:
    groups = {name: group for name, group in load_toml("en/events.toml").items() if "weight" in group}
    assert {group.get("type", name) for name, group in groups.items()} <= set(TYPES)
    assert set(load_toml("en/events.toml")["means"]) <= set(TYPES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An air strike on the bridge killed four people.", "airstrike"),
        ("Airstrikes killed four people near the bridge.", "airstrike"),
        ("Helicopters dropped barrel bombs on the old town.", "airstrike"),
        ("A drone strike hit a wedding in the valley.", "drone_strike"),
        ("Residents said the army shelled the northern suburb.", "shelling"),
        ("Mortar rounds fell on the school.", "shelling"),
        ("A car bomb went off outside the town hall.", "explosion"),
        ("A suicide bomber detonated explosives in the market, killing nine people.", "suicide_bombing"),
        ("Two suicide bombers set off blasts near the embassy; the explosions wounded six.", "suicide_bombing"),
        ("Jets fired missiles at a well.", "airstrike"),
        ("Ten protesters were injured when soldiers dispersed a march.", "force_against_protesters"),
        ("Four demonstrators died overnight outside the consulate.", "force_against_protesters"),
        ("Protesters killed a policeman.", "attack"),
        ("An angry mob killed two men.", "mob_violence"),
        ("A suicide bomber blew himself up at a checkpoint.", "suicide_bombing"),
        ("A chlorine attack sent dozens to the clinic.", "chemical_attack"),
        ("Gunmen kidnapped six teachers on the northern road.", "abduction"),
        ("Three women were raped by militiamen.", "sexual_violence"),
        ("The men were executed behind the mill.", "execution"),
        ("Raiders torched the village at dawn.", "arson"),
        ("A mob lynched two strangers in the market.", "mob_violence"),
        ("Police opened fire on protesters in the capital.", "force_against_protesters"),
        ("The army clashed with rebels near the river.", "clash"),
        ("Gunmen ambushed a bus on the coast road.", "attack"),
    ],
)
def test_event_types_name_the_kind(text: str, expected: str) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warplanes hit the grain market, killing nine.", "airstrike"),
        ("Nine people were killed by mortar fire.", "shelling"),
        ("A rocket killed five children in the suburb.", "shelling"),
        ("The hospital was struck by a drone.", "drone_strike"),
        ("A bomb killed two passers-by.", "explosion"),
    ],
)
def test_event_types_read_the_means_beside_a_generic_word(text: str, expected: str) -> None:
    assert kind(text) == expected


def test_event_types_of_generic_words_alone_are_an_attack() -> None:
    events = find_events(parse("Five people died in the attack on the village."))
    assert events
    assert all(event.generic for event in events)
    assert type_of(events) == "attack"


@pytest.mark.parametrize(
    "text",
    [
        "There was no air strike on the town.",
        "The army did not shell the suburb.",
        "The minister warned of an air strike.",
        "Rebels threatened to bomb the bridge.",
        "If the army shells the town, people will flee.",
        "Police foiled a plan to bomb the station.",
    ],
)
def test_event_types_leave_out_what_did_not_happen(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text", ["Miners began a hunger strike.", "The driver suffered a heart attack.", "He won at the gas station lottery."]
)
def test_event_types_leave_out_compounds_of_peace(text: str) -> None:
    assert find_events(parse(text)) == []


def test_event_types_keep_an_event_that_somebody_denies_to_have_done() -> None:
    assert "airstrike" in kinds("The army denied that it carried out the air strike, which killed six people.")


def test_event_types_span_all_words_of_a_compound() -> None:
    text = "A roadside bomb killed two."
    event = next(event for event in find_events(parse(text)) if not event.generic)
    assert event.span.of(text) == "roadside bomb"


def test_event_types_know_the_title() -> None:
    events = find_events(parse("Air strike kills nine\n\nA market was hit. Rebels later shelled a village."))
    assert [event.title for event in events][:1] == [True]
    assert type_of(events) == "airstrike"


def test_event_types_without_a_mention_are_other() -> None:
    assert type_of([]) == "other"


def test_event_types_prefer_the_specific() -> None:
    assert (
        type_of([mention("attack", generic=True), mention("attack", generic=True, at=1), mention("shelling", at=2)]) == "shelling"
    )


def test_event_types_prefer_the_title() -> None:
    assert type_of([mention("airstrike", title=True), mention("shelling", at=5), mention("shelling", at=6)]) == "airstrike"


def test_event_types_prefer_violence_to_an_arrest() -> None:
    assert type_of([mention("arrest"), mention("attack", generic=True, at=3)]) == "attack"


def test_event_types_of_an_arrest_alone_are_an_arrest() -> None:
    assert kind("Police arrested twelve students in the capital.") == "arrest"


mentions = st.builds(
    lambda event_type, generic, at: mention(event_type, generic=generic, at=at),
    st.sampled_from(TYPES), st.booleans(), st.integers(0, 400),
)  # fmt: skip


@given(st.lists(mentions, max_size=6).flatmap(lambda events: st.tuples(st.just(events), st.permutations(events))))
def test_event_types_do_not_depend_on_the_order_of_the_mentions(two: tuple[list[EventMention], list[EventMention]]) -> None:
    assert type_of(two[0]) == type_of(two[1])


def test_event_types_of_an_attack_in_the_title_are_not_its_fires_and_skirmishes() -> None:
    text = "At least 70 killed in gang attack\n\nMen set fire to homes. Two were hurt in an exchange of fire with police."
    assert kind(text) == "attack"


def test_event_types_of_a_fire_in_the_title_stay() -> None:
    assert kind("Troops burn village, killing nine\n\nSoldiers set fire to 200 houses and killed nine people.") == "arson"


def test_event_types_of_what_an_attack_answers_are_not_those_of_the_incident() -> None:
    told = "Rebels attacked the village and killed nine people. The attack came in reprisal for bombardments by the army."
    assert kind(told) == "attack"
    assert kind("Rebels attacked the village and killed nine people during bombardments by the army.") == "shelling"
