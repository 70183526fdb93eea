from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.gist import Gist
from counterclaim.wire.gist import gist_read, gist_wire
from gists import gist, many


@pytest.mark.slow
@given(many())
def test_gist_comes_back_as_it_was_written(some: list[Gist]) -> None:
    for one in some:
        assert gist_read(json.loads(json.dumps(gist_wire(one))), whole=one.whole, part_of=one.part_of) == one


@given(st.text())
def test_gist_keeps_any_name(words: str) -> None:
    assert gist_read(gist_wire(gist(admin1=words or None))).admin1 == (words or None)
