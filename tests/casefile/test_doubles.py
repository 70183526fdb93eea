from __future__ import annotations

import pytest

import cases
from counterclaim.casefile.doubles import Pair, pairs
from counterclaim.casefile.handling import Ref, finish, reopen
from counterclaim.casefile.store import Casefile
from counterclaim.model.work import What

STORY = (
    "At least nine civilians were killed on Saturday when soldiers attacked a crowded market in the town of Kidal in the north "
    "of Mali, the mayor of the town told reporters by telephone, and he blamed the army for the attack on the traders and buyers."
)


@pytest.fixture
def copied(empty: Casefile) -> Casefile:
    """Three papers with one story, and one with another."""
    rows = [
        cases.row("later", f"{STORY} Our correspondent adds that shops were shut.", published="2024-05-08", publisher="Post"),
        cases.row("first", STORY, published="2024-05-06", publisher="Wire"),
        cases.row("third", f"Kidal: {STORY}", published="2024-05-09", publisher="Radio"),
        cases.row("other", cases.BLAST),
    ]
    return cases.gathered(empty, cases.lines(cases.beside(empty) / "copies.jsonl", rows))


def found(casefile: Casefile, **more: object) -> list[Pair]:
    with casefile.reading() as connection:
        return pairs(connection, **more)[0]  # type: ignore[arg-type]


def test_doubles_says_who_repeats_whom_by_the_day_of_publication(copied: Casefile) -> None:
    told = {(pair.later.name, pair.first.name) for pair in found(copied)}
    assert told == {("later", "first"), ("third", "first"), ("third", "later")}


@pytest.mark.slow
def test_doubles_shows_the_words_that_both_have(copied: Casefile) -> None:
    pair = next(pair for pair in found(copied) if {pair.first.name, pair.later.name} == {"first", "later"})
    assert pair.containment > 0.9 and pair.words >= 35
    assert "soldiers attacked a crowded market" in pair.shared[0].text and "correspondent" not in pair.shared[0].text


@pytest.mark.slow
def test_doubles_come_in_pages_that_hold_each_once(copied: Casefile) -> None:
    paged, mark = list[Pair](), None
    while True:
        with copied.reading() as connection:
            some, mark = pairs(connection, behind=mark, most=1)
        paged += some
        if mark is None:
            break
    assert paged == found(copied)


@pytest.mark.slow
def test_doubles_that_share_less_than_is_asked_for_are_left_out(copied: Casefile) -> None:
    assert found(copied, least=1.01) == []


@pytest.mark.slow
def test_doubles_looked_at_are_elsewhere_with_a_name(copied: Casefile) -> None:
    first = found(copied)[0]
    ref = Ref(What.COPY, first.name)
    finish(copied, [ref], by="A. Coder")
    assert first.name not in {pair.name for pair in found(copied)}
    (looked,) = found(copied, looked=True)
    assert (looked.name, looked.looked_by) == (first.name, "A. Coder")
    reopen(copied, [ref], by="A. Coder")
    assert first.name in {pair.name for pair in found(copied)}
