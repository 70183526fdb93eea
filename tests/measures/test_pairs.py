from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.measures.pairs import HALVES, Agreement, Pair, compare, kappa, read_pairs
from hypothesis import given
from hypothesis import strategies as st

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
REASONS = {
    "fakes_pairs.tsv": {
        "same": {"text", "attack", "roundup", "statement"},
        "different": {"other_day", "other_place", "other_attack", "background", "aggregate"},
    },
    "fakes_independence.tsv": {"dependent": {"copy", "cites", "origin"}, "independent": {"none", "source", "agencies"}},
}


def pair(label: str, again: str | None = None, *, one: str = "1", other: str = "2") -> Pair:
    return Pair(one, other, label, "made up", again)


def test_pairs_are_read_from_a_table(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(
        "# made up\none\tother\tlabel\treason\tagain\n1\t2\tsame\ttext\t\n3\t4\tdifferent\tother_day\tsame\n", "utf-8"
    )
    assert read_pairs(path) == [Pair("1", "2", "same", "text"), Pair("3", "4", "different", "other_day", "same")]


@pytest.mark.parametrize(("name", "least"), [("fakes_pairs.tsv", 80), ("fakes_independence.tsv", 60)])
def test_pairs_of_the_benchmark_are_as_their_tables_say(name: str, least: int) -> None:
    pairs = read_pairs(BENCHMARKS / name)
    assert len(pairs) >= least
    assert len({(one.one, one.other) for one in pairs}) == len(pairs)
    assert all(one.one < one.other for one in pairs)
    assert all(one.reason in REASONS[name][one.label] for one in pairs)
    assert all(one.again in (None, *REASONS[name]) for one in pairs)


@pytest.mark.parametrize("name", REASONS)
def test_pairs_of_the_benchmark_lie_in_two_halves_with_both_labels(name: str) -> None:
    pairs = read_pairs(BENCHMARKS / name)
    for half in HALVES:
        some = [one for one in pairs if one.half == half]
        assert len(some) > len(pairs) / 3
        assert {one.label for one in some} == REASONS[name].keys()


def test_pairs_half_does_not_change() -> None:
    assert pair("same", one="1914947534", other="1923848124").half == "score"


def test_pairs_compare_judgements_with_labels() -> None:
    pairs = [pair("same"), pair("same", one="3"), pair("different"), pair("different", one="3"), pair("different", one="3")]
    assert compare(pairs, "same", lambda one: one.one == "1") == Agreement(1, 1, 1, 2)


def test_pairs_agreement_measures() -> None:
    agreement = Agreement(both=6, only_found=2, only_labelled=4, neither=8)
    assert agreement.pairs == 20
    assert agreement.precision == pytest.approx(0.75)
    assert agreement.recall == pytest.approx(0.6)
    assert agreement.f1 == pytest.approx(2 * 0.75 * 0.6 / 1.35)
    assert agreement.accuracy == pytest.approx(0.7)


def test_pairs_agreement_of_nothing_is_none() -> None:
    nothing = Agreement(0, 0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1, nothing.accuracy) == (0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("twice", "expected"),
    [
        ([("same", "same"), ("different", "different")], (2, 1.0, 1.0)),
        ([("same", "same")], (1, 1.0, 1.0)),
        ([("same", "same"), ("same", "different"), ("different", "same"), ("different", "different")], (4, 0.5, 0.0)),
        ([("same", None)], (0, 0.0, 0.0)),
    ],
)
def test_pairs_kappa_of_two_readings(twice: list[tuple[str, str | None]], expected: tuple[int, float, float]) -> None:
    assert kappa(pair(label, again) for label, again in twice) == pytest.approx(expected)


@given(st.lists(st.tuples(st.booleans(), st.booleans())))
def test_pairs_agreement_counts_every_pair(judged: list[tuple[bool, bool]]) -> None:
    pairs = [pair("same" if label else "different", one=str(found)) for label, found in judged]
    agreement = compare(pairs, "same", lambda one: one.one == "True")
    assert agreement.pairs == len(judged)
    assert agreement.accuracy == pytest.approx(sum(label == found for label, found in judged) / len(judged) if judged else 0)
