from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.release.quoting import CUT, quoted, words_in
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.span import Span
from sourcing import counts

QUOTE = "one two three four five six seven eight nine ten"


def claim(quote: str, cue: str | None = None) -> SourcedClaim:
    made = counts("un", 9, quote=quote)
    if cue is None:
        return made
    start = quote.index(cue)
    return replace(made, claim=replace(made.claim, cue=Span(start, start + len(cue))))


@pytest.mark.parametrize(
    ("cue", "most", "words"),
    [
        (None, 10, QUOTE),
        (None, 3, f"one two three{CUT}"),
        (None, 0, ""),
        ("two", 4, f"{'one two three four'}{CUT}"),
        ("six", 4, f"{CUT}five six seven eight{CUT}"),
        ("ten", 4, f"{CUT}seven eight nine ten"),
    ],
)
def test_quoting_cuts_to_the_words_around_the_cue(cue: str | None, most: int, words: str) -> None:
    assert quoted(claim(QUOTE, cue), most) == words


@given(st.text(max_size=200), st.integers(0, 30))
def test_quoting_gives_no_more_words_than_allowed_and_none_of_its_own(quote: str, most: int) -> None:
    found = quoted(claim(quote), most)
    assert words_in(found) <= most or found == quote
    assert words_in(found) <= max(most, 0) or words_in(quote) <= most
    assert found.strip(CUT) in quote or quote.startswith(CUT) or quote.endswith(CUT)
