from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

import factory
from counterclaim.model.actor import ActorCandidate, Unlinked
from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance
from counterclaim.model.ledger import Ledger
from counterclaim.schema import ledger_schema
from counterclaim.wire.ledger import ledger_wire
from counterclaim.wire.parsed import ledger_of


def words(value: object) -> Iterator[tuple[str, list[int]]]:
    """Every pair of words and span in a wire object."""
    if isinstance(value, dict):
        if value.get("span"):
            yield value["text"], value["span"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from words(item)


def test_wire_text_equals_the_slice_of_its_span() -> None:
    found = list(words(ledger_wire(factory.market())))
    assert len(found) > 30
    assert all(text == factory.TEXT[start:end] for text, (start, end) in found)


def test_wire_keys_stand_in_the_order_of_the_contract() -> None:
    wire = ledger_wire(factory.market())
    assert list(wire) == ["schema", "report", "engine", "accounts", "claims", "actors", "notes"]
    assert list(wire["accounts"][0]) == [
        "id", "focus", "event_type", "date", "place", "weapons", "objects", "victims", "counts", "attribution",
    ]  # fmt: skip
    assert list(wire["claims"][0]) == ["id", "kind", "account", "claimant", "via", "cue", "quote", "count"]
    assert list(wire["claims"][2]) == ["id", "kind", "account", "stance", "claimant", "via", "target", "cue", "quote"]


def test_wire_own_voice_has_no_words() -> None:
    wire = ledger_wire(factory.ledger(factory.TEXT, factory.count("c1", "at least 14 dead", 14)))
    assert wire["claims"][0]["claimant"] == {"text": "", "kind": "report", "span": None}


def test_wire_unresolved_date_is_null_and_says_why() -> None:
    date = ledger_wire(factory.market())["accounts"][1]["date"]
    assert date is not None
    assert (date["start"], date["end"], date["precision"]) == (None, None, None)
    assert date["why"] == "the year alone does not say which day"


def test_wire_unresolved_place_is_null_and_says_why() -> None:
    place = ledger_wire(factory.market())["accounts"][1]["place"]
    assert place is not None
    assert (place["name"], place["latitude"], place["text"]) == (None, None, "the same market")
    assert place["why"] == "it names no place"


def test_wire_resolved_mentions_have_no_why() -> None:
    account = ledger_wire(factory.market())["accounts"][0]
    assert account["date"] is not None
    assert account["place"] is not None
    assert "why" not in account["date"]
    assert "why" not in account["place"]


def test_wire_lists_the_candidates_that_lost() -> None:
    place = ledger_wire(factory.market())["accounts"][0]["place"]
    assert place is not None
    assert [(candidate["name"], candidate["score"]) for candidate in place["candidates"]] == [("Oro Bena", 0.5)]


def test_wire_dispute_of_no_party_has_a_null_target() -> None:
    claim = factory.attribution(
        "c1", "denied that soldiers were there", Stance.DISPUTES, None, factory.by("A government spokesman")
    )
    assert ledger_wire(factory.ledger(factory.TEXT, claim))["claims"][0]["target"] is None


def test_wire_keeps_who_passed_it_on() -> None:
    via = (factory.by("KPN", ClaimantKind.JOURNALIST_MEDIA),)
    claim = Claim(
        "c1", ClaimKind.DEMAND, None, Claimant(ClaimantKind.UNKNOWN, factory.at("The council")), factory.at("demanded"), via=via
    )
    assert ledger_wire(factory.ledger(factory.TEXT, claim))["claims"][0]["via"][0]["text"] == "KPN"


@pytest.mark.parametrize("kind", [ClaimKind.DEMAND, ClaimKind.REACTION, ClaimKind.CIRCUMSTANCE])
def test_wire_other_claims_have_neither_stance_nor_count(kind: ClaimKind) -> None:
    claim = factory.saying("c1", kind, "demanded an inquiry", factory.by("The council"))
    assert set(ledger_wire(factory.ledger(factory.TEXT, claim))["claims"][0]).isdisjoint({"stance", "target", "count"})


def test_wire_says_how_the_date_of_publication_is_known() -> None:
    report = ledger_wire(factory.market())["report"]
    assert (report["published"], report["published_from"]) == ("2024-03-04", "given")


RIVAL = ActorCandidate("hill-army", "Hill Army", 0.55, "“Hill” is another name of it")


def undecided() -> Ledger:
    """A ledger with an actor whose words might mean another, and with words that fit two."""
    ledger = factory.market()
    actors = tuple(replace(actor, candidates=(RIVAL,)) if place == 0 else actor for place, actor in enumerate(ledger.actors))
    unlinked = Unlinked((factory.at("armed men"), factory.at("The council")), "the words fit two alike", (RIVAL, RIVAL))
    return replace(ledger, actors=actors, unlinked=(unlinked,))


def test_wire_lists_whom_an_actor_s_words_might_mean_too() -> None:
    first, *others = ledger_wire(undecided())["actors"]
    assert first["candidates"] == [
        {"actor": "hill-army", "name": "Hill Army", "score": 0.55, "why": "“Hill” is another name of it"}
    ]
    assert all("candidates" not in actor for actor in others)


def test_wire_lists_words_that_fit_several_actors() -> None:
    (words_of_two,) = ledger_wire(undecided())["unlinked"]
    assert (words_of_two["text"], words_of_two["why"]) == ("armed men", "the words fit two alike")
    assert len(words_of_two["mentions"]) == 2
    assert [candidate["actor"] for candidate in words_of_two["candidates"]] == ["hill-army", "hill-army"]


def test_wire_without_rivals_is_as_it_was() -> None:
    wire = ledger_wire(factory.market())
    assert "unlinked" not in wire
    assert all("candidates" not in actor for actor in wire["actors"])


def test_wire_of_rivals_fits_the_schema_and_can_be_read_again() -> None:
    wire = json.loads(json.dumps(ledger_wire(undecided())))
    Draft202012Validator(json.loads(ledger_schema())).validate(wire)
    assert ledger_of(wire, factory.TEXT).actors == undecided().actors
    assert ledger_of(wire, factory.TEXT).unlinked == undecided().unlinked
