from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from counterclaim.model.claim import Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.weighing.acled import RULE, estimate, number_of
from sourcing import counts, in_two_orders, says, some_claims


def best(*claims: SourcedClaim) -> int | None:
    found = estimate(claims, Harm.KILLED)
    assert found is not None and (found.low, found.high, found.rule) == (None, None, RULE)
    return found.best


def vague(words: str, low: int, by: str = "ngo") -> SourcedClaim:
    return counts(by, low, qualifier=Qualifier.VAGUE, quote=f"{words} people were killed")


def test_acled_takes_the_lowest_reported_number() -> None:
    assert best(counts("a", 9, 9), counts("b", 8), counts("c", 12, 12)) == 8


def test_acled_takes_the_latest_number_of_each_claimant() -> None:
    assert best(counts("a", 8, 8, on=1), counts("a", 9, 9, on=2)) == 9


@pytest.mark.parametrize(
    ("words", "read_as", "number"),
    [
        ("several", 3, 3),
        ("A few", 3, 3),
        ("many", 3, 10),
        ("tens of", 20, 10),
        ("dozens of", 24, 12),
        ("several dozen", 24, 12),
        ("hundreds of", 200, 100),
        ("tens of thousands of", 20000, 10000),
        ("des dizaines de", 20, 10),
        ("مئات", 200, 100),
    ],
)
def test_acled_converts_words_without_a_number_by_its_own_table(words: str, read_as: int, number: int) -> None:
    assert best(vague(words, read_as)) == number


def test_acled_takes_the_words_of_the_claim_and_not_others_in_its_quote() -> None:
    claim = counts("ngo", 24, qualifier=Qualifier.VAGUE, quote="dozens were killed and hundreds wounded")
    assert number_of(claim) == 12


def test_acled_takes_some_for_vague_words_that_its_table_lacks() -> None:
    assert best(vague("a great number of", 3)) == 3


def test_acled_takes_numbers_before_words() -> None:
    assert best(vague("several", 3), counts("council", 30, 30)) == 30


def test_acled_takes_an_upper_bound_where_it_is_all_that_is_reported() -> None:
    assert best(counts("ngo", None, 9, qualifier=Qualifier.AT_MOST)) == 9


def test_acled_writes_nought_where_nobody_counts_the_dead() -> None:
    found = estimate([counts("ngo", 12, harm=Harm.INJURED), says("ngo", Stance.ACCUSES, "army")], Harm.KILLED)
    assert found is not None and (found.best, found.claims) == (0, ())


@pytest.mark.parametrize("harm", [harm for harm in Harm if harm is not Harm.KILLED])
def test_acled_has_no_column_for_other_harms(harm: Harm) -> None:
    assert estimate([counts("ngo", 12, harm=harm)], harm) is None


def test_acled_has_no_column_for_classes_of_people() -> None:
    assert estimate([counts("ngo", 12, group=Group.CHILDREN)], Harm.KILLED, Group.CHILDREN) is None


def test_acled_rests_on_every_claim_of_its_number() -> None:
    claims = [counts("a", 8), counts("b", 8, 8), counts("c", 9)]
    found = estimate(claims, Harm.KILLED)
    assert found is not None and set(found.claims) == {claims[0].key, claims[1].key}


def test_acled_knows_every_vague_word_that_the_reader_knows() -> None:
    known = {(row["words"], int(row["read_as"])) for row in load_table("weighing/acled_numbers.tsv") if row["language"] == "en"}
    assert set(load_toml("en/numbers.toml")["vague"].items()) <= known


@given(in_two_orders(some_claims))
def test_acled_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert estimate(one, Harm.KILLED) == estimate(other, Harm.KILLED)


@given(some_claims)
def test_acled_always_gives_one_number(claims: list[SourcedClaim]) -> None:
    assert (best(*claims) or 0) >= 0
