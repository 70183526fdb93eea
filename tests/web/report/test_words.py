from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.span import Span
from counterclaim.web.report.words import LONGEST_BLOCK, LONGEST_PART, Block, blocks_over, laid_out, parts, shown
from counterclaim.weighing.checked import Checked, checked

SIGNS = st.text(st.sampled_from("ab \n\r\t\u202e\U0001f6a8é\x00،<&"), max_size=80)


def plain(text: str) -> Checked:
    """A report in which nothing was read."""
    return Checked(Ledger(factory.report(text), EngineName("", "")))


def blocks(text: str) -> list[Block]:
    return [block for paragraph in laid_out(plain(text), Span(0, len(text))) for block in paragraph.blocks]


def words(block: Block) -> str:
    return "".join(piece.words for piece in block.pieces)


@given(SIGNS)
def test_words_stand_where_their_block_says(text: str) -> None:
    for block in blocks(text):
        there = words(block)
        assert len(there) > 0 and there == shown(text)[block.at : block.at + len(there)]


@given(SIGNS)
def test_words_are_as_many_as_they_were(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert "\r" not in shown(text) and "\u202e" not in shown(text)


@given(SIGNS)
def test_words_of_every_paragraph_are_shown_and_nothing_else(text: str) -> None:
    space = str.maketrans("\u240d", " ")  # a carriage return alone is white space too, though it is shown
    assert " ".join(map(words, blocks(text))).translate(space).split() == shown(text).translate(space).split()


@pytest.mark.parametrize("text", ["x" * 10_000_000, "word " * 500_000, "line of words\n" * 100_000, ""])
def test_words_of_a_long_text_come_in_parts(text: str) -> None:
    found = parts(text)
    assert [span.start for span in found[1:]] == [span.end for span in found[:-1]]
    assert (found[0].start, found[-1].end) == (0, len(text))
    assert all(span.end - span.start <= LONGEST_PART for span in found)


def test_words_without_a_line_break_come_in_blocks() -> None:
    found = blocks("x" * 5_000)
    assert [block.at for block in found] == [0, 2_000, 4_000] and LONGEST_BLOCK == 2_000


def test_words_that_mean_something_are_cut_out() -> None:
    pieces = [
        piece for one in laid_out(checked(factory.market(), ()), Span(0, len(factory.TEXT))) for piece in one.blocks[0].pieces
    ]
    (found,) = (piece for piece in pieces if piece.words == "counted 17 bodies")
    assert (found.refs, found.kinds) == ("c2", ("k-count first",))


def test_words_that_a_person_checked_are_solid_and_rejected_ones_gone() -> None:
    ledger = factory.market()
    reject = Decision("d", DecisionKind.REJECT, (f"{ledger.report.id}/c2",), "A", datetime(2025, 1, 1, tzinfo=UTC))
    found = laid_out(checked(ledger, [reject]), Span(0, len(factory.TEXT)), frozenset({"c1", "c2"}))
    kinds = {piece.words: piece.kinds for one in found for block in one.blocks for piece in block.pieces}
    assert kinds["counted 17 bodies"] == ("k-gone first solid",)
    assert any("k-count" in kind and "solid" in kind for some in kinds.values() for kind in some)


def test_words_over_some_spans_are_found_by_their_blocks() -> None:
    laid = laid_out(plain("x" * 5_000), Span(0, 5_000))
    assert [block.at for block in blocks_over(laid, [Span(1_999, 2_001)])] == [0, 2_000]
    assert blocks_over(laid, []) == []
