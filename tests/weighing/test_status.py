from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.account import Status
from counterclaim.model.claim import Claim, Claimant, ClaimKind, Stance
from counterclaim.model.span import Span
from counterclaim.weighing.status import statuses

ACCUSES, SUSPECTS, DENIES = Stance.ACCUSES, Stance.SUSPECTS, Stance.DENIES
ADMITS, DECLINES, DISPUTES = Stance.ADMITS, Stance.DECLINES, Stance.DISPUTES

# One row of a table of claims: who, what, of whom.
Row = tuple[str, Stance, str]


def claim(number: int, row: Row) -> Claim:
    """The claim of a row; its id holds the row, so that the keys can be read off it."""
    who, stance, whom = row
    name = f"{number:02d} {who}>{whom}"
    return Claim(name, ClaimKind.ATTRIBUTION, "a1", Claimant.report(), Span(number, number + 1), stance=stance)


def claimant_of(claim: Claim) -> str:
    return claim.id.split(" ")[1].split(">")[0]


def party_of(claim: Claim) -> str | None:
    return claim.id.split(">")[1] or None


def weigh(*rows: Row) -> dict[str, Status]:
    found = statuses([claim(number, row) for number, row in enumerate(rows)], party_of, claimant_of)
    return {party: status for party, (status, _) in found.items()}


def test_status_of_one_accusation_is_alleged() -> None:
    assert weigh(("residents", ACCUSES, "army")) == {"army": Status.ALLEGED}


def test_status_of_one_suspicion_is_alleged() -> None:
    assert weigh(("police", SUSPECTS, "rebels")) == {"rebels": Status.ALLEGED}


def test_status_of_two_accusers_is_supported() -> None:
    assert weigh(("residents", ACCUSES, "army"), ("ngo", SUSPECTS, "army")) == {"army": Status.SUPPORTED}


def test_status_counts_one_claimant_once() -> None:
    assert weigh(("residents", ACCUSES, "army"), ("residents", ACCUSES, "army")) == {"army": Status.ALLEGED}


@pytest.mark.parametrize("denier", ["army", "elder"])
def test_status_is_contested_by_the_denial_of_anybody(denier: str) -> None:
    assert weigh(("a", ACCUSES, "army"), ("b", ACCUSES, "army"), (denier, DENIES, "army")) == {"army": Status.CONTESTED}


def test_status_is_contested_by_a_denial_without_an_accusation() -> None:
    assert weigh(("army", DENIES, "army")) == {"army": Status.CONTESTED}


def test_status_of_an_admission_is_admitted() -> None:
    assert weigh(("a", ACCUSES, "army"), ("army", ADMITS, "army")) == {"army": Status.ADMITTED}


def test_status_is_contested_where_a_party_admits_and_denies() -> None:
    assert weigh(("army", ADMITS, "army"), ("army", DENIES, "army")) == {"army": Status.CONTESTED}


@pytest.mark.parametrize("silence", [DECLINES, DISPUTES])
def test_status_is_not_contested_by_silence_or_disputed_numbers(silence: Stance) -> None:
    assert weigh(("a", ACCUSES, "army"), ("army", silence, "army")) == {"army": Status.ALLEGED}


def test_status_of_a_party_that_is_only_asked_is_unattributed() -> None:
    assert weigh(("army", DECLINES, "army")) == {"army": Status.UNATTRIBUTED}


def test_status_is_none_for_the_target_of_a_dispute_alone() -> None:
    assert weigh(("army", DISPUTES, "monitor")) == {}


def test_status_of_two_parties_accused_instead_of_each_other_is_contested() -> None:
    found = weigh(("residents", ACCUSES, "army"), ("army", ACCUSES, "rebels"))
    assert found == {"army": Status.CONTESTED, "rebels": Status.CONTESTED}


def test_status_of_two_parties_accused_together_is_not_contested() -> None:
    found = weigh(("residents", ACCUSES, "army"), ("residents", ACCUSES, "allies"))
    assert found == {"army": Status.ALLEGED, "allies": Status.ALLEGED}


def test_status_is_not_contested_by_naming_one_of_two_allies() -> None:
    found = weigh(("a", ACCUSES, "army"), ("a", ACCUSES, "allies"), ("b", ACCUSES, "army"), ("c", ACCUSES, "allies"))
    assert found == {"army": Status.SUPPORTED, "allies": Status.SUPPORTED}


def test_status_of_allies_is_contested_by_accusing_a_third() -> None:
    found = weigh(("a", ACCUSES, "army"), ("a", ACCUSES, "allies"), ("b", ACCUSES, "rebels"))
    assert set(found.values()) == {Status.CONTESTED}


def test_status_of_an_admission_stands_against_accusations_of_others() -> None:
    found = weigh(("rebels", ADMITS, "rebels"), ("a", ACCUSES, "army"))
    assert found == {"rebels": Status.ADMITTED, "army": Status.CONTESTED}


def test_status_of_the_denied_party_alone_is_contested_where_two_are_accused_together() -> None:
    rows: list[Row] = [(who, ACCUSES, whom) for who in ("movement", "society") for whom in ("army", "mercenaries")]
    found = weigh(*rows, ("elder", DENIES, "army"), ("ministry", DECLINES, "army"))
    assert found == {"army": Status.CONTESTED, "mercenaries": Status.SUPPORTED}


def test_status_leaves_out_targets_that_are_no_party() -> None:
    assert weigh(("police", ACCUSES, "")) == {}


def test_status_lists_the_claims_of_the_party_in_the_order_of_the_text() -> None:
    claims = [claim(1, ("b", ACCUSES, "army")), claim(0, ("a", ACCUSES, "army"))]
    assert statuses(claims, party_of, claimant_of)["army"][1] == ("00 a>army", "01 b>army")


def test_status_lists_the_accusations_of_others_that_contest() -> None:
    claims = [claim(0, ("a", ACCUSES, "army")), claim(1, ("b", ACCUSES, "rebels"))]
    assert statuses(claims, party_of, claimant_of)["army"][1] == ("00 a>army", "01 b>rebels")


names = st.sampled_from(["army", "rebels", "allies", "ngo"])
rows = st.lists(st.tuples(names, st.sampled_from(list(Stance)), names), max_size=8)
tables = rows.map(lambda rows: [claim(number, row) for number, row in enumerate(rows)])


@given(tables.flatmap(lambda claims: st.tuples(st.just(claims), st.permutations(claims))))
def test_status_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[Claim], Sequence[Claim]]) -> None:
    one, other = two
    assert list(statuses(one, party_of, claimant_of).items()) == list(statuses(other, party_of, claimant_of).items())


@given(tables)
def test_status_is_not_changed_by_silence(claims: list[Claim]) -> None:
    silence = claim(90, ("ngo", DECLINES, "army"))
    before, after = (statuses(table, party_of, claimant_of) for table in (claims, [*claims, silence]))
    assert {party: status for party, (status, _) in before.items()}.items() <= {
        party: status for party, (status, _) in after.items()
    }.items()


@given(tables)
def test_status_is_the_same_after_a_claim_is_taken_back(claims: list[Claim]) -> None:
    before = statuses(claims, party_of, claimant_of)
    added = [*claims, claim(95, ("ngo", ACCUSES, "rebels"))]
    assert statuses([one for one in added if one.id != added[-1].id], party_of, claimant_of) == before
