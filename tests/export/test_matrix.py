from __future__ import annotations

from collections.abc import Iterable

import factory
from counterclaim.export.matrix import Matrix, matrix
from counterclaim.model.account import Account, Attribution, Status
from counterclaim.model.claim import Claim, Claimant, Stance

SIDES = "The army said the rebels did it. The rebels and the rebel command blamed the army. Both were silent later."


def of(claims: Iterable[Claim], *parties: Attribution, text: str = SIDES) -> Matrix:
    return matrix(Account("a1", True, "attack", attribution=parties), claims, factory.report(text))


def cells(grid: Matrix) -> dict[str, list[list[str]]]:
    return {row.claimant: [[claim.id for claim in cell] for cell in row.cells] for row in grid.rows}


def blame(id: str, claimant: str, target: str, *, actor: str | None = None, stance: Stance = Stance.ACCUSES) -> Claim:
    return factory.attribution(id, "blamed", stance, target, factory.by(claimant, text=SIDES), actor=actor, text=SIDES)


def party(name: str, *claims: str, actor: str | None = None) -> Attribution:
    return Attribution(name, actor, Status.CONTESTED, claims)


def test_matrix_has_the_stance_of_each_claimant_to_each_party() -> None:
    account = factory.focus()
    claims = [claim for claim in factory.claims() if claim.stance]
    assert cells(matrix(account, claims, factory.report())) == {
        "the district council": [["c3"]],
        "The Hill Front": [["c4"]],
        "A government spokesman": [["c5"]],
        "the defence ministry": [["c6"]],
    }


def test_matrix_puts_rivals_under_their_own_party() -> None:
    claims = [blame("c1", "The army", "the rebels"), blame("c2", "The rebels", "the army")]
    grid = of(claims, party("the army", "c1", "c2"), party("the rebels", "c1", "c2"))
    assert cells(grid) == {"The army": [[], ["c1"]], "The rebels": [["c2"], []]}


def test_matrix_finds_the_party_by_its_actor_before_its_words() -> None:
    grid = of(
        [blame("c1", "The rebels", "the army", actor="XX-army")], party("the army"), party("Armed Forces", "c1", actor="XX-army")
    )
    assert cells(grid) == {"The rebels": [[], ["c1"]]}


def test_matrix_joins_the_wordings_of_one_claimant() -> None:
    claims = [blame("c1", "The rebels", "the army"), blame("c2", "the rebel command", "the army")]
    assert cells(of(claims, party("the army", "c1", "c2"))) == {"the rebel command": [["c1", "c2"]]}


def test_matrix_has_the_own_voice_as_one_claimant() -> None:
    claim = factory.attribution("c1", "blamed", Stance.ACCUSES, "the army", Claimant.report(), text=SIDES)
    assert cells(of([claim], party("the army", "c1"))) == {"the report itself": [["c1"]]}


def test_matrix_leaves_out_a_dispute_of_no_party() -> None:
    claim = factory.attribution("c1", "blamed", Stance.DISPUTES, None, Claimant.report(), text=SIDES)
    assert of([claim], party("the army")).rows == ()


def test_matrix_puts_parties_that_were_only_asked_last() -> None:
    asked = Attribution("the rebels", None, Status.UNATTRIBUTED, ())
    assert [row.party for row in of([], asked, party("the army")).parties] == ["the army", "the rebels"]
