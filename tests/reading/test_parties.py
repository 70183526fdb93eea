"""Which parties a noun phrase names."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.parties import any_party, owner_in, parties_of, side_behind


def _subject_parties(phrase: str) -> list[str]:
    doc = parse(f"{phrase} arrived yesterday.")
    head = next(token for token in doc if token.dep_ == "nsubj")
    return [party.tokens.text for party in parties_of(head)]


@pytest.mark.parametrize(
    ("phrase", "parties"),
    [
        ("The Malian army", ["The Malian army"]),
        ("Security forces", ["Security forces"]),
        ("The rebels", ["The rebels"]),
        ("Al-Shabaab", ["Al-Shabaab"]),
        ("The Islamic State group", ["The Islamic State group"]),
        ("Boko Haram gunmen", ["Boko Haram gunmen"]),
        ("Tamari Shield fighters", ["Tamari Shield fighters"]),
        ("Israeli jets", ["Israeli"]),
        ("A US-led coalition aircraft", ["US-led coalition"]),
        ("Aircraft belonging to the Syrian government", ["the Syrian government"]),
        ("Members of Boko Haram", ["Boko Haram"]),
        ("Forces loyal to the president's regime", ["Forces loyal to the president's regime"]),
        ("The armed group", ["The armed group"]),
        ("The Malian military and Wagner", ["The Malian military", "Wagner"]),
        ("Russian and regime warplanes", ["Russian", "regime"]),
        ("Both Russian and Syrian forces", ["Russian", "Syrian forces"]),
        ("The Coordination of Azawad Movements", ["The Coordination of Azawad Movements"]),
    ],
)
def test_parties_are_named(phrase: str, parties: list[str]) -> None:
    assert _subject_parties(phrase) == parties


@pytest.mark.parametrize(
    "phrase",
    [
        "Gunmen",
        "The attackers",
        "A suicide bomber",
        "Unidentified rebels",
        "Jets",
        "The children",
        "Three men",
        "Rockets",
        "Masked gunmen",
    ],
)
def test_parties_are_no_mere_doers(phrase: str) -> None:
    assert _subject_parties(phrase) == []


def test_parties_joined_by_or_are_alternatives() -> None:
    doc = parse("The army or the militia bombed the village.")
    assert [party.alternative for party in parties_of(doc[1])] == [True, True]


def test_any_party_takes_whoever_is_blamed() -> None:
    doc = parse("They blamed the mayor.")
    assert [party.tokens.text for party in any_party(doc[3])] == ["the mayor"]


@pytest.mark.parametrize("blamed", ["those", "the attackers", "this attack", "the fact"])
def test_any_party_takes_nobody_in_particular(blamed: str) -> None:
    doc = parse(f"They blamed {blamed}.")
    assert any_party(doc[len(doc) - 2]) == []


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("A spokesman for the army", "the army"),
        ("An Israeli army spokeswoman", "Israeli army"),
        ("The Ministry of Defence", "The Ministry of Defence"),
        ("The rebels", "The rebels"),
    ],
)
def test_side_behind_is_whom_a_spokesman_speaks_for(phrase: str, side: str) -> None:
    doc = parse(f"{phrase} spoke on Monday.")
    head = next(token for token in doc if token.dep_ == "nsubj")
    assert side_behind(head).text == side


def test_owner_in_keeps_the_last_unbroken_party_words() -> None:
    doc = parse("the Idlib refugee camp Russian war planes")
    owner = owner_in(doc, 0, len(doc))
    assert owner is not None
    assert owner.text == "Russian"


@pytest.mark.parametrize(
    ("phrase", "parties"),
    [
        ("A column of about 100 regime troops", ["regime troops"]),
        ("Their Russian allies from the Wagner group", ["the Wagner group"]),
        ("The Allied Democratic Forces (ADF)", ["The Allied Democratic Forces (ADF)"]),
    ],
)
def test_parties_of_phrases_whose_name_comes_last(phrase: str, parties: list[str]) -> None:
    assert _subject_parties(phrase) == parties


def test_side_behind_the_spokesman_of_a_group() -> None:
    doc = parse("The group's spokesman denied it.")
    assert side_behind(doc[3]).text == "The group"


def test_any_party_takes_each_of_those_before_one_noun() -> None:
    doc = parse("A senior lawmaker blamed Ukraine and NATO countries, without giving evidence.")
    assert [party.tokens.text for party in any_party(doc[7])] == ["Ukraine", "NATO countries"]


def test_parties_of_both_alone_are_none() -> None:
    doc = parse("Police arrested Ali Example and Omar Sample, both suspected of involvement in the attack.")
    assert parties_of(next(token for token in doc if token.lower_ == "both")) == []
