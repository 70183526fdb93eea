"""What the benchmarks of the field take from a ledger and from a set's labels."""

from __future__ import annotations

import pytest
from benchmarks.case2021 import read_types, tallied, type_of, weighted
from benchmarks.fakes import judged
from benchmarks.wikievents import counted, found_in, head, key_of

from counterclaim.reader import read
from counterclaim.vocabulary.loader import load_toml
from counterclaim.wire.ledger import ledger_wire

REPORT = "Soldiers of the Syrian army shelled a market in Idlib on Monday, killing at least nine people, a doctor said."
LABEL = {
    "date": "5/6/19",
    "location": "idlib",
    "cause_of_death": "shelling",
    "actor": "syrian government or russian troops",
    "nb_civilians": "9",
}


@pytest.mark.parametrize(
    ("event_type", "weapons", "expected"),
    [
        ("explosion", ["a grenade"], "GRENADE"),
        ("explosion", ["a car bomb"], "REM_EXPLOS"),
        ("drone_strike", [], "AIR_STRIKE"),
        ("other", [], ""),
    ],
)
def test_case2021_type_of_an_account(event_type: str, weapons: list[str], expected: str) -> None:
    assert type_of({"event_type": event_type, "weapons": [{"text": text} for text in weapons]}) == expected


def test_case2021_has_a_type_for_every_kind_of_violence() -> None:
    kinds = set(load_toml("event_types.toml")) - {"other"}
    assert all(type_of({"event_type": kind, "weapons": []}) in read_types() for kind in kinds)


def test_case2021_weighs_types_by_their_snippets() -> None:
    tally = tallied([("ATTACK", "ATTACK"), ("ATTACK", "ATTACK"), ("ARREST", "ATTACK"), ("DIPLO", "")])
    assert weighted(tally, {"ATTACK", "ARREST"}) == round((0.8 * 2 + 0) / 3, 3)
    assert weighted(tally, tally) == round(0.8 * 2 / 4, 3)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("three soldiers of the army", "soldiers"), ("Helmand Province", "helmand"), ("the Islamic State", "islamic"), ("IS", "is")],
)
def test_wikievents_head_of_a_phrase(phrase: str, expected: str) -> None:
    assert head(phrase) == expected


def test_wikievents_takes_the_roles_of_violence_alone() -> None:
    events = [
        {
            "event_type": "Life.Die.Unspecified",
            "arguments": [{"role": "Killer", "text": "the army"}, {"role": "Topic", "text": "x"}],
        },
        {"event_type": "Contact.Contact.Meet", "arguments": [{"role": "Place", "text": "Idlib"}]},
    ]
    assert list(key_of({"event_mentions": events})) == [("perpetrator", "army")]


def test_wikievents_takes_from_a_ledger_whom_it_befell_and_where() -> None:
    found = set(found_in(ledger_wire(read(REPORT, published="2019-05-07"))))
    assert {("victim", "people"), ("place", "idlib"), ("perpetrator", "soldiers")} <= found
    assert counted({("victim", "people")}, {("victim", "men")}) == {"both": 0, "found": 1, "key": 1}


@pytest.mark.parametrize(
    ("field", "label"),
    [("location", "homs"), ("cause_of_death", "execution"), ("actor", "unknown"), ("date", "5/5/19"), ("nb_civilians", "8")],
)
def test_fakes_fields_are_right_where_they_agree_and_wrong_where_not(field: str, label: str) -> None:
    ledger = ledger_wire(read(REPORT, published="2019-05-07"))
    assert all(right for _, right in judged(ledger, LABEL))
    assert sum(right for _, right in judged(ledger, LABEL | {field: label})) == len(LABEL) - 1


def test_fakes_asks_for_no_dead_where_the_label_gives_none() -> None:
    ledger = ledger_wire(read(REPORT, published="2019-05-07"))
    assert "dead" not in dict(judged(ledger, LABEL | {"nb_civilians": "0"}))
