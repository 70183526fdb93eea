"""Numbers of people harmed in sentences about many wars; all of them were written for these tests."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counted import counts, mentions
from counterclaim.reading.parse import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen on motorcycles killed at least 23 villagers near Bankass.", ["killed people >=23"]),
        ("Junta jets bombed the school, killing 14 children and a teacher.", ["killed children 14", "killed other 1"]),
        ("Nine civilians were killed in Khan Younis.", ["killed civilians 9"]),
        ("Nine people were shot dead at a checkpoint in Goma.", ["killed people 9"]),
        ("Soldiers shot and killed 11 men in Moura.", ["killed people 11"]),
        ("In Port-au-Prince, five police officers were gunned down.", ["killed other 5"]),
        ("Residents said 12 herders were hacked to death.", ["killed other 12"]),
        ("Six hostages have been executed.", ["killed people 6"]),
        ("At least 70 people lost their lives.", ["killed people >=70"]),
        ("The raid claimed the lives of more than a dozen women and children.", ["killed women_and_children >=13"]),
        ("The strike led to the deaths of eight people.", ["killed people 8"]),
        ("The monitor verified 184 deaths.", ["killed people 184"]),
        ("At least 17 bodies were found in a mass grave.", ["killed people >=17"]),
        ("The bodies of three herders were discovered near Jos.", ["killed other 3"]),
        ("About 50 people are feared dead.", ["killed people ~50"]),
        ("The army said it had “neutralised” 30 terrorists.", ["killed militants 30"]),
        ("Fourteen migrants drowned off Zuwara.", ["killed other 14"]),
        ("Fifteen people were wounded in Odesa.", ["injured people 15"]),
        ("Scores sustained injuries.", ["injured people 40+?"]),
        ("The hospital treated 120 wounded people.", ["injured people 120"]),
        ("Twelve people are still missing.", ["missing people 12"]),
        ("Twelve people are unaccounted for.", ["missing people 12"]),
        ("Boko Haram abducted two dozen schoolgirls in Borno.", ["abducted children 24"]),
        ("Gunmen took 20 passengers hostage.", ["abducted people 20"]),
        ("As many as 1,300 people have fled their homes.", ["displaced people <=1300"]),
        ("The clashes displaced 3,000 families.", ["displaced other 3000"]),
        ("Police arrested more than 60 demonstrators in Yangon.", ["arrested other >=61"]),
        ("Two journalists were detained.", ["arrested journalists 2"]),
        ("The arrest of eight officers was announced.", ["arrested other 8"]),
    ],
)
def test_counts_reads_every_kind_of_harm(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed 12 and wounded 30.", ["killed people 12", "injured people 30"]),
        ("The strike left 12 people dead and 30 wounded.", ["killed people 12", "injured people 30"]),
        ("20 people killed, 30 others injured in twin blasts in Maiduguri", ["killed people 20", "injured people 30"]),
        ("20 people killed 30 others injured in twin blasts in Maiduguri", ["killed people 20", "injured people 30"]),
        ("Airstrikes kill 4 in Gaza City; 11 hurt", ["killed people 4", "injured people 11"]),
        ("One person was killed and another 13 injured.", ["killed people 1", "injured people 13"]),
        ("Junta says 21 civilians, 13 soldiers killed in attacks", ["killed civilians 21", "killed soldiers 13"]),
        (
            "The ambush left three troops dead, one missing and five wounded.",
            ["killed soldiers 3", "missing soldiers 1", "injured soldiers 5"],
        ),
        (
            "Six women five children and three police officers were shot dead.",
            ["killed women 6", "killed children 5", "killed other 3"],
        ),
        ("An attack on a church killed a priest, two nuns and a driver.", ["killed other 1", "killed other 2", "killed other 1"]),
        ("A woman and her three children were killed.", ["killed women 1", "killed children 3"]),
        ("A woman and child were killed.", ["killed women 1", "killed children 1"]),
        ("The bodies of a man and two children were pulled out.", ["killed people 1", "killed children 2"]),
        ("The shelling killed 3 soldiers, with 12 people still missing.", ["killed soldiers 3", "missing people 12"]),
        ("Officials said 30 government and 39 rebel fighters were killed.", ["killed soldiers 30", "killed militants 39"]),
        ("The clinic received the bodies of 44 victims and 140 injured people.", ["killed people 44", "injured people 140"]),
        ("A suicide bomber killed himself and three others.", ["killed people 3"]),
        ("They killed my father and two brothers.", ["killed people 2"]),
        ("The hospital received 53 wounded people, of whom nine died.", ["injured people 53", "killed people 9"]),
        ("Twelve people, nine of whom were women, were killed.", ["killed people 12", "killed women 9"]),
        ("An aid worker of a national charity was killed.", ["killed aid_workers 1"]),
        ("Nine people died, four of them under the age of 12.", ["killed people 9", "killed children 4"]),
        ("Two of the dead were under 18.", ["killed children 2"]),
        ("The front lost 13 of its fighters.", ["killed militants 13"]),
        ("The party lost 13 seats.", []),
        ("The army destroyed over 60 terrorists and 12 cars.", ["killed militants >=61"]),
        ("Two of the kidnappers were killed.", ["killed attackers 2"]),
        ("Shells killed 65 people across the city, including 22 aboard a bus.", ["killed people 65", "killed people 22"]),
        ("The lawyers put the dead there at over 100.", ["killed people >=101"]),
        ("Forces freed four hostages in a raid in which 274 people were killed.", ["killed people 274"]),
        ("Three civilians, including a woman, were hit by stray bullets.", ["injured civilians 3", "injured women 1"]),
        ("They counted nine bodies and said that three nurses, including a woman, had left.", ["killed people 9"]),
        (
            "On Sunday 105 people were killed, the ministry said: 48 in Delma, near Kora, 33 in Bar Tamar.",
            ["killed people 105", "killed people 48", "killed people 33"],
        ),
    ],
)
def test_counts_reads_lists(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people, including three children, died.", ["killed people 9", "killed children 3"]),
        (
            "Four people were killed including 3 children and 43 others were hurt.",
            ["killed people 4", "killed children 3", "injured people 43"],
        ),
        ("Thirteen people were killed, seven of them children.", ["killed people 13", "killed children 7"]),
        ("The mine injured two people, one of them a woman.", ["injured people 2", "injured women 1"]),
        ("A drone killed 15 mourners, among them five women.", ["killed people 15", "killed women 5"]),
        ("Thirteen people died. Seven of them were children.", ["killed people 13", "killed children 7"]),
        (
            "Ten people were killed. They included nine women and two men.",
            ["killed people 10", "killed women 9", "killed people 2"],
        ),
        ("Of the 28 dead, 12 were children.", ["killed people 28", "killed children 12"]),
        ("A nurse and two ambulance drivers were among the dead.", ["killed medics 1", "killed medics 2"]),
        ("The dead included four aid workers and a pregnant woman.", ["killed aid_workers 4", "killed women 1"]),
        ("Ten boys were among 48 people killed in Zamfara.", ["killed children 10", "killed people 48"]),
        ("Five people were injured, two of them seriously.", ["injured people 5"]),
    ],
)
def test_counts_reads_the_parts_of_a_whole(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least nine people were killed and three hurt.", ["killed people >=9", "injured people >=3"]),
        ("At least nine people were killed while three were hurt.", ["killed people >=9", "injured people 3"]),
        ("More than ten people were killed and 18 wounded.", ["killed people >=11", "injured people 18"]),
        ("At least nine people, including three children, were killed.", ["killed people >=9", "killed children 3"]),
        (
            "At least 54 people including 8 children and 3 women were killed and 20 hurt.",
            ["killed people >=54", "killed children 8", "killed women 3", "injured people >=20"],
        ),
        ("Some 80 people were killed and 200 injured.", ["killed people ~80", "injured people ~200"]),
        ("Some 40 protesters were arrested and two journalists detained.", ["arrested other ~40", "arrested journalists 2"]),
        ("At least 26 people were killed and dozens wounded.", ["killed people >=26", "injured people 24+?"]),
    ],
)
def test_counts_carries_a_qualifier_over_and(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four civilians were killed and 70 others wounded.", ["killed civilians 4", "injured civilians 70"]),
        ("A mortar killed a woman and wounded 25.", ["killed women 1", "injured people 25"]),
        ("The army killed 30 terrorists and captured 12 others.", ["killed militants 30", "arrested militants 12"]),
        ("Five rebels died. Twelve others were hurt.", ["killed militants 5", "injured people 12"]),
        (
            "The bomb left 5 soldiers dead, including 2 officers, and 18 hurt.",
            ["killed soldiers 5", "killed other 2", "injured soldiers 18"],
        ),
    ],
)
def test_counts_gives_others_the_class_named_before(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 20 Kenyans.", ["killed people 20"]),
        ("The blast killed 20 beekeepers.", ["killed other 20"]),
        ("Two Jesuits were murdered.", ["killed other 2"]),
        ("A Médecins du Monde nurse was killed.", ["killed medics 1"]),
        ("The blast killed a 12-year-old girl.", ["killed children 1"]),
        ("A family of five was killed.", ["killed people 5"]),
        ("A mother of four was killed.", ["killed women 1"]),
        ("Twelve members of the army were killed.", ["killed soldiers 12"]),
        ("Twelve members of Boko Haram were killed.", ["killed militants 12"]),
        ("Seven UN peacekeepers from Chad were killed.", ["killed peacekeepers 7"]),
        ("Two emergency workers were killed.", ["killed aid_workers 2"]),
    ],
)
def test_counts_reads_the_class_of_people(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "number", "quote", "trigger"),
    [
        ("Rebels killed at least 9 civilians in Bria.", "at least 9", "killed at least 9 civilians", "killed"),
        ("In Bria, 9 civilians were killed by rebels.", "9", "9 civilians were killed", "killed"),
        ("The deaths of 9 civilians were confirmed.", "9", "deaths of 9 civilians", "deaths"),
        ("The death toll rose to 85.", "85", "toll rose to 85", "toll"),
    ],
)
def test_counts_points_at_its_words(text: str, number: str, quote: str, trigger: str) -> None:
    (mention,) = mentions(text)
    assert (mention.number.of(text), mention.quote.of(text)) == (number, quote)
    assert parse(text)[mention.trigger].text == trigger


def test_counts_keeps_the_number_in_a_quote_that_is_cut() -> None:
    text = "Twelve people who had come from the villages around the lake for the weekly market in the old town were killed."
    (mention,) = mentions(text)
    assert len(mention.quote.of(text).split()) == 14
    assert mention.quote.of(text).startswith("Twelve people")


_PIECES = [
    *[
        "killed",
        "at least",
        "12",
        "people",
        "and",
        "wounded",
        ",",
        "dozens",
        "of",
        "them",
        "children",
        "the death toll",
        "rose to",
    ],
    *[
        "85",
        "from",
        "70",
        "were",
        "including",
        "a woman",
        "\n\n",
        ".",
        "no one",
        "dead",
        "hostages",
        "“",
        "”",
        "2016",
        "soldiers",
    ],
    *["the", "by", "-", "between", "denied", "the two men", "9" * 400],
]


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25))
def test_counts_hold_whatever_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = mentions(text)
    assert found == mentions(text)
    for mention in found:
        assert mention.quote.of(text).strip() == mention.quote.of(text)
        assert len(mention.quote.of(text).split()) <= 14
        assert mention.quote.covers(mention.number)
        assert mention.count.low != 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six of the dead were children under the age of 10.", ["killed children 6"]),
        ("Five of the wounded were women and eight were in critical condition.", ["injured women 5", "injured people 8"]),
        ("Four of the victims were soldiers, the hospital said.", ["killed soldiers 4"]),
    ],
)
def test_counts_of_the_dead_are_of_those_whom_the_verb_names(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 30 people remain missing.", ["missing people >=30"]),
        ("He had helped bury 20 people in a common grave.", ["killed people 20"]),
    ],
)
def test_counts_of_those_who_remain_missing_and_of_those_buried(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed the village chief, his two sons and a teacher.", ["killed people 2", "killed other 1"]),
        ("The raid killed two men and a woman is missing.", ["killed people 2", "missing women 1"]),
        ("Soldiers killed “scores” of fighters.", ["killed militants 40+?"]),
        ("The report documented at least 233 civilian deaths.", ["killed civilians >=233"]),
        ("Gunmen killed 12 people and three attackers fled.", ["killed people 12"]),
    ],
)
def test_counts_share_a_harm_or_have_their_own(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


def test_counts_of_arrests() -> None:
    told = counts("It said it had documented 532 arrests and two enforced disappearances.")
    assert told == ["arrested people 532", "missing people 2"]
