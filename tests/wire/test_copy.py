from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.linking.copies import copies
from counterclaim.model.repetition import Copy, Passage
from counterclaim.model.span import Span
from counterclaim.wire.copy import copy_of, copy_wire
from wire_stories import TAKEN_OVER, WIRE

SPANS = st.tuples(st.integers(0, 10**6), st.integers(1, 10**4)).map(lambda at: Span(at[0], at[0] + at[1]))
PASSAGES = st.builds(Passage, SPANS, SPANS, st.integers(1, 10**4), st.booleans())
SHARES = st.floats(0, 1, allow_subnormal=False)
COPIES = st.builds(Copy, SHARES, SHARES, st.lists(PASSAGES, max_size=5).map(tuple))


@given(COPIES)
def test_copy_is_the_same_after_a_way_through_json(copy: Copy) -> None:
    assert copy_of(json.loads(json.dumps(copy_wire(copy)))) == copy


def test_copy_of_two_reports_is_the_same_after_a_way_through_json() -> None:
    copy = copies(WIRE, TAKEN_OVER)
    assert copy is not None
    assert copy_of(json.loads(json.dumps(copy_wire(copy)))) == copy


def test_copy_wire_gives_numbers_alone() -> None:
    wire = copy_wire(Copy(0.25, 0.5, (Passage(Span(0, 40), Span(7, 47), 9, quoted=True),)))
    assert wire == {"jaccard": 0.25, "containment": 0.5, "passages": [[0, 40, 7, 47, 9, 1]]}


def test_copy_wire_of_no_passage_is_short() -> None:
    assert copy_wire(Copy(0.0, 0.0, ()))["passages"] == []
