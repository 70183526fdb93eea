from __future__ import annotations

import pytest

from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claimant, ClaimantKind
from counterclaim.model.ledger import Ledger
from counterclaim.weighing.cast import Cast
from factory import at, by, count, ledger

OFFICIAL, RESIDENT, ARMED = ClaimantKind.OFFICIAL, ClaimantKind.RESIDENT, ClaimantKind.ARMED_GROUP
TEXT = "A hospital worker said nine died. The hospital worker said more. The Hill Front, a movement of the north, said ten died."


def of(text: str, *claimants: Claimant, actors: tuple[Actor, ...] = ()) -> Ledger:
    """A ledger of one count by each claimant."""
    claims = [count(f"c{number}", "died", 9, claimant=claimant, text=text) for number, claimant in enumerate(claimants)]
    made = ledger(text, *claims)
    return Ledger(made.report, made.engine, (), made.claims, actors)


def keys(text: str, *claimants: Claimant, actors: tuple[Actor, ...] = ()) -> list[str]:
    cast = Cast(of(text, *claimants, actors=actors))
    return [cast.claimant_key(claimant, "wire") for claimant in claimants]


def test_cast_knows_a_described_claimant_again_in_other_words() -> None:
    one, other = keys(TEXT, by("A hospital worker", text=TEXT), by("The hospital worker", text=TEXT))
    assert one == other == "unnamed:official:wire:hospital worker"


def test_cast_knows_a_group_by_its_name_without_what_describes_it() -> None:
    (key,) = keys(TEXT, by("The Hill Front, a movement of the north", ARMED, text=TEXT))
    assert key == "name:hill front"


def test_cast_knows_actors_by_their_id_and_calls_them_by_their_name() -> None:
    front = by("The Hill Front", ARMED, actor="front", text=TEXT)
    cast = Cast(of(TEXT, front, actors=(Actor("front", "Front of the Hills", "rebel"),)))
    assert (cast.claimant_key(front, "wire"), cast.claimant_name(front)) == ("front", "Front of the Hills")


def test_cast_takes_a_source_in_a_force_for_no_force() -> None:
    text = "A security source said nine died. A Teral security source said ten died."
    forces = (Actor("xx-security-forces", "Security Forces of Teral", "state_force"),)
    anonymous = ClaimantKind.ANONYMOUS
    one = by("A security source", anonymous, actor="xx-security-forces", text=text)
    other = by("A Teral security source", anonymous, actor="xx-security-forces", text=text)
    first, second = keys(text, one, other, actors=forces)
    assert first.startswith("unnamed:anonymous:wire:") and second == "xx-security-forces"


def test_cast_does_not_know_an_actor_that_the_ledger_does_not_list() -> None:
    assert keys(TEXT, by("The Hill Front", ARMED, actor="front", text=TEXT)) == ["name:hill front"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [(ClaimantKind.UNKNOWN, "a source of unknown kind"), (ARMED, "armed group"), (RESIDENT, "a resident")],
)
def test_cast_calls_who_is_told_by_no_words_by_kind(kind: ClaimantKind, name: str) -> None:
    cast = Cast(of(TEXT))
    assert cast.claimant_name(Claimant(kind)) == name
    assert cast.claimant_key(Claimant(kind), "wire") == f"unnamed:{kind}:wire:"


def test_cast_calls_the_report_by_its_id_where_its_publisher_is_unknown() -> None:
    cast = Cast(of(TEXT))
    assert cast.claimant_name(Claimant.report()) == "market.txt"


def test_cast_knows_parties_by_their_words_in_any_report() -> None:
    text = "Nine died; the mayor accused armed bandit groups of it."
    cast = Cast(of(text, by("armed bandit groups", ARMED, text=text)))
    assert cast.target_key(at("armed bandit groups", text)) == "name:army bandit"
    assert cast.target_name(at("armed bandit groups", text)) == "armed bandit groups"


def test_cast_calls_a_kept_back_name_of_unknown_kind_by_the_office_beside_it() -> None:
    text = "Nine died, the head of the Hill Administration, Teral Moss, said. Senn Varo said ten died."
    official, other = (by(name, ClaimantKind.UNKNOWN, text=text) for name in ("Teral Moss", "Senn Varo"))
    cast = Cast(of(text, official, other))
    assert cast.claimant_name(official) == "head of the Hill Administration"
    assert cast.claimant_name(other) == "a source of unknown kind"


def test_cast_calls_a_relative_by_no_office() -> None:
    text = "Nine died, the head of the Hill Administration, Teral Moss, said."
    relative = by("Teral Moss", ClaimantKind.RELATIVE, text=text)
    assert Cast(of(text, relative)).claimant_name(relative) == "a relative"
